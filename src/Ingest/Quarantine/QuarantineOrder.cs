using System.Text;
using System.Text.Json;
using ParLive.Grains.Quarantine;
using ParLive.Ingest.Figures;

namespace ParLive.Ingest.Quarantine;

/// <summary>What somebody orders of the quarantine.</summary>
/// <param name="Ids">Inputs by their numbers; or else the open ones that the rest names, the oldest first.</param>
/// <param name="Reason">Those of this reason.</param>
/// <param name="Source">Those of this source.</param>
/// <param name="From">Those that arrived from this moment or day on.</param>
/// <param name="To">Those that arrived before this moment or day.</param>
/// <param name="Take">How many at most; 1,000 where it is not said.</param>
/// <param name="By">Who orders it; the operator where nobody is named, and for a dismissal somebody must be.</param>
/// <param name="Mapping">How the events are read (replay): rename, values, defaults.</param>
/// <param name="Note">Why they need not be taken in (dismissal).</param>
public sealed record QuarantineOrder(
    IReadOnlyList<long>? Ids, string? Reason, string? Source, string? From, string? To, int? Take, string? By, JsonElement? Mapping, string? Note)
{
    /// <summary>The zone of days without a time.</summary>
    internal const string Zone = "Asia/Ho_Chi_Minh";

    /// <summary>What is no moment, in a sentence.</summary>
    internal const string NoMoment = "'from' and 'to' are days such as 2026-03-02, or moments with their offset.";

    private const int Usual = 1_000;
    private const int LongestName = 200;
    private const int LongestNote = 2_000;
    private const int LargestMapping = 1 << 20;

    /// <summary>What it means; or a sentence why it means nothing.</summary>
    public ReplayOrder? Read(out string? problem)
    {
        problem = null;
        if (Ids is null && Reason is null && Source is null && From is null && To is null)
            problem = "Name what is meant: ids, or a reason, a source, from or to.";
        else if (Ids?.Count is 0 or > Workbench.MostInputs || Take is < 1 or > Workbench.MostInputs)
            problem = FormattableString.Invariant($"An order is about 1 to {Workbench.MostInputs} inputs.");
        else if (By?.Trim().Length is 0 or > LongestName)
            problem = $"'by' is a name of 1 to {LongestName} characters.";
        if (!QueryMoments.TryBound(From, Zone, out var from) || !QueryMoments.TryBound(To, Zone, out var to))
            (problem, from, to) = (NoMoment, null, null);
        var which = new QuarantineQuestion { Reason = Reason, Source = Source, From = from, To = to, Take = Take ?? Usual };
        return problem is null ? new ReplayOrder(Ids, which, By?.Trim() ?? IngestOptions.Operator) : null;
    }

    /// <summary>The mapping; none where none is given.</summary>
    /// <exception cref="ReplayMappingException">It cannot be used.</exception>
    public ReplayMapping ReadMapping()
    {
        if (Mapping is not { ValueKind: not JsonValueKind.Null } given) return ReplayMapping.None;

        var bytes = Encoding.UTF8.GetBytes(given.GetRawText());
        return bytes.Length <= LargestMapping
            ? ReplayMapping.Parse(bytes)
            : throw new ReplayMappingException([$"It is larger than {LargestMapping} bytes."]);
    }

    /// <summary>What is wrong with it as a dismissal, in a sentence; null for nothing.</summary>
    public string? NoDismissal() =>
        string.IsNullOrWhiteSpace(By) ? "Say who dismisses it: 'by'."
        : Note?.Trim().Length is null or 0 or > LongestNote ? $"Say why it need not be taken in: 'note', 1 to {LongestNote} characters."
        : null;
}
