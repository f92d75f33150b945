using NodaTime;
using ParLive.Domain.Units;

namespace ParLive.Domain.Reorganisations;

/// <summary>One thing that happened to one unit on one day, by a decision of an authority.</summary>
/// <remarks>
/// A day is the first on which the new state holds. Where several units merge into one, each has its own merge. Equal
/// reorganisations are the same one, told twice.
/// </remarks>
/// <param name="Unit">The unit to which it happened, as it was known before.</param>
/// <param name="At">The first day on which it holds.</param>
public abstract record Reorganisation(UnitKey Unit, LocalDate At)
{
    /// <summary>The unit ended, and another took over the whole of it: its dossiers, its codes and its history.</summary>
    public sealed record Merge(UnitKey Unit, LocalDate At, UnitKey Into) : Reorganisation(Unit, At);

    /// <summary>The unit was parted. It goes on only where it is one of the parts itself.</summary>
    /// <param name="Unit">The unit that was parted.</param>
    /// <param name="At">The first day on which it is.</param>
    /// <param name="Parts">At least two units that have a part of it; shares are stated for all of them, adding up to 1, or for none.</param>
    /// <param name="Heir">The part that takes over its dossiers and codes; null where nobody said so.</param>
    public sealed record Split(UnitKey Unit, LocalDate At, IReadOnlyList<Part> Parts, UnitKey? Heir) : Reorganisation(Unit, At)
    {
        /// <summary>Whether the unit goes on with a part of itself.</summary>
        public bool GoesOn => Parts.Any(part => part.Unit == Unit);

        /// <inheritdoc/>
        public bool Equals(Split? other) =>
            other is not null && Unit == other.Unit && At == other.At && Heir == other.Heir && Parts.SequenceEqual(other.Parts);

        /// <inheritdoc/>
        public override int GetHashCode() => HashCode.Combine(Unit, At, Parts.Count, Heir);
    }

    /// <summary>The unit has another name from then on, and another code where one is given.</summary>
    public sealed record Rename(UnitKey Unit, LocalDate At, UnitName Name, string? Code) : Reorganisation(Unit, At);

    /// <summary>The unit is of another kind from then on, one of <see cref="UnitKinds"/>.</summary>
    public sealed record Retype(UnitKey Unit, LocalDate At, string Kind) : Reorganisation(Unit, At);

    /// <summary>The unit stands below another from then on.</summary>
    public sealed record Reparent(UnitKey Unit, LocalDate At, UnitKey Parent) : Reorganisation(Unit, At);

    /// <summary>The unit ended, and nobody took it over.</summary>
    public sealed record Abolish(UnitKey Unit, LocalDate At) : Reorganisation(Unit, At);

    /// <summary>Whether the unit is no more from that day on.</summary>
    public bool Ends => this is Merge or Abolish or Split { GoesOn: false };

    /// <summary>What it changes of the unit; two reorganisations of one unit on one day must change different things.</summary>
    internal string Aspect => this switch
    {
        Rename => "name",
        Retype => "kind",
        Reparent => "parent",
        _ => "being",
    };
}
