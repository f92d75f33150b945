using ParLive.Domain.Books;
using ParLive.Domain.Dossiers;
using ParLive.Domain.Events;
using ParLive.Domain.Measures;
using ParLive.Domain.Rates;
using ParLive.Domain.Time;
using ParLive.Domain.Timelines;
using ParLive.Grains.Contracts;

namespace ParLive.Grains.Units;

/// <summary>Figures by field, procedure, step and office: counted from the dossiers where they live, when somebody asks, and added up.</summary>
/// <remarks>No timelines are kept for them: they would multiply what every event changes by the number of fields.</remarks>
internal static class Breakdowns
{
    /// <summary>What parts may be told apart by.</summary>
    public static readonly IReadOnlyList<string> Ways = ["field", "procedure", "step", "flow", ReceivingOffice, SupportOffice];

    /// <summary>Tells nothing apart: one part, with all that counts, of dossiers and of everything else.</summary>
    public const string Whole = "whole";

    private const string ReceivingOffice = "receiving-office";
    private const string SupportOffice = "support-office";

    /// <summary>The parts of a unit's own dossiers.</summary>
    /// <param name="ledger">The dossiers.</param>
    /// <param name="by">What tells the parts apart.</param>
    /// <param name="entriesOf">What counts of a dossier.</param>
    /// <param name="range">The moment of the levels, and the range of the flows.</param>
    /// <param name="isItself">Whether it counts for itself: what is no dossier counts for nobody who took over.</param>
    public static IReadOnlyList<BreakdownPart> Of(
        Ledger ledger, string by, Func<Facts, IReadOnlyCollection<Entry>> entriesOf, (Tick At, Tick From, Tick To) range, bool isItself)
    {
        var parts = new Dictionary<string, CountsBuilder>(StringComparer.Ordinal);
        foreach (var number in ledger.Dossiers)
        {
            var facts = ledger.FactsOf(number);
            foreach (var (key, entry) in EntriesOf(facts, by, entriesOf, ledger))
            {
                PartOf(parts, key, range).Add(entry);
            }
        }

        var others = by == Whole && isItself ? ledger.Names.Where(name => Matter.KindOf(name) != MatterKind.Dossier) : [];
        foreach (var entry in others.SelectMany(ledger.ContributionOf))
        {
            PartOf(parts, "", range).Add(entry);
        }

        return Written(parts);
    }

    /// <summary>The sum of parts for the same moment and range.</summary>
    public static IReadOnlyList<BreakdownPart> Sum(IEnumerable<BreakdownPart> all)
    {
        var parts = new Dictionary<string, CountsBuilder>(StringComparer.Ordinal);
        foreach (var part in all)
        {
            PartOf(parts, part.Key, default).Add(
                part.CarriedOver, part.Measures.Zip(part.Amounts, (number, amount) => KeyValuePair.Create(new Measure((byte)number), amount)));
        }

        return Written(parts);
    }

    /// <summary>What of a part counts for a unit that its unit stood below for a time only.</summary>
    /// <param name="part">The part.</param>
    /// <param name="standing">Whether it stood there at the moment of the levels.</param>
    /// <param name="before">Whether it stood there when the range began.</param>
    public static BreakdownPart Kept(BreakdownPart part, bool standing, bool before)
    {
        var kept = part.Measures.Zip(part.Amounts).Where(amount => standing || new Measure((byte)amount.First).Kind == MeasureKind.Flow).ToList();
        return new BreakdownPart(
            part.Key, before ? part.CarriedOver : 0, [.. kept.Select(amount => amount.First)], [.. kept.Select(amount => amount.Second)]);
    }

    /// <summary>The counts of a part.</summary>
    public static Counts CountsOf(BreakdownPart part)
    {
        var builder = new CountsBuilder(default, default, default);
        builder.Add(part.CarriedOver, part.Measures.Zip(part.Amounts, (number, amount) => KeyValuePair.Create(new Measure((byte)number), amount)));
        return builder.Counts;
    }

    private static IEnumerable<(string Key, Entry Entry)> EntriesOf(
        Facts facts, string by, Func<Facts, IReadOnlyCollection<Entry>> entriesOf, Ledger ledger)
    {
        if (by == "step")
        {
            return StepContribution.Of(facts, ledger.Calendar);
        }

        if (by == "flow")
        {
            return StepContribution.WaysOf(facts, ledger.Calendar);
        }

        var key = KeyOf(facts, by) ?? "";
        return entriesOf(facts).Select(entry => (key, entry));
    }

    private static string? KeyOf(Facts facts, string by) => by switch
    {
        "field" => facts.Particulars.Field,
        "procedure" => facts.Particulars.Procedure,
        // The desk of the competent unit itself, where no other is named.
        ReceivingOffice => facts.Particulars.ReceivingOffice ?? facts.Unit,
        SupportOffice => facts.Particulars.SupportOffice,
        _ => "",
    };

    private static CountsBuilder PartOf(Dictionary<string, CountsBuilder> parts, string key, (Tick At, Tick From, Tick To) range)
    {
        if (!parts.TryGetValue(key, out var part))
        {
            parts.Add(key, part = new CountsBuilder(range.At, range.From, range.To));
        }

        return part;
    }

    private static List<BreakdownPart> Written(Dictionary<string, CountsBuilder> parts) =>
    [
        .. parts.Select(part =>
        {
            var counts = part.Value.Counts;
            var amounts = counts.Amounts.ToList();
            return new BreakdownPart(
                part.Key, counts.CarriedOver, [.. amounts.Select(amount => (int)amount.Key.Number)], [.. amounts.Select(amount => amount.Value)]);
        }).Where(part => part.CarriedOver != 0 || part.Amounts.Count > 0),
    ];
}
