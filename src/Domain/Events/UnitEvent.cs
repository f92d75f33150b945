using NodaTime;

namespace ParLive.Domain.Events;

/// <summary>What happened to a matter of a unit (a dossier, a plan task, an entered figure), as one source says.</summary>
/// <remarks>
/// Its place in the life of its matter is (<see cref="Time"/>, <see cref="Rank"/>, <see cref="Id"/>): whatever the order of
/// arrival, the events of a matter are read in this order.
/// </remarks>
/// <param name="Id">What makes it unique within its matter.</param>
/// <param name="Source">Who says so.</param>
/// <param name="Unit">The key of the unit that the source names.</param>
/// <param name="Time">When it happened, as the source says.</param>
public abstract record UnitEvent(EventId Id, string Source, string Unit, Instant Time)
{
    /// <summary>When the source says that it wrote this down; null if it does not say.</summary>
    public Instant? Recorded { get; init; }

    /// <summary>To what kind of matter it happens.</summary>
    public abstract MatterKind Matter { get; }

    /// <summary>The order of kinds at the same moment.</summary>
    public abstract int Rank { get; }

    /// <summary>The same with the key of each unit that it names replaced.</summary>
    public virtual UnitEvent WithUnits(Func<string, string> rename) => this with { Unit = rename(Unit) };

    /// <summary>Stands where a remark was given: what it said is kept apart, under the key of its dossier.</summary>
    public const string Given = "given";

    /// <summary>The same with <see cref="Given"/> in place of what the source wrote about a dossier in its own words.</summary>
    public virtual UnitEvent WithoutRemarks() => this;

    /// <summary>That a remark was given, and not what it said.</summary>
    protected static string? OnlyGiven(string? remark) => remark is null ? null : Given;

    /// <summary>The order in which the events of a matter are read.</summary>
    public static int InOrder(UnitEvent left, UnitEvent right)
    {
        var byTime = left.Time.CompareTo(right.Time);
        var byRank = byTime != 0 ? byTime : left.Rank.CompareTo(right.Rank);
        return byRank != 0 ? byRank : left.Id.Hash.CompareTo(right.Id.Hash);
    }
}
