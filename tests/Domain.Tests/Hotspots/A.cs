using NodaTime;
using ParLive.Domain.Events;
using ParLive.Domain.Hotspots;
using ParLive.Domain.Time;

namespace ParLive.Domain.Tests.Hotspots;

/// <summary>Units that tell what a test cares about, and nothing else.</summary>
internal static class A
{
    public const string Unit = "30307@2025-07-01";
    private const int JudgedADay = 10;

    /// <summary>A Monday.</summary>
    public static LocalDate Monday { get; } = new(2026, 3, 2);

    /// <summary>Seven in the morning, some days after that Monday.</summary>
    public static Instant Morning(int day) => OfficeZone.Vietnam.StartOf(Monday.PlusDays(day)) + Duration.FromHours(7);

    /// <summary>Twenty peers of which one in twenty promises is broken, and a unit of which so many of ten are, day by day.</summary>
    public static List<WatchedUnit> Units(int day, Func<int, (int Broken, int Kept)> judgedOn, OldestDossier? oldest = null, PlanLoad plan = default, bool isSilent = false) =>
    [
        .. Enumerable.Range(0, 20).Select(peer => new WatchedUnit($"peer {peer:D2}", "", Signals(day, at => Usual(at + peer)), false)),
        new WatchedUnit(Unit, "", Signals(day, judgedOn) with { Oldest = oldest, Plan = plan }, isSilent),
    ];

    /// <summary>One of ten broken on every other day.</summary>
    public static (int Broken, int Kept) Usual(int day) => day % 2 == 0 ? (1, JudgedADay - 1) : (0, JudgedADay);

    /// <summary>Usual until a day, and so many of ten broken from then on.</summary>
    public static Func<int, (int Broken, int Kept)> From(int start, int broken) => day => day < start ? Usual(day) : (broken, JudgedADay - broken);

    /// <summary>What a unit tells in the morning of a day after that Monday.</summary>
    public static Signals Signals(int day, Func<int, (int Broken, int Kept)> judgedOn)
    {
        var today = OfficeZone.DayOf(Monday.PlusDays(day));
        var days = Enumerable.Range(day - Domain.Hotspots.Signals.Window, Domain.Hotspots.Signals.Window).Select(judgedOn).ToList();
        var judged = new JudgedDays(today - Domain.Hotspots.Signals.Window, [.. days.Select(one => one.Kept)], [.. days.Select(one => one.Broken)]);
        return new Signals(Tick.StartOf(today), [new CellSignals(Cell.Whole, judged, default, default)], null, OverdueAges.None, default);
    }

    /// <summary>Looks once and takes in what is decided.</summary>
    public static IReadOnlyList<HotspotEvent> Look(Dictionary<string, Hotspot> known, int day, List<WatchedUnit> units)
    {
        var events = HotspotBook.Decide(units, known, HotspotRules.Usual, OfficeZone.Vietnam, Morning(day));
        foreach (var happened in events)
        {
            known[happened.Unit] = (known.GetValueOrDefault(happened.Unit) ?? new Hotspot(happened.Unit)).After(happened);
        }

        return events;
    }

    public static EventId Id(int place) => EventId.Of(HotspotBook.Source, $"{place}");

    public static Evidence.Old Old(int days) => new("H13-1", days, days * 5 / 7, 30);

    public static HotspotEvent.Raised Raised(int day, Cause cause = default, Evidence? why = null, int? opened = null, string unit = Unit, int id = 0) =>
        new(Id(id + day), HotspotBook.Source, unit, Morning(day), cause, why ?? Old(40), Morning(opened ?? day));

    public static HotspotEvent.Cleared Cleared(int day, Cause cause = default) => new(Id(100 + day), HotspotBook.Source, Unit, Morning(day), cause, Old(0));
}
