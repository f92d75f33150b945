using System.Globalization;
using ParLive.Running;

namespace ParLive.Fuzz;

/// <summary>Whatever is sent, to the intake, the hub and every form: no 500, no crash, an answer in time, no growing memory, and a sound journal.</summary>
/// <remarks>Half a minute here; an hour by <c>tests/fuzz.sh</c>.</remarks>
public sealed class UnderSiege
{
    /// <summary>So much may memory have grown from after the warm-up to the end: garbage waits for its collection, and books hold what was accepted.</summary>
    private const long MostGrowth = 192L << 20;

    private static readonly string[] Variables = ["PARLIVE_FUZZ_SECONDS", "PARLIVE_FUZZ_SEED"];

    [Fact]
    public async Task A_server_answers_whatever_is_sent()
    {
        var (seconds, seed) = (Number(Variables[0], 25), Number(Variables[1], 1));
        await using var siege = new Siege(seed, TimeSpan.FromSeconds(seconds));

        await siege.RunAsync();

        var findings = siege.Findings;
        var grown = findings.Memory(0.85, 1) - findings.Memory(0.2, 0.4);
        // In half a minute nothing is warm yet.
        if (seconds >= 300 && grown > MostGrowth) findings.Wrong("memory", $"It grew by {grown >> 20} MiB; {MostGrowth >> 20} are allowed.");
        var table = findings.Table(FormattableString.Invariant($"fuzzing: seed {seed}, {seconds} s"));
        var folder = Directory.CreateDirectory(Path.Combine(Tree.Root, "artifacts", "fuzz"));
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, "table.txt"), table, TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, "server.log"), siege.Heard, TestContext.Current.CancellationToken);
        Assert.True(findings.AreNone, table);
        Assert.True(findings.Sent > seconds, table);
    }

    private static int Number(string variable, int usual) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : usual;
}
