using ParLive.Domain.Measures;

namespace ParLive.Domain.CountedHistory;

/// <summary>Amounts by measure; equal where all of them are.</summary>
public sealed class CountedAmounts : IEquatable<CountedAmounts>
{
    private readonly KeyValuePair<Measure, int>[] _amounts;

    /// <summary>Takes amounts in any order, each measure once.</summary>
    public CountedAmounts(IEnumerable<KeyValuePair<Measure, int>> amounts) => _amounts = [.. amounts.OrderBy(amount => amount.Key.Number)];

    /// <summary>All of them, in the order of the table of measures.</summary>
    public IReadOnlyList<KeyValuePair<Measure, int>> All => _amounts;

    /// <summary>The amount of a measure; null if nothing was said of it.</summary>
    public int? Of(Measure measure) =>
        Array.FindIndex(_amounts, amount => amount.Key == measure) is >= 0 and var place ? _amounts[place].Value : null;

    /// <inheritdoc/>
    public bool Equals(CountedAmounts? other) => other is not null && _amounts.AsSpan().SequenceEqual(other._amounts);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as CountedAmounts);

    /// <inheritdoc/>
    public override int GetHashCode() => _amounts.Aggregate(17, (hash, amount) => HashCode.Combine(hash, amount.Key, amount.Value));
}
