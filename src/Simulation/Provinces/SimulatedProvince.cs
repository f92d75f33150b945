using System.Collections.Concurrent;
using System.Globalization;
using ParLive.Domain.Time;
using ParLive.Domain.WorkingTime;
using ParLive.Simulation.Chance;

namespace ParLive.Simulation.Provinces;

/// <summary>A synthetic province whose truth is known: its units with their true rates, and the dossiers that follow from them.</summary>
/// <remarks>Nothing in it is taken from a real place. Each unit and each day has dice of its own: a change to one leaves the others as they are.</remarks>
public sealed class SimulatedProvince
{
    /// <summary>The key of the province.</summary>
    public const string Root = "99@2026-01-01";

    private readonly Dice _dice;
    private readonly ConcurrentDictionary<(string Unit, string Habit), double> _factors = new();

    /// <summary>Makes a province.</summary>
    public SimulatedProvince(ProvincePlan plan)
    {
        Plan = plan;
        _dice = new Dice(plan.Seed).Apart("province");
        Calendar = UsualCalendars.Of(OfficeZone.Vietnam);
        Units = [.. Enumerable.Range(0, plan.Units).Select(UnitOf)];
    }

    /// <summary>What it was to be like.</summary>
    public ProvincePlan Plan { get; }

    /// <summary>When its offices are open.</summary>
    public WorkingCalendar Calendar { get; }

    /// <summary>Its communes, with the truth about them.</summary>
    public IReadOnlyList<SimulatedUnit> Units { get; private init; }

    /// <summary>The same province with one unit changed.</summary>
    public SimulatedProvince With(int place, Func<SimulatedUnit, SimulatedUnit> change) =>
        new(Plan) { Units = [.. Units.Select((unit, other) => other == place ? change(unit) : unit)] };

    /// <summary>The dossiers of a unit, in the order in which they came in.</summary>
    public IEnumerable<SimulatedDossier> DossiersOf(SimulatedUnit unit)
    {
        for (var day = Plan.From; day <= Plan.To; day = day.PlusDays(1))
        {
            if (!Calendar.IsWorkingDay(day))
            {
                continue;
            }

            var dice = _dice.Apart(string.Create(CultureInfo.InvariantCulture, $"{unit.Key}|{OfficeZone.DayOf(day)}"));
            var count = dice.Poisson(unit.PerWeek / 5);
            for (var place = 0; place < count; place++)
            {
                var number = string.Create(CultureInfo.InvariantCulture, $"{unit.Key[..5]}-{day.Year % 100:D2}{day.Month:D2}{day.Day:D2}-{place:D4}");
                yield return new DossierLife(this, unit, number, day, dice.Apart(number)).Live();
            }
        }
    }

    /// <summary>How much oftener than an ordinary unit one has a habit.</summary>
    internal double FactorOf(SimulatedUnit unit, string habit)
    {
        if (!_factors.TryGetValue((unit.Key, habit), out var factor))
        {
            factor = _dice.Apart($"habit {habit} of {unit.Key}").LogNormal(1, Plan.Habits!.Spread);
            _factors.TryAdd((unit.Key, habit), factor);
        }

        return factor;
    }

    private SimulatedUnit UnitOf(int place)
    {
        var dice = _dice.Apart(string.Create(CultureInfo.InvariantCulture, $"unit {place}"));
        var group = place % Plan.Groups;
        return new SimulatedUnit(
            string.Create(CultureInfo.InvariantCulture, $"{99_001 + place:D5}@2026-01-01"),
            string.Create(CultureInfo.InvariantCulture, $"Xã Mô phỏng {place + 1}"),
            string.Create(CultureInfo.InvariantCulture, $"{901 + group:D3}@2026-01-01"),
            Math.Clamp(dice.Share(Plan.OnTimeMean, Plan.OnTimeDeviation), 0.001, 0.999),
            dice.LogNormal(Plan.MedianPerWeek, Plan.VolumeSigma));
    }
}
