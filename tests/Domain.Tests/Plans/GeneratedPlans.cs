using NodaTime;
using ParLive.Domain.Books;
using ParLive.Domain.Events;
using ParLive.Domain.Inspections;
using ParLive.Domain.Plans;
using ParLive.Domain.Time;
using static ParLive.Domain.Inspections.InspectionEvent;
using static ParLive.Domain.Plans.TaskEvent;

namespace ParLive.Domain.Tests.Plans;

/// <summary>Histories of few tasks and inspections, two sources and few moments, so that events collide.</summary>
internal static class GeneratedPlans
{
    private static readonly string[] Tasks = [.. ((string[])["KH 1/1", "KH 1/2", "KH 2/1"]).Select(number => Matter.NameOf(MatterKind.Task, number))];
    private static readonly string[] Inspections = [.. ((string[])["đợt 1", "KH 1/1"]).Select(number => Matter.NameOf(MatterKind.Inspection, number))];
    private static readonly string[] Sources = ["portal", "desk"];
    private static readonly string[] Units = [Books.Unit, "30310@2025-07-01"];
    private static readonly OfficeZone[] Zones = [OfficeZone.Vietnam, OfficeZone.Parse("Europe/Amsterdam")];
    private static readonly string[] Periods = ["2024-Q1", "2024-Q4", "2024"];

    public static History History(int seed) => History(seed, taken: true);

    /// <summary>A history in which nothing is taken back.</summary>
    public static History Standing(int seed) => History(seed, taken: false);

    public static UnitEvent Event(int seed)
    {
        var dice = new Random(seed);
        var head = (new EventId(dice.NextInt64()), Generated.Pick(dice, Sources), Generated.Pick(dice, Units), Generated.MomentIn(Zones[0], dice));
        return dice.Next(3) == 0 ? Inspection(dice, head) : Task(dice, Zones[0], head);
    }

    public static Deadline Deadline(Random dice, OfficeZone zone) => dice.Next(6) switch
    {
        0 => Domain.Plans.Deadline.None,
        1 => Domain.Plans.Deadline.TryParseQuarter(Generated.Pick(dice, Periods[..2]))!.Value,
        2 or 3 => Domain.Plans.Deadline.TryParsePeriod(Generated.Pick(dice, Periods))!.Value,
        _ => Domain.Plans.Deadline.On(zone.DateOf(Generated.MomentIn(zone, dice))),
    };

    private static History History(int seed, bool taken)
    {
        var dice = new Random(seed);
        var zone = Generated.Pick(dice, Zones);
        var sources = Enumerable.Range(0, dice.Next(1, 15)).Select(_ => Generated.Pick(dice, Sources)).ToList();
        var events = sources.Select((source, place) =>
        {
            var head = (IdOf(source, place), source, Generated.Pick(dice, Units), Generated.MomentIn(zone, dice));
            var name = dice.Next(4) == 0 ? Generated.Pick(dice, Inspections) : Generated.Pick(dice, Tasks);
            var kind = Matter.KindOf(name);
            return new BookEntry.Happened(name, taken && dice.Next(6) == 0 ? Taking(dice, head, kind, sources)
                : kind == MatterKind.Inspection ? Inspection(dice, head) : Task(dice, zone, head));
        });
        return new History(zone, [.. events], seed);
    }

    private static EventId IdOf(string source, int place) => EventId.Of(source, $"{place}");

    private static Voided Taking(Random dice, (EventId Id, string Source, string Unit, Instant Time) head, MatterKind kind, List<string> sources)
    {
        var place = dice.Next(sources.Count);
        return new Voided(head.Id, head.Source, head.Unit, head.Time, kind, IdOf(sources[place], place), null);
    }

    private static UnitEvent Task(Random dice, OfficeZone zone, (EventId Id, string Source, string Unit, Instant Time) head)
    {
        var (id, source, unit, time) = head;
        return dice.Next(16) switch
        {
            < 5 => new Assigned(id, source, unit, time, Terms(dice, zone)) { Recorded = dice.Next(5) == 0 ? Generated.MomentIn(zone, dice) : null },
            < 8 => new ProgressReported(
                id, source, unit, time, Maybe(dice, 0, 5_000, 10_000), Maybe(dice, 0, 3, 15, 16), dice.Next(2) == 0 ? null : "12/BC-UBND"),
            < 11 => new Completed(id, source, unit, time, dice.Next(2) == 0 ? null : "34/BC-UBND"),
            < 13 => new Reopened(id, source, unit, time, null),
            < 15 => new Rescheduled(id, source, unit, time, Deadline(dice, zone), "chờ kinh phí"),
            _ => new Cancelled(id, source, unit, time, null),
        };
    }

    private static TaskTerms Terms(Random dice, OfficeZone zone) => new(
        new PlanName("12/KH-UBND", Maybe(dice, 2024), dice.Next(2) == 0 ? null : "UBND thành phố"), Generated.Pick(dice, (string[])["Ban hành kế hoạch", "Tuyên truyền"]))
    {
        Code = dice.Next(2) == 0 ? null : "1.2",
        Area = dice.Next(2) == 0 ? null : "institutions",
        Product = dice.Next(2) == 0 ? null : "Kế hoạch",
        Coordinating = UnitList.Of(Units.Take(dice.Next(3))),
        Deadline = Deadline(dice, zone),
        Target = Maybe(dice, 15),
        TargetUnit = dice.Next(2) == 0 ? null : "hoạt động",
        Weight = Generated.Pick(dice, (int[])[TaskTerms.PlainWeight, 50, 250]),
    };

    private static InspectionEvent Inspection(Random dice, (EventId Id, string Source, string Unit, Instant Time) head)
    {
        var (id, source, unit, time) = head;
        var name = Generated.Pick(dice, (string[])["Sở Tài chính", "Phường Ninh Kiều"]);
        return dice.Next(6) switch
        {
            0 or 1 => new Opened(id, source, unit, time, dice.Next(2) == 0, dice.Next(2) == 0 ? null : "5/KH-UBND"),
            2 or 3 => new UnitInspected(
                id, source, unit, time, new(name, dice.Next(2) == 0 ? null : "sở", dice.Next(2) == 0 ? null : Books.Unit), dice.Next(4)),
            _ => new Remedied(id, source, unit, time, name, dice.Next(1, 3), null),
        };
    }

    private static int? Maybe(Random dice, params int[] numbers) => dice.Next(3) == 0 ? null : Generated.Pick(dice, numbers);
}
