using ParLive.Domain.Rates;
using ParLive.Grains.Access;
using ParLive.Grains.Contracts;

namespace ParLive.Grains.Trials;

/// <summary>Which figures move in how many units, and where farthest.</summary>
internal sealed class FigureTally
{
    private const int MostShown = 10;

    // Levels that people watch; whatever else is counted is told by the rates.
    private static readonly string[] Levels = ["open", "openOverdue", "openDueIn3Days", "tasksDone", "tasksOverdue"];

    private readonly Dictionary<string, List<FigureMove>> _moves = new(StringComparer.Ordinal);

    /// <summary>The keys of the units of which any figure moves, also one that has no line of its own.</summary>
    public HashSet<string> Units { get; } = new(StringComparer.Ordinal);

    /// <summary>The figures that move, in the order of the registries.</summary>
    public IReadOnlyList<FigureEffect> Effects => [
        .. RateDefinitions.All.Select(rate => rate.Id).Concat(QuantileDefinitions.All.Select(quantile => quantile.Id)).Concat(Levels)
            .Where(_moves.ContainsKey).Select(figure => new FigureEffect(figure, _moves[figure].Count, Farthest(_moves[figure]))),
    ];

    /// <summary>Compares the figures of a unit.</summary>
    public void Add(FiguresReading before, FiguresReading after)
    {
        foreach (var (figure, rate) in before.Rates)
        {
            Add(figure, before.Unit, rate.Percent, after.Rates[figure].Percent);
        }

        foreach (var (figure, quantile) in before.Quantiles)
        {
            Add(figure, before.Unit, (decimal?)quantile.Hours, (decimal?)after.Quantiles[figure].Hours);
        }

        foreach (var (figure, count) in before.Measures)
        {
            if (count == after.Measures[figure])
            {
                continue;
            }

            Units.Add(before.Unit);
            if (Levels.Contains(figure, StringComparer.Ordinal))
            {
                Add(figure, before.Unit, count, after.Measures[figure]);
            }
        }
    }

    private void Add(string figure, string unit, decimal? before, decimal? after)
    {
        if (before == after)
        {
            return;
        }

        Units.Add(unit);
        if (!_moves.TryGetValue(figure, out var moves))
        {
            _moves.Add(figure, moves = []);
        }

        moves.Add(new FigureMove(unit, before, after));
    }

    private static IReadOnlyList<FigureMove> Farthest(List<FigureMove> moves) =>
        [.. moves.OrderByDescending(move => move.Size).ThenBy(move => move.Unit, StringComparer.Ordinal).Take(MostShown)];
}
