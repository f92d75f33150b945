namespace ParLive.Domain.Editions;

/// <summary>The numbers of the parts of a unit for a period as they were when it was closed; equal where all of them are.</summary>
/// <remarks>Bins of histograms are not kept for parts: no report shows them.</remarks>
public sealed class ClosedParts : IEquatable<ClosedParts>
{
    private readonly (string Key, ClosedFigures Figures)[] _parts;

    /// <summary>Keeps the parts, each key once.</summary>
    public ClosedParts(IEnumerable<(string Key, ClosedFigures Figures)> parts) =>
        _parts = [.. parts.Select(part => (part.Key, WithoutBins(part.Figures))).OrderBy(part => part.Key, StringComparer.Ordinal)];

    /// <summary>The parts in the order of their keys; the key is empty for what has none.</summary>
    public IReadOnlyList<(string Key, ClosedFigures Figures)> All => _parts;

    /// <inheritdoc/>
    public bool Equals(ClosedParts? other) => other is not null && _parts.AsSpan().SequenceEqual(other._parts);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ClosedParts);

    /// <inheritdoc/>
    public override int GetHashCode() => _parts.Aggregate(_parts.Length, (hash, part) => HashCode.Combine(hash, part));

    private static ClosedFigures WithoutBins(ClosedFigures figures) =>
        new(figures.CarriedOver, figures.Amounts.Where(amount => !amount.Key.IsBin));
}
