using NodaTime;
using ParLive.Domain.Books;
using ParLive.Domain.Hotspots;
using ParLive.Domain.Time;
using ParLive.Domain.Timelines;

namespace ParLive.Simulation.Checks.Hotspots;

/// <summary>Whether what these checks read of a unit is what its ledger tells, when it knows what happened until then and no more.</summary>
internal static class PathCheck
{
    /// <summary>Runs it.</summary>
    public static CheckLine Run()
    {
        var folded = FoldedProvince.Of(11, plan => plan with { Units = 4, MedianPerWeek = 20 });
        var (cells, others) = (0, 0);
        foreach (var (unit, week) in folded.Units.Select((unit, place) => (unit, place)))
        {
            // Other hours, and a Sunday.
            var now = OfficeZone.Vietnam.StartOf(FoldedProvince.Watching.PlusWeeks(week).PlusDays(week - 1)) + Duration.FromHours(7 + (2 * week));
            var told = unit.At(OfficeZone.Vietnam.TickOf(now));
            var ledger = LedgerOf(folded, unit, now);
            var own = new Timeline();
            own.Add(ledger.Contributions().Entries);
            var read = Signals.Of(ledger, own, told.AsOf);
            cells += read.Cells.Count;
            others += read.Cells.Count(cell => !Written(read, cell).AsSpan().SequenceEqual(Written(told, told.Cells.Single(one => one.Cell == cell.Cell))));
        }

        return Figures.Line("cells of signals read from a ledger; those that differ from what these checks read", $"{cells}; {others}", "0 differ", others == 0 && cells > 0);
    }

    private static byte[] Written(Signals signals, CellSignals cell) => SignalsEncoding.Write(signals with { Cells = [cell] });

    private static Ledger LedgerOf(FoldedProvince folded, ToldUnit unit, Instant now)
    {
        var ledger = new Ledger(folded.Province.Calendar);
        foreach (var dossier in folded.Province.DossiersOf(unit.Unit))
        {
            foreach (var happened in dossier.Events.Where(happened => happened.Time <= now))
            {
                ledger.Load(dossier.Number, happened);
            }
        }

        return ledger;
    }
}
