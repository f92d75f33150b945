using Orleans;

namespace ParLive.Grains.Access;

/// <summary>A change of an entry of the office's book.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Id">Which one.</param>
/// <param name="Expected">The revision that whoever changes it has seen; 0 where there must be none.</param>
/// <param name="Body">What it becomes, as JSON; null to take it away.</param>
[GenerateSerializer, Immutable, Alias("parlive.office-change")]
public sealed record OfficeChange(
    [property: Id(0)] string Kind, [property: Id(1)] string Id, [property: Id(2)] long Expected, [property: Id(3)] string? Body)
{
    private const int LongestName = 200;

    /// <summary>Sees that it can be kept, and be named in a line of text.</summary>
    /// <exception cref="ArgumentException">It cannot.</exception>
    public static void Check(OfficeChange change)
    {
        if (!IsName(change.Kind) || !IsName(change.Id))
            throw new ArgumentException($"'{change.Kind}/{change.Id}' names no entry: kind and id have 1 to {LongestName} letters and no space.", nameof(change));
    }

    private static bool IsName(string name) =>
        name.Length is > 0 and <= LongestName && !name.Any(letter => char.IsWhiteSpace(letter) || char.IsControl(letter) || char.IsSurrogate(letter));
}
