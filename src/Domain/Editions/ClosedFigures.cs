using ParLive.Domain.Measures;
using ParLive.Domain.Rates;

namespace ParLive.Domain.Editions;

/// <summary>The numbers of a unit for a period as they were when it was closed; equal where all of them are.</summary>
public sealed class ClosedFigures : IEquatable<ClosedFigures>
{
    private readonly KeyValuePair<Measure, long>[] _amounts;

    /// <summary>Keeps some numbers.</summary>
    /// <param name="carriedOver">How many dossiers were open when the period began.</param>
    /// <param name="amounts">The measures that are not zero.</param>
    public ClosedFigures(long carriedOver, IEnumerable<KeyValuePair<Measure, long>> amounts)
    {
        CarriedOver = carriedOver;
        _amounts = [.. amounts.Where(amount => amount.Value != 0).OrderBy(amount => amount.Key.Number)];
    }

    /// <summary>How many dossiers were open when the period began.</summary>
    public long CarriedOver { get; }

    /// <summary>The measures that are not zero, in the order of the table.</summary>
    public IReadOnlyList<KeyValuePair<Measure, long>> Amounts => _amounts;

    /// <summary>The number of a measure.</summary>
    public long this[Measure measure] =>
        Array.FindIndex(_amounts, amount => amount.Key == measure) is >= 0 and var place ? _amounts[place].Value : 0;

    /// <summary>As definitions read them.</summary>
    public Counts Counts
    {
        get
        {
            var builder = new CountsBuilder(default, default, default);
            builder.Add(CarriedOver, _amounts);
            return builder.Counts;
        }
    }

    /// <summary>What some counts are now.</summary>
    public static ClosedFigures Of(Counts counts) => new(counts.CarriedOver, counts.Amounts);

    /// <inheritdoc/>
    public bool Equals(ClosedFigures? other) =>
        other is not null && CarriedOver == other.CarriedOver && _amounts.AsSpan().SequenceEqual(other._amounts);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ClosedFigures);

    /// <inheritdoc/>
    public override int GetHashCode() => _amounts.Aggregate(CarriedOver.GetHashCode(), (hash, amount) => HashCode.Combine(hash, amount.Key, amount.Value));
}
