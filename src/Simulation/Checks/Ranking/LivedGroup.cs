using ParLive.Domain.Ranking;
using ParLive.Domain.Rates;
using ParLive.Simulation.Chance;

namespace ParLive.Simulation.Checks.Ranking;

/// <summary>A group that is lived through by the hour: five days a week, eight hours a day, over the window that ranks are read from.</summary>
internal sealed class LivedGroup(int seed)
{
    public const int WorkingHours = 8;
    private const int WorkingDays = 5;
    private const int Opening = 8;

    private readonly KnownGroup _group = new(seed);
    private readonly Dice _dice = new Dice(seed).Apart("hours");
    private readonly List<Ratio[]> _days = [];
    private int? _fallen;

    /// <summary>How many days were begun.</summary>
    public int Days => _days.Count;

    /// <summary>How many dossiers a unit resolves a week, on the average.</summary>
    public IReadOnlyList<double> PerWeek => _group.PerWeek;

    /// <summary>From now on a unit truly has fifteen points less.</summary>
    public void LetFall(int unit) => _fallen = unit;

    /// <summary>Lives one hour; the first of a day begins the day.</summary>
    public void Live(int hour)
    {
        if (hour == 0)
        {
            _days.Add(new Ratio[_group.Rates.Length]);
        }

        if ((_days.Count - 1) % 7 >= WorkingDays || hour is < Opening or >= Opening + WorkingHours)
        {
            return;
        }

        for (var unit = 0; unit < _group.Rates.Length; unit++)
        {
            var whole = _dice.Poisson(_group.PerWeek[unit] / WorkingDays / WorkingHours);
            var rate = Math.Max(0.001, _group.Rates[unit] - (unit == _fallen ? 0.15 : 0));
            _days[^1][unit] += new Ratio(_dice.Binomial(rate, whole), whole);
        }
    }

    /// <summary>What stands for a rank now.</summary>
    public IReadOnlyList<Candidate> Candidates()
    {
        var sums = new Ratio[_group.Rates.Length];
        foreach (var day in _days.TakeLast(EvidenceSet.Days + 1))
        {
            for (var unit = 0; unit < sums.Length; unit++)
            {
                sums[unit] += day[unit];
            }
        }

        return [.. sums.Select((sum, unit) => KnownGroup.CandidateOf(unit, sum))];
    }
}
