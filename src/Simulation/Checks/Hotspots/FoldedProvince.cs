using NodaTime;
using ParLive.Domain.Time;
using ParLive.Simulation.Provinces;

namespace ParLive.Simulation.Checks.Hotspots;

/// <summary>A simulated province whose dossiers were folded once, to be watched again and again.</summary>
/// <param name="Province">The province.</param>
/// <param name="Units">Its units, in its order.</param>
internal sealed record FoldedProvince(SimulatedProvince Province, IReadOnlyList<ToldUnit> Units)
{
    /// <summary>When dossiers begin to come in.</summary>
    public static LocalDate Begin { get; } = new(2025, 3, 3);

    /// <summary>When the watch begins: after thirty weeks the past is full and the longest terms have run out.</summary>
    public static LocalDate Settling { get; } = Begin.PlusWeeks(30);

    /// <summary>When it is counted: what always stood out was found in the two weeks before.</summary>
    public static LocalDate Watching { get; } = Settling.PlusWeeks(2);

    /// <summary>For how many weeks it is counted.</summary>
    public const int Weeks = 8;

    /// <summary>The last day.</summary>
    public static LocalDate End { get; } = Watching.PlusWeeks(Weeks).PlusDays(-1);

    /// <summary>A province of this seed, planned otherwise and with all units changed where wanted.</summary>
    public static FoldedProvince Of(int seed, Func<ProvincePlan, ProvincePlan>? plan = null, Func<SimulatedUnit, SimulatedUnit>? change = null)
    {
        var usual = new ProvincePlan(seed, Begin, End);
        var province = new SimulatedProvince(plan?.Invoke(usual) ?? usual);
        for (var place = 0; change is not null && place < province.Units.Count; place++)
        {
            province = province.With(place, change);
        }

        return new FoldedProvince(province, [.. province.Units.Select(unit => new ToldUnit(province, unit))]);
    }

    /// <summary>The same with one unit changed; the others are not folded again.</summary>
    public FoldedProvince With(int place, Func<SimulatedUnit, SimulatedUnit> change)
    {
        var changed = Province.With(place, change);
        var told = new ToldUnit(changed, changed.Units[place]);
        return new FoldedProvince(changed, [.. Units.Select((unit, other) => other == place ? told : unit)]);
    }

    /// <summary>Seven in the morning of each working day from one up to and with another.</summary>
    public IEnumerable<Instant> Mornings(LocalDate from, LocalDate until)
    {
        for (var day = from; day <= until; day = day.PlusDays(1))
        {
            if (Province.Calendar.IsWorkingDay(day))
            {
                yield return OfficeZone.Vietnam.StartOf(day) + Duration.FromHours(7);
            }
        }
    }
}
