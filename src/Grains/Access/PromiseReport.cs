using ParLive.Grains.Contracts;

namespace ParLive.Grains.Access;

/// <summary>What calendars do, or would do, to computed due dates.</summary>
/// <param name="Open">How many open dossiers are promised by a rule alone.</param>
/// <param name="Later">How many of these promises move to a later date.</param>
/// <param name="Earlier">How many move to an earlier one.</param>
/// <param name="Applied">Whether they were moved.</param>
/// <param name="Farthest">Those that move farthest, at most 20.</param>
public sealed record PromiseReport(int Open, int Later, int Earlier, bool Applied, IReadOnlyList<PromiseMove> Farthest)
{
    private const int MostShown = 20;

    /// <summary>No promise.</summary>
    public static PromiseReport None { get; } = new(0, 0, 0, false, []);

    /// <summary>How many promises move.</summary>
    public int Moved => Later + Earlier;

    /// <summary>The due dates that move farthest as they stand before, for the audit.</summary>
    public IReadOnlyList<object> DuesBefore() => [.. Farthest.Select(move => new { move.Unit, move.Number, Due = move.Old })];

    internal static PromiseReport Of(IReadOnlyCollection<PromiseMoves> units, bool isApplied)
    {
        var moves = units.SelectMany(unit => unit.Moves).ToList();
        return new PromiseReport(
            units.Sum(unit => unit.Open),
            moves.Count(move => move.New > move.Old),
            moves.Count(move => move.New < move.Old),
            isApplied,
            [.. moves.OrderByDescending(move => (move.New - move.Old).Duration()).ThenBy(move => move.Number, StringComparer.Ordinal).Take(MostShown)]);
    }
}
