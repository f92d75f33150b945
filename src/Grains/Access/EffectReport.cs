using ParLive.Grains.Contracts.Trials;

namespace ParLive.Grains.Access;

/// <summary>What a change would do to figures and ranks, as of a moment; nothing is done by it.</summary>
/// <param name="At">As of when.</param>
/// <param name="Print">
/// Tells whether the same change has the same effect later: equal where the registers stand at the same versions, the same units have other
/// figures, and the same ranks move in the same way. By how much figures move is no part of it; events come in every second.
/// </param>
/// <param name="Units">How many units would have other figures.</param>
/// <param name="Figures">The figures that would move, in the order of the registry.</param>
/// <param name="Boards">The boards on which somebody has or would have a place.</param>
/// <param name="Begin">The keys of units that would begin with a board of their own: it cannot be told before there is one.</param>
public sealed record EffectReport(
    DateTimeOffset At, string Print, int Units, IReadOnlyList<FigureEffect> Figures, IReadOnlyList<BoardTrial> Boards, IReadOnlyList<string> Begin)
{
    /// <summary>How many ranks would change, over all boards.</summary>
    public int Ranks => Boards.Sum(board => board.Moves.Count);

    /// <summary>Whether nothing would move.</summary>
    public bool IsNothing => Units == 0 && Ranks == 0;
}
