using NodaTime;
using ParLive.Domain.Dossiers;
using ParLive.Domain.Time;
using ParLive.Simulation.Provinces;

namespace ParLive.Simulation.Tests.Gaming;

/// <summary>How units of the simulated province embellish their figures.</summary>
public sealed class CheatingUnits
{
    private static readonly ProvincePlan Plan = new(5, new LocalDate(2026, 1, 5), new LocalDate(2026, 2, 27)) { Units = 4 };

    [Theory]
    [InlineData(CheatKind.BackdatedEnds)]
    [InlineData(CheatKind.NeedlessSupplements)]
    [InlineData(CheatKind.PromisesMovedAfterExpiry)]
    [InlineData(CheatKind.EndedAndWorkedOn)]
    [InlineData(CheatKind.EndsWrittenDownLater)]
    public void Cheating_makes_late_dossiers_look_on_time(CheatKind kind)
    {
        var honest = new SimulatedProvince(Plan).With(0, unit => unit with { PerWeek = 200, OnTime = 0.85 });
        var cheating = honest.With(0, _ => honest.Units[0] with { Cheat = new Cheat(kind, 0.5) });

        Assert.InRange((double)LateOf(cheating) / LateOf(honest), 0.4, 0.6);
    }

    [Fact]
    public void Only_the_unit_that_cheats_has_other_dossiers()
    {
        var honest = new SimulatedProvince(Plan);
        var cheating = honest.With(0, unit => unit with { Cheat = new Cheat(CheatKind.BackdatedEnds, 0.5) });

        Assert.Equal(EventsOf(honest, 1), EventsOf(cheating, 1));
        Assert.NotEqual(EventsOf(honest, 0), EventsOf(cheating, 0));
    }

    [Fact]
    public void Habits_change_what_honest_units_do_and_leave_their_receipts()
    {
        var (plain, customary) = (new SimulatedProvince(Plan), new SimulatedProvince(Plan with { Habits = new Habits() }));

        Assert.Equal(ReceiptsOf(plain), ReceiptsOf(customary));
        Assert.Contains(EventsOf(customary, 0), happened => happened is DossierEvent.SupplementRequested);
        Assert.DoesNotContain(EventsOf(plain, 0), happened => happened is DossierEvent.SupplementRequested);
    }

    private static List<DossierEvent> EventsOf(SimulatedProvince province, int place) =>
        [.. province.DossiersOf(province.Units[place]).SelectMany(dossier => dossier.Events)];

    private static List<Instant> ReceiptsOf(SimulatedProvince province) =>
        [.. province.DossiersOf(province.Units[0]).Select(dossier => dossier.Events[0].Time)];

    private static int LateOf(SimulatedProvince province) => province.DossiersOf(province.Units[0])
        .Select(dossier => Fold.Of(dossier.Events, OfficeZone.Vietnam))
        .Count(facts => OfficeZone.Vietnam.DateOf(facts.Ended!.Value) > facts.Due!.Value.Day);
}
