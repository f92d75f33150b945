using System.Runtime.CompilerServices;
using ParLive.Domain.Events;
using ParLive.Figures;
using ParLive.House;

namespace ParLive.Memory;

/// <summary>What an open dossier holds, and what one more event of it adds.</summary>
internal static class OpenDossiers
{
    private const int Units = 200;
    private const int Each = 200;
    private const int Over = 55;

    /// <summary>Measures, with a share of the dossiers.</summary>
    public static async Task<IReadOnlyList<Figure>> MeasureAsync(double share)
    {
        var units = (int)(Units * share);
        var books = Books.Warm(units, Each);
        var ledger = Heap.Of(books.Dossiers, () => books.Read(Over, areClosed: false));
        var counted = Heap.Of(books.Dossiers, () => Books.Count(books.Read(Over, areClosed: false)));
        var withAnother = Heap.Of(books.Dossiers, () => books.Read(Over, areClosed: false, haveOneMore: true));
        var whole = Books.Count(books.Read(Over, areClosed: false));
        var restored = Heap.Of(books.Dossiers, () => books.Restored(whole));
        GC.KeepAlive(whole);
        var (dossier, another) = await InGrainsAsync(units);
        return
        [
            Figure.AtMost("an open dossier: all that the process holds for it", "bytes", 200, 100, dossier),
            Figure.Of("of it its events, with its number", "bytes", ledger),
            Figure.Of("of it its place on the time axis of its unit", "bytes", counted - ledger),
            Figure.Of("of it where its home is, and the sums of the units above", "bytes", dossier - counted),
            Figure.Of("the same dossier after a restart from a snapshot, until somebody asks for one of its unit", "bytes", restored + dossier - counted),
            Figure.AtMost("a remembered event id: one more event of a dossier in memory, with all that it says", "bytes", 24, 16, withAnother - ledger),
            Figure.Of("of it the id", "bytes", Unsafe.SizeOf<EventId>()),
            Figure.Of("one more event, with what it changes on time axes", "bytes", another),
        ];
    }

    // As they come in: by the intake, to their units, and up to the units above.
    private static async Task<(double Dossier, double Another)> InGrainsAsync(int units)
    {
        var country = new Country(1, 10, units);
        await using var house = await GrainHouse.OpenAsync(new OtherDayClock(Days.Now), country.Entries);
        // What is there once for all units and all dossiers does not count.
        await house.BringAsync(country.Communes.Select((unit, number) => Papers.Received(unit, 900_000 + number, Days.At(0, 1, 1), Days.Term)));
        await house.UntilAsync("open", units);

        var before = Heap.Bytes();
        await house.BringAsync(Dossiers(country, (unit, number, at) => Papers.Received(unit, number, at, Days.Term)));
        await house.UntilAsync("open", units * (Each + 1));
        var open = Heap.Bytes();
        await house.BringAsync(Dossiers(country, (unit, number, at) => Papers.SupplementRequested(unit, number, at.AddHours(20))));
        await GrainHouse.CalmAsync();
        var asked = Heap.Bytes();
        return ((double)(open - before) / (units * Each), (double)(asked - open) / (units * Each));
    }

    private static IEnumerable<Grains.Contracts.Arrival> Dossiers(Country country, Func<string, int, DateTimeOffset, Grains.Contracts.Arrival> make) =>
        Enumerable.Range(0, Each).SelectMany(place => country.Communes.Select((unit, number) => make(unit, (number * Each) + place, Days.At(place, Each, Over))));
}
