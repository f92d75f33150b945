using ParLive.Domain.Units;

namespace ParLive.Domain.Reorganisations;

/// <summary>What a table of reorganisations comes to, beside a tree: nothing is applied by it.</summary>
/// <param name="Begin">Units that have to be added: those that begin, and old ones that the tree does not know.</param>
/// <param name="Reorganisations">What happened, each with the row that says so.</param>
/// <param name="Problems">Rows that cannot be understood, each with the reason.</param>
/// <param name="Missing">Old units that the tree does not know, with the first row that names each; empty where they are to be added.</param>
public sealed record TablePlan(
    IReadOnlyList<UnitDraft> Begin, IReadOnlyList<(Reorganisation What, long Row)> Reorganisations,
    IReadOnlyList<(long Row, string Reason)> Problems, IReadOnlyList<(long Row, string Code, string Name)> Missing);
