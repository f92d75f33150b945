using System.CommandLine;
using System.Globalization;
using ParLive.Grains.Access;
using ParLive.Silo.Hosting;

namespace ParLive.Silo.Commands;

/// <summary><c>parlive verify</c>: counts everything again and compares.</summary>
internal static class VerifyCommand
{
    public static Command Create()
    {
        var (data, key) = (Options.Data(), Options.Key());
        var command = new Command("verify", "Counts everything again, and prints the digest of the state.") { data, key };
        command.SetAction((arguments, cancellationToken) =>
            RunAsync(arguments.GetValue(data)!, arguments.GetValue(key), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(string data, string? key, CancellationToken cancellationToken)
    {
        var report = RunningServer.Find(data, key) is { } server
            ? await server.VerifyAsync(cancellationToken)
            : await Workshop.UseAsync(
                data, services => services.GetRequiredService<IVerification>().Verify(cancellationToken), cancellationToken);
        Terminal.Print($"digest: {report.Digest}");
        Terminal.Print($"conserved: {(report.Conserved ? "yes" : "no")}");
        Terminal.Print(string.Create(CultureInfo.InvariantCulture, $"units: {report.Units}"));
        Terminal.Print(string.Create(CultureInfo.InvariantCulture, $"dossiers: {report.Dossiers}"));
        Terminal.Print(string.Create(CultureInfo.InvariantCulture, $"events: {report.Events}"));
        foreach (var finding in report.Findings)
        {
            Outcome.Complain(finding);
        }

        return report.Conserved && report.Findings.Count == 0 ? Outcome.Done : Outcome.Failed;
    }
}
