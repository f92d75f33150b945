using System.CommandLine;
using System.Globalization;
using ParLive.Grains.Access;
using ParLive.Grains.Audit;
using ParLive.Ingest.Privacy;
using ParLive.Silo.Hosting;

namespace ParLive.Silo.Commands;

/// <summary><c>parlive erase</c> and <c>parlive evidence</c>: what was written about a dossier, destroyed or shown, beside a running server or without one.</summary>
internal static class EraseCommand
{
    public static Command Create()
    {
        var (dossier, data) = (Dossier(), Options.Data());
        var erase = new Command("erase", "Destroys the key under which remarks about a dossier are sealed. Figures stay; nothing brings the remarks back.") { dossier, data };
        erase.SetAction(async (arguments, cancellationToken) =>
        {
            var (folder, number) = (arguments.GetValue(data)!, arguments.GetValue(dossier)!);
            return Tell(RunningServer.Find(folder, null) is { } server
                ? await server.PostAsync<ErasureReport>("/api/dossiers/erasures", new DossierOrder(number), cancellationToken)
                : await Workshop.UseAsync(
                    folder, (AuditActs.DossierErased, number), services => services.GetRequiredService<IErasure>().Erase(number, CancellationToken.None), cancellationToken));
        });
        return erase;
    }

    public static Command CreateEvidence()
    {
        var (dossier, data) = (Dossier(), Options.Data());
        var evidence = new Command("evidence", "Shows what sources said of a dossier, as it is kept. Asking stands in the audit.") { dossier, data };
        evidence.SetAction(async (arguments, cancellationToken) =>
        {
            var (folder, number) = (arguments.GetValue(data)!, arguments.GetValue(dossier)!);
            return Tell(RunningServer.Find(folder, null) is { } server
                ? await server.PostAsync<IReadOnlyList<EvidenceLine>>("/api/dossiers/evidence", new DossierOrder(number), cancellationToken)
                : await ReadAsync(folder, number, cancellationToken));
        });
        return evidence;
    }

    private static Option<string> Dossier() => new("--dossier") { Description = "The number of the dossier, or of the feedback.", Required = true, HelpName = "NUMBER" };

    // What is read stays out of the audit; that it was read does not.
    private static Task<IReadOnlyList<EvidenceLine>> ReadAsync(string folder, string number, CancellationToken cancellationToken) => Workshop.UseAsync(
        folder,
        async services =>
        {
            var lines = await services.GetRequiredService<IErasure>().Evidence(number, cancellationToken);
            var count = lines.Count.ToString(CultureInfo.InvariantCulture);
            await services.GetRequiredService<IOfficeBook>().Note(new AuditAct(AuditAct.Console, "", AuditActs.DossierEvidenceRead, number, null, count), CancellationToken.None);
            return lines;
        },
        cancellationToken);

    private static int Tell(ErasureReport report)
    {
        Terminal.Print(report.Destroyed ? $"erased: {report.Dossier}" : $"erased before: {report.Dossier}");
        Terminal.Print(string.Create(CultureInfo.InvariantCulture, $"remarks that nobody can read any more: {report.Sealed}"));
        Terminal.Print(string.Create(CultureInfo.InvariantCulture, $"refused inputs without bytes now: {report.Quarantined}"));
        if (report.Plain > 0) Terminal.Print(string.Create(CultureInfo.InvariantCulture, $"kept readable by an earlier version: {report.Plain}"));
        Outcome.Complain("Backups from before still hold the key: let them go as docs/privacy.md says.");
        return Outcome.Done;
    }

    private static int Tell(IReadOnlyList<EvidenceLine> lines)
    {
        foreach (var line in lines)
            Terminal.Print($"{line.AcceptedAt:O} {line.Unit} {line.Fields} {(line.IsErased ? "[erased]" : line.Remarks ?? "")}".TrimEnd());
        return Outcome.Done;
    }
}
