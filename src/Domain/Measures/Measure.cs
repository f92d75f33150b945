using ParLive.Domain.Events;

namespace ParLive.Domain.Measures;

/// <summary>One thing that is counted, as its line in the table of <see cref="AllMeasures"/> says.</summary>
/// <remarks>Equal by number. The default is the first measure of the table.</remarks>
/// <param name="Number">Its line in the table. Lines are only ever added at the end.</param>
public readonly record struct Measure(byte Number)
{
    /// <summary>Its name in every interface.</summary>
    public string Name => AllMeasures.NameOf(Number);

    /// <summary>Whether it is summed over a range or up to a moment.</summary>
    public MeasureKind Kind => AllMeasures.KindOf(Number);

    /// <summary>Whether it is a bin of a histogram.</summary>
    public bool IsBin => AllMeasures.IsBin(Number);

    /// <summary>What it counts, or what belongs to what it counts.</summary>
    public MatterKind Matter => AllMeasures.MatterOf(Number);

    /// <inheritdoc/>
    public override string ToString() => Name;
}
