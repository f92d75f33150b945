using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace ParLive.Domain.Indices;

/// <summary>Which index, or which part of one: <c>PAR</c>, <c>SIPAS</c>, <c>PAR/sipas</c>, <c>766/payment</c>.</summary>
/// <remarks>
/// A part stands below its index: <c>SIPAS</c> (a percentage) and <c>PAR/sipas</c> (points inside PAR) are two indices that share
/// nothing but letters. Written in one way: the index in capitals, its parts in small letters. The default is no index.
/// </remarks>
public readonly record struct IndexId
{
    private const int Longest = 120;
    private const int Deepest = 4;
    private readonly string? _text;

    private IndexId(string text) => _text = text;

    /// <summary>The whole id.</summary>
    public string Text => _text ?? "";

    /// <summary>The index of which this is a part; itself for an index.</summary>
    public IndexId Root => Text.IndexOf('/', StringComparison.Ordinal) is > 0 and var end ? new(Text[..end]) : this;

    /// <summary>Of what this is directly a part; null for an index.</summary>
    public IndexId? Parent => Text.LastIndexOf('/') is > 0 and var end ? new IndexId(Text[..end]) : null;

    /// <summary>The id of this text.</summary>
    /// <exception cref="FormatException">It is none.</exception>
    public static IndexId Parse(string text) =>
        TryParse(text, out var id) ? id : throw new FormatException($"'{text}' is not the id of an index such as PAR or PAR/sipas.");

    /// <summary>Reads an id of one to four names between slashes.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out IndexId id)
    {
        id = default;
        var names = (text ?? "").Normalize(NormalizationForm.FormC).Split('/', StringSplitOptions.TrimEntries);
        if (names.Length > Deepest || text!.Length > Longest || names.Any(name => name.Length == 0 || name.Any(IsUnfit)))
        {
            return false;
        }

        id = new(string.Join('/', [names[0].ToUpperInvariant(), .. names[1..].Select(name => name.ToLowerInvariant())]));
        return true;
    }

    /// <summary>A part directly below this.</summary>
    public IndexId Part(string name) => Parse($"{Text}/{name}");

    /// <summary>The order of ids as texts.</summary>
    public static int InOrder(IndexId left, IndexId right) => string.CompareOrdinal(left.Text, right.Text);

    /// <inheritdoc/>
    public override string ToString() => Text;

    private static bool IsUnfit(char letter) => char.IsControl(letter) || letter is ';' or ',';
}
