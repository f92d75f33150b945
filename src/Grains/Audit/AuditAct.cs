using System.Text;
using Orleans;

namespace ParLive.Grains.Audit;

/// <summary>What somebody did, as the audit keeps it. It never holds a password, a key or a secret.</summary>
/// <param name="By">Who: an account, <c>key:</c> and a source, <see cref="Console"/> or <see cref="Setup"/>; no account has their names.</param>
/// <param name="From">From where: the remote address; empty on the console.</param>
/// <param name="Act">What was done, as <c>account.created</c>.</param>
/// <param name="Subject">To what: a unit, an account, an input.</param>
/// <param name="Before">How it was; null where there was nothing.</param>
/// <param name="After">How it became; null where nothing is left.</param>
[GenerateSerializer, Immutable, Alias("parlive.audit-act")]
public sealed record AuditAct(
    [property: Id(0)] string By, [property: Id(1)] string From, [property: Id(2)] string Act, [property: Id(3)] string Subject,
    [property: Id(4)] string? Before = null, [property: Id(5)] string? After = null)
{
    /// <summary>Who acts on the command line of the machine itself.</summary>
    public const string Console = "console";

    /// <summary>Who makes the first account, with the code that a new server tells.</summary>
    public const string Setup = "setup";

    private const int LongestName = 300;
    private const int LongestText = 16_384;

    /// <summary>The same as every store can keep it: bounded, and in letters that come back as they were.</summary>
    public AuditAct Kept() => new(
        Clean(By, LongestName), Clean(From, LongestName), Clean(Act, LongestName), Clean(Subject, LongestName),
        Before is null ? null : Clean(Before, LongestText), After is null ? null : Clean(After, LongestText));

    private static string Clean(string text, int most)
    {
        var cut = text.Length > most ? string.Concat(text.AsSpan(0, most - 1), "…") : text;
        // Half a pair of surrogates has no bytes of its own, and PostgreSQL keeps no zero.
        return Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(cut)).Replace('\0', '\uFFFD');
    }
}
