using NodaTime;
using ParLive.Domain.Dossiers;
using ParLive.Domain.Time;
using ParLive.Simulation.Provinces;

namespace ParLive.Simulation.Tests;

/// <summary>What the simulated province says of itself is true of its dossiers.</summary>
public sealed class Provinces
{
    private static readonly ProvincePlan Plan = new(7, new LocalDate(2026, 1, 5), new LocalDate(2026, 4, 3)) { Units = 12, Difficulties = false };

    [Fact]
    public void The_same_seed_makes_the_same_dossiers()
    {
        var (one, other) = (new SimulatedProvince(Plan), new SimulatedProvince(Plan));

        Assert.Equal(
            one.Units.SelectMany(one.DossiersOf).SelectMany(dossier => dossier.Events),
            other.Units.SelectMany(other.DossiersOf).SelectMany(dossier => dossier.Events));
    }

    [Fact]
    public void Dossiers_are_on_time_at_the_true_rate_of_their_unit()
    {
        var province = new SimulatedProvince(Plan);
        var unit = province.Units[0] with { PerWeek = 2_000, OnTime = 0.9 };

        var ended = province.DossiersOf(unit).Select(dossier => Fold.Of(dossier.Events, OfficeZone.Vietnam)).ToList();

        var onTime = ended.Count(facts => OfficeZone.Vietnam.DateOf(facts.Ended!.Value) <= facts.Due!.Value.Day);
        Assert.InRange((double)onTime / ended.Count, 0.89, 0.91);
    }

    [Fact]
    public void A_shift_concerns_what_falls_due_from_its_day_on()
    {
        var from = new LocalDate(2026, 3, 16);
        var province = new SimulatedProvince(Plan);
        var unit = province.Units[0] with { PerWeek = 2_000, OnTime = 0.95, Shift = new Shift(from, 0.15) };

        var facts = province.DossiersOf(unit).Select(dossier => Fold.Of(dossier.Events, OfficeZone.Vietnam)).ToLookup(facts => facts.Due!.Value.Day >= from);

        Assert.InRange(RateOf(facts[false]), 0.94, 0.96);
        Assert.InRange(RateOf(facts[true]), 0.78, 0.82);

        static double RateOf(IEnumerable<Facts> some) =>
            some.Average(one => OfficeZone.Vietnam.DateOf(one.Ended!.Value) <= one.Due!.Value.Day ? 1.0 : 0.0);
    }
}
