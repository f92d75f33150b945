using ParLive.Domain.Rates;

namespace ParLive.Domain.Ranking;

/// <summary>Something by which units can be ranked: a rate of the registry of rates, or the processing time.</summary>
/// <remarks>Equal by number. It is read over <see cref="EvidenceSet.Days"/> whole local days and today.</remarks>
public sealed class RankedIndicator : IEquatable<RankedIndicator>
{
    internal RankedIndicator(byte number, RateDefinition rate, Direction direction) =>
        (Number, Id, Vietnamese, English, Direction, Rate) = (number, rate.Id, rate.Vietnamese, rate.English, direction, rate);

    internal RankedIndicator(byte number, string id, string vietnamese, string english) =>
        (Number, Id, Vietnamese, English, Direction) = (number, id, vietnamese, english, Direction.LowerIsBetter);

    /// <summary>Its number, for ever: it stands in editions.</summary>
    public byte Number { get; }

    /// <summary>Its name in every interface: the id of the rate, where it is one.</summary>
    public string Id { get; }

    /// <summary>What it is called, in Vietnamese.</summary>
    public string Vietnamese { get; }

    /// <summary>What it is called, in English.</summary>
    public string English { get; }

    /// <summary>Which of its values are the better ones.</summary>
    public Direction Direction { get; }

    /// <summary>The rate; null for the processing time, which is none.</summary>
    public RateDefinition? Rate { get; }

    /// <inheritdoc/>
    public bool Equals(RankedIndicator? other) => other is not null && Number == other.Number;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as RankedIndicator);

    /// <inheritdoc/>
    public override int GetHashCode() => Number;

    /// <inheritdoc/>
    public override string ToString() => Id;
}
