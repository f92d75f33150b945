using System.CommandLine;
using System.Globalization;
using ParLive.Grains.Access;
using ParLive.Grains.Audit;
using ParLive.Grains.Journaling;
using ParLive.Silo.Hosting;

namespace ParLive.Silo.Commands;

/// <summary><c>parlive verify</c>: computes the journal's chain again, counts everything again, and compares.</summary>
internal static class VerifyCommand
{
    private const string Advice =
        "Nothing was changed. Keep this journal aside as it is, restore the newest backup whose head you know (parlive restore), and ask who could write here.";

    public static Command Create()
    {
        var head = new Option<string?>("--head")
        {
            Description = "A head that was kept elsewhere, as this command printed it then: finds a journal whose end was cut off, or that was written anew.",
            HelpName = "POSITION:HASH",
        };
        var auditHead = new Option<string?>("--audit-head") { Description = "The same for a head of the audit.", HelpName = "POSITION:HASH" };
        var (data, key) = (Options.Data(), Options.Key());
        var command = new Command("verify", "Computes the chains of hashes of the journal and of the audit again, counts everything again, and prints the heads and the digest of the state.")
        {
            head, auditHead, data, key,
        };
        command.SetAction((arguments, cancellationToken) => RunAsync(
            (arguments.GetValue(head), arguments.GetValue(auditHead)), arguments.GetValue(data)!, arguments.GetValue(key), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync((string? Journal, string? Audit) heads, string data, string? key, CancellationToken cancellationToken)
    {
        if (RunningServer.Find(data, key) is { } server)
        {
            var report = await server.VerifyAsync(heads.Journal, heads.Audit, cancellationToken);
            return (report.Chain is null || Print(report.Chain)) & (report.Audit is null || Print(report.Audit)) & Print(report) ? Outcome.Done : Outcome.Failed;
        }

        // The chains first, and alone: units that read what somebody has changed may not even wake.
        var (chain, audit) = await ChainsAsync(heads, data, cancellationToken);
        if (!(Print(chain) & Print(audit)))
        {
            Outcome.Complain("The units were not counted: what they would be counted from is not as it was written.");
            return Outcome.Failed;
        }

        return Print(await Workshop.UseAsync(
            data, services => services.GetRequiredService<IVerification>().Verify(cancellationToken), cancellationToken))
            ? Outcome.Done
            : Outcome.Failed;
    }

    private static async Task<(ChainReport Chain, AuditReport Audit)> ChainsAsync(
        (string? Journal, string? Audit) heads, string data, CancellationToken cancellationToken)
    {
        try
        {
            await using var journal = OpenedJournal.Of(JournalHome.Of(data));
            return (await journal.Chain.Check(heads.Journal, cancellationToken), await AuditCheck.RunAsync(journal.Contents.Office, heads.Audit, cancellationToken));
        }
        catch (FormatException none)
        {
            throw new CommandException(none.Message);
        }
    }

    private static bool Print(ChainReport chain)
    {
        Terminal.Print($"chain: {(chain.Findings.Count == 0 ? "whole" : "broken")}");
        Terminal.Print($"head: {chain.Head}");
        Terminal.Print(string.Create(CultureInfo.InvariantCulture, $"records: {chain.Records}"));
        if (chain.Adopted > 0) Terminal.Print(string.Create(CultureInfo.InvariantCulture, $"of them older than the chain: {chain.Adopted}"));
        foreach (var finding in chain.Findings) Outcome.Complain(finding);
        if (chain.Findings.Count > 0) Outcome.Complain(Advice);
        return chain.Findings.Count == 0;
    }

    private static bool Print(AuditReport audit)
    {
        Terminal.Print($"audit: {(audit.Findings.Count == 0 ? "whole" : "broken")}");
        Terminal.Print($"audit head: {audit.Head}");
        foreach (var finding in audit.Findings) Outcome.Complain(finding);
        if (audit.Findings.Count > 0) Outcome.Complain(Advice);
        return audit.Findings.Count == 0;
    }

    private static bool Print(VerificationReport report)
    {
        Terminal.Print($"digest: {report.Digest}");
        Terminal.Print($"conserved: {(report.Conserved ? "yes" : "no")}");
        Terminal.Print(string.Create(CultureInfo.InvariantCulture, $"units: {report.Units}"));
        Terminal.Print(string.Create(CultureInfo.InvariantCulture, $"dossiers: {report.Dossiers}"));
        Terminal.Print(string.Create(CultureInfo.InvariantCulture, $"events: {report.Events}"));
        if (report.UnderWay > 0)
        {
            Terminal.Print(string.Create(CultureInfo.InvariantCulture, $"on their way to their home: {report.UnderWay}"));
        }

        foreach (var finding in report.Findings) Outcome.Complain(finding);
        return report.Conserved && report.Findings.Count == 0;
    }
}
