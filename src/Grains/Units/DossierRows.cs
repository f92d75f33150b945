using NodaTime;
using ParLive.Domain.Books;
using ParLive.Domain.Dossiers;
using ParLive.Domain.Events;
using ParLive.Domain.Measures;
using ParLive.Domain.Time;
using ParLive.Domain.Timelines;
using ParLive.Grains.Contracts;
using ParLive.Grains.Rules;

namespace ParLive.Grains.Units;

/// <summary>The dossiers behind a figure: those whose contributions fall in its sum.</summary>
internal static class DossierRows
{
    public static (long All, long Total, List<DossierRow> Rows) Of(
        string unit, Ledger ledger, Func<Facts, IReadOnlyCollection<Entry>> entriesOf, (Measure Measure, Tick At, Tick From, Tick To) range,
        DossierSearch search)
    {
        var found = new List<DossierRow>();
        var (all, total) = (0L, 0L);
        foreach (var number in ledger.Dossiers)
        {
            var facts = ledger.FactsOf(number);
            var amount = AmountIn(entriesOf(facts), range);
            all += amount;
            if (amount != 0 && search.Finds(number, facts))
            {
                total += amount;
                found.Add(RowOf(unit, number, facts, ledger, range.At));
            }
        }

        return (all, total, search.First(found));
    }

    /// <summary>How much of a figure is known only as totals.</summary>
    public static long WithoutDossiers(Ledger ledger, (Measure Measure, Tick At, Tick From, Tick To) range) =>
        ledger.NamesOf(MatterKind.Count).Sum(name => AmountIn(ledger.ContributionOf(name), range));

    /// <summary>What entries add to the figure of a measure.</summary>
    public static long AmountIn(IReadOnlyCollection<Entry> entries, (Measure Measure, Tick At, Tick From, Tick To) range)
    {
        var measure = range.Measure;
        var sum = 0L;
        foreach (var entry in entries)
        {
            var falls = measure.Kind == MeasureKind.Level ? entry.At <= range.At : entry.At >= range.From && entry.At < range.To;
            sum += falls && entry.Measure == measure ? entry.Amount : 0;
        }

        return sum;
    }

    private static DossierRow RowOf(string unit, string number, Facts facts, Ledger ledger, Tick at)
    {
        var zone = ledger.Zone;
        var end = facts.Ended is { } ended && zone.TickOf(ended) <= at ? zone.DateOf(ended) : OfficeZone.DateOf(at);
        var late = facts.Due is { } due ? Math.Max(0, Period.DaysBetween(due.DayIn(zone), end)) : 0;
        return new DossierRow(
            unit,
            number,
            facts.Particulars.Procedure ?? "",
            facts.Particulars.Field ?? "",
            Words.Of(facts.Particulars.Channel),
            Local(zone, facts.Received),
            facts.FirstPromise?.DayIn(zone).ToDateOnly(),
            facts.Due?.DayIn(zone).ToDateOnly(),
            Local(zone, facts.Ended),
            facts.How is { } how ? Words.Of(how) : null,
            late,
            Words.Of(facts.Flags),
            ledger.EventsOf(number).Count)
        {
            Status = (int?)NationalStatuses.Of(facts),
            Rule = facts.DueBasis is { } basis ? RuleWords.RuleOf(basis) : null,
            Official = facts.Official,
            Step = facts.Steps.Count > 0 ? facts.Steps[^1].Name : null,
            StoppedSince = Local(zone, facts.StoppedSince),
            StoppedFor = StopWord(facts.StoppedFor),
        };
    }

    // Whatever else it waits for, what the citizen has to bring comes first.
    private static string? StopWord(StopCause causes) =>
        causes.HasFlag(StopCause.Supplement) ? "supplement"
        : causes.HasFlag(StopCause.Fee) ? "fee"
        : causes == StopCause.None ? null
        : "pause";

    private static DateTimeOffset? Local(OfficeZone zone, Instant? moment) => moment is { } known ? zone.Local(known) : null;
}
