using NodaTime;
using ParLive.Domain.Books;
using ParLive.Domain.Dossiers;
using ParLive.Domain.Events;
using ParLive.Domain.Time;
using static ParLive.Domain.Dossiers.DossierEvent;

namespace ParLive.Domain.Tests;

/// <summary>Histories that are narrow on purpose: few dossiers, two sources and few moments, so that events collide.</summary>
internal static class Generated
{
    private static readonly string[] Numbers = ["H13-1", "H13-2", "H13-3", "hồ sơ 4"];
    private static readonly string[] Sources = ["portal", "desk"];
    private static readonly string[] Units = ["30307@2025-07-01", "30310@2025-07-01"];
    private static readonly OfficeZone[] Zones = [OfficeZone.Vietnam, OfficeZone.Parse("Europe/Amsterdam")];

    // A weekend; the two days of 2024 on which Amsterdam's clocks change; the turn of a year.
    private static readonly LocalDate[] Days =
    [
        new(2024, 3, 28), new(2024, 3, 29), new(2024, 3, 30), new(2024, 3, 31), new(2024, 4, 1),
        new(2024, 10, 26), new(2024, 10, 27), new(2024, 10, 28), new(2024, 12, 31), new(2025, 1, 1),
    ];

    // Seconds before and after midnight, in the hours of the clock changes, and in between.
    private static readonly int[] Seconds = [0, 30, 60, 5_400, 7_260, 9_000, 61_200, 86_340, 86_399];

    public static History History(int seed)
    {
        var dice = new Random(seed);
        var zone = Pick(dice, Zones);
        var sources = Enumerable.Range(0, dice.Next(1, 15)).Select(_ => Pick(dice, Sources)).ToList();
        var events = sources.Select((source, place) => new BookEntry.Happened(
            Pick(dice, Numbers), Event(dice, zone, source, IdOf(source, place), TargetOf(dice, sources)))).ToList();
        return new History(zone, events, seed);
    }

    public static IEnumerable<History> Smaller(History history) => history.Smaller();

    public static UnitEvent Event(int seed)
    {
        var dice = new Random(seed);
        return Event(dice, Pick(dice, Zones), Pick(dice, Sources), new EventId(dice.NextInt64(long.MinValue, long.MaxValue)), new EventId(dice.NextInt64()));
    }

    public static Instant MomentIn(OfficeZone zone, Random dice) =>
        zone.StartOf(Pick(dice, Days)) + Duration.FromSeconds(Pick(dice, Seconds)) + Duration.FromTicks(dice.Next(4) == 0 ? 1_234_567 : 0);

    public static DueDate? Due(OfficeZone zone, Random dice) => dice.Next(4) switch
    {
        0 => null,
        1 => DueDate.At(MomentIn(zone, dice)),
        _ => DueDate.On(Pick(dice, Days)),
    };

    public static T Pick<T>(Random dice, IReadOnlyList<T> from) => from[dice.Next(from.Count)];

    private static EventId IdOf(string source, int place) => EventId.Of(source, $"{place}");

    // An event before or after it, of its own dossier or another, of its own source or another; itself; or none at all.
    private static EventId TargetOf(Random dice, List<string> sources)
    {
        var place = dice.Next(sources.Count + 1);
        return IdOf(place < sources.Count ? sources[place] : Sources[0], place);
    }

    private static UnitEvent Event(Random dice, OfficeZone zone, string source, EventId id, EventId target)
    {
        var unit = Pick(dice, Units);
        var time = MomentIn(zone, dice);
        return dice.Next(24) switch
        {
            0 or 1 or 2 => new Received(id, source, unit, time, Due(zone, dice), Particulars(dice)),
            3 or 4 => new Ended(id, source, unit, time, Ending.Resolved, null),
            5 => new Ended(id, source, unit, time, Pick(dice, Enum.GetValues<Ending>()), "lý do"),
            6 => new SupplementRequested(id, source, unit, time),
            7 => new SupplementSupplied(id, source, unit, time),
            8 or 9 => new DueDateChanged(id, source, unit, time, Due(zone, dice) ?? DueDate.On(Pick(dice, Days)), Pick(dice, Enum.GetValues<DueCause>()), dice.Next(2) == 0 ? null : ""),
            10 => new Rated(id, source, unit, time, Pick(dice, Enum.GetValues<SatisfactionLevel>())),
            11 => new Amended(id, source, unit, time, target, Amendment(dice, zone), null),
            12 or 13 => new Voided(id, source, unit, time, MatterKind.Dossier, target, null),
            _ => Beside(dice, zone, (id, source, unit, time)),
        };
    }

    private static UnitEvent Beside(Random dice, OfficeZone zone, (EventId Id, string Source, string Unit, Instant Time) head)
    {
        var (id, source, unit, time) = head;
        return dice.Next(12) switch
        {
            0 => new Submitted(id, source, unit, time, Particulars(dice)),
            1 => new Forwarded(id, source, unit, time, dice.Next(2) == 0 ? null : Pick(dice, Units), "thẩm định") { Official = id.Hash % 3 == 0 ? "CB-07" : null },
            2 => new FeeRequested(id, source, unit, time),
            3 => new FeePaid(id, source, unit, time, dice.Next(2) == 0),
            4 => new Paused(id, source, unit, time, "chờ ý kiến"),
            5 => new Resumed(id, source, unit, time),
            6 => new Digitised(id, source, unit, time, dice.Next(2) == 0),
            7 => new DataReused(id, source, unit, time),
            8 => new ResultSigned(id, source, unit, time) { Recorded = MomentIn(zone, dice) },
            9 => new TakenUp(id, source, unit, time),
            10 => new HandedOver(id, source, unit, time),
            _ => new ApologyIssued(id, source, unit, time),
        };
    }

    private static Amendment Amendment(Random dice, OfficeZone zone) => new(
        dice.Next(2) == 0 ? MomentIn(zone, dice) : null,
        Due(zone, dice),
        dice.Next(3) == 0 ? Pick(dice, Enum.GetValues<Channel>()) : null,
        dice.Next(3) == 0 ? "1.001234" : null,
        dice.Next(3) == 0 ? "Đất đai" : null);

    private static Particulars Particulars(Random dice) => new(
        Pick(dice, Enum.GetValues<Channel>()), dice.Next(2) == 0 ? null : "1.000894", dice.Next(2) == 0 ? null : "Hộ tịch")
    {
        Service = Pick(dice, Enum.GetValues<ServiceLevel>()),
        ReceivingOffice = dice.Next(3) == 0 ? Pick(dice, Units) : null,
        SupportOffice = dice.Next(3) == 0 ? Pick(dice, Units) : null,
    };
}
