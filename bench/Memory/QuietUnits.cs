using ParLive.Figures;
using ParLive.House;

namespace ParLive.Memory;

/// <summary>What a quiet unit holds: a year in which eighty dossiers came in and were resolved.</summary>
internal static class QuietUnits
{
    private const int Units = 1_000;
    private const int Each = 80;
    private const int Over = 365;
    private const double Kilobyte = 1_024;

    /// <summary>Measures, with a share of the units.</summary>
    public static async Task<IReadOnlyList<Figure>> MeasureAsync(double share)
    {
        var units = (int)(Units * share);
        var books = Books.Warm(units, Each);
        var ledger = Heap.Of(units, () => books.Read(Over, areClosed: true)) / Kilobyte;
        var counted = Heap.Of(units, () => Books.Count(books.Read(Over, areClosed: true))) / Kilobyte;
        var whole = Books.Count(books.Read(Over, areClosed: true));
        var restored = Heap.Of(units, () => books.Restored(whole)) / Kilobyte;
        GC.KeepAlive(whole);
        var unit = await InGrainsAsync(units) / Kilobyte;
        return
        [
            Figure.AtMost("a quiet unit: all that the process holds for it, its dossiers with their events too", "KB", 16, 8, unit),
            Figure.Of("of it the events of its dossiers, with ids and numbers", "KB", ledger),
            Figure.Of("of it its totals on the time axis", "KB", counted - ledger),
            Figure.Of("of it its grain, where its dossiers have their homes, and the sums of the units above", "KB", unit - counted),
            Figure.Of("the same unit after a restart from a snapshot, until somebody asks for one of its dossiers", "KB", restored + unit - counted),
        ];
    }

    private static async Task<double> InGrainsAsync(int units)
    {
        // As many again have nothing to tell, and are there already.
        var country = new Country(1, 10, units);
        await using var house = await GrainHouse.OpenAsync(new OtherDayClock(Days.Now), [.. country.Entries, .. Others]);
        await house.BringAsync([Papers.Received("warm", 900_000, Days.At(0, 1, 1), Days.Term)]);
        await house.UntilAsync("open", 1);
        var before = Heap.Bytes();
        await house.BringAsync(Dossiers(country, (unit, number, at) => Papers.Received(unit, number, at, Days.Term)));
        await house.BringAsync(Dossiers(country, (unit, number, at) => Papers.Resolved(unit, number, at.AddDays(3))));
        await house.UntilAsync("resolvedEarly", units * Each);
        return (double)(Heap.Bytes() - before) / units;
    }

    private static IEnumerable<Grains.Contracts.UnitEntry> Others => [new("warm", "Warm", null, "commune", "D00000", new DateOnly(2020, 1, 1))];

    private static IEnumerable<Grains.Contracts.Arrival> Dossiers(Country country, Func<string, int, DateTimeOffset, Grains.Contracts.Arrival> make) =>
        Enumerable.Range(0, Each).SelectMany(place => country.Communes.Select((unit, number) => make(unit, (number * Each) + place, Days.At(place, Each, Over - 4).AddDays(-4))));
}
