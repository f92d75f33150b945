using System.Collections.Immutable;

namespace ParLive.Domain.WorkingTime;

/// <summary>When an office is open on a day, and how much of a working day that counts.</summary>
/// <remarks>Equal when spells and count are equal.</remarks>
public sealed class DayHours : IEquatable<DayHours>
{
    internal DayHours(ImmutableArray<Spell> spells, decimal counts) => (Spells, Counts) = (spells, counts);

    /// <summary>Not open at all.</summary>
    public static DayHours Closed { get; } = new([], 0);

    /// <summary>The spells, in order; they do not overlap.</summary>
    public ImmutableArray<Spell> Spells { get; }

    /// <summary>
    /// How many working days it is worth to a term in working days: 1, 0.5 for a half day, 0 where a desk is open and no term runs.
    /// </summary>
    /// <remarks>Does not follow from the hours: seven and a half may be a whole working day. Three decimals at most.</remarks>
    public decimal Counts { get; }

    /// <summary>Whether there is no spell.</summary>
    public bool IsClosed => Spells.IsEmpty;

    /// <inheritdoc/>
    public bool Equals(DayHours? other) => other is not null && Counts == other.Counts && Spells.SequenceEqual(other.Spells);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as DayHours);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Counts, Spells.Length, Spells.IsEmpty ? default : Spells[0]);

    /// <summary>As it is written: <c>07:30-11:30 13:30-17:00 counts 1</c>, or <c>closed</c>.</summary>
    public override string ToString() =>
        IsClosed ? "closed" : FormattableString.Invariant($"{string.Join(' ', Spells)} counts {Counts}");
}
