using System.Collections.Immutable;

namespace ParLive.Domain.Risk;

/// <summary>What is at risk in a unit or below it: sums over dossiers, and the worst of them.</summary>
/// <remarks>Every open dossier is in exactly one of overdue, waiting, without a due date, and in term.</remarks>
public sealed record RiskSums
{
    /// <summary>The horizons in working days, today included, for which is told how many are expected to fall overdue.</summary>
    public static ImmutableArray<int> Horizons { get; } = [1, 3, 5];

    /// <summary>How many of the worst are kept.</summary>
    public const int MostWorst = 20;

    /// <summary>Nothing at all.</summary>
    public static RiskSums Zero { get; } = new();

    /// <summary>How many are open and overdue: that is certain, no forecast.</summary>
    public long Overdue { get; init; }

    /// <summary>How many wait for the citizen: their clocks stand, and no forecast is made.</summary>
    public long Waiting { get; init; }

    /// <summary>How many have no due date, or no working time until it: there is nothing to forecast.</summary>
    public long WithoutDueDate { get; init; }

    /// <summary>How many are in term, and forecast.</summary>
    public long InTerm { get; init; }

    /// <summary>How many are open.</summary>
    public long Open => Overdue + Waiting + WithoutDueDate + InTerm;

    /// <summary>How many of those in term are expected to fall overdue some day.</summary>
    public CountMoments Ever { get; init; }

    /// <summary>How many of those in term are expected to fall overdue within each of <see cref="Horizons"/>.</summary>
    public ImmutableArray<CountMoments> Within { get; init; } = [default, default, default];

    /// <summary>The dossiers in term that are most likely to fall overdue, at most <see cref="MostWorst"/>, worst first.</summary>
    public ImmutableArray<DossierRisk> Worst { get; init; } = [];

    /// <summary>Worst first: likelier, then sooner due, then by number.</summary>
    public static IComparer<DossierRisk> ByRisk { get; } = Comparer<DossierRisk>.Create(static (left, right) =>
    {
        var byChance = right.Late.CompareTo(left.Late);
        var byDays = byChance != 0 ? byChance : left.DaysLeft.CompareTo(right.DaysLeft);
        var byUnit = byDays != 0 ? byDays : string.CompareOrdinal(left.Unit, right.Unit);
        return byUnit != 0 ? byUnit : string.CompareOrdinal(left.Number, right.Number);
    });

    /// <summary>Both together.</summary>
    public static RiskSums operator +(RiskSums left, RiskSums right) => new()
    {
        Overdue = left.Overdue + right.Overdue,
        Waiting = left.Waiting + right.Waiting,
        WithoutDueDate = left.WithoutDueDate + right.WithoutDueDate,
        InTerm = left.InTerm + right.InTerm,
        Ever = left.Ever + right.Ever,
        Within = [.. left.Within.Zip(right.Within, (one, other) => one + other)],
        Worst = [.. left.Worst.Concat(right.Worst).Order(ByRisk).Take(MostWorst)],
    };
}
