using System.Buffers;

namespace ParLive.Domain.Packing;

/// <summary>The texts that repeat in one body of bytes (sources, units, procedures): each stands there as its place in this list.</summary>
/// <remarks>Places are for ever. Long texts, and those that come when the list is full, stand in the bytes themselves. Not safe for use from several threads.</remarks>
internal sealed class RepeatedTexts
{
    private const int Most = 1_024;
    private const int Longest = 64;

    // Up to so many are found sooner by looking at each than by a hash; most units know no more.
    private const int Few = 24;
    private readonly List<string> _texts = [];
    private Dictionary<string, int>? _places;

    /// <summary>The text at a place.</summary>
    /// <exception cref="FormatException">There is no such place.</exception>
    public string this[long place] =>
        place >= 0 && place < _texts.Count ? _texts[(int)place] : throw new FormatException($"There is no repeated text {place}.");

    /// <summary>The place of a text, which is given one if it has none; negative if it gets none.</summary>
    public int PlaceOf(string text)
    {
        if (text.Length > Longest)
        {
            return -1;
        }

        var known = Find(text);
        if (known >= 0 || _texts.Count == Most)
        {
            return known;
        }

        _texts.Add(text);
        _places?.Add(text, _texts.Count - 1);
        if (_places is null && _texts.Count > Few)
        {
            _places = new Dictionary<string, int>(StringComparer.Ordinal);
            for (var place = 0; place < _texts.Count; place++)
            {
                _places.Add(_texts[place], place);
            }
        }

        return _texts.Count - 1;
    }

    /// <summary>Writes the list.</summary>
    public void Write(IBufferWriter<byte> output)
    {
        output.WriteNumber(_texts.Count);
        _texts.ForEach(output.WriteText);
    }

    /// <summary>Reads a list.</summary>
    public static RepeatedTexts Read(ref ByteReader input)
    {
        var texts = new RepeatedTexts();
        for (var left = input.ReadNumber(); left > 0; left--)
        {
            texts.PlaceOf(input.ReadText() ?? throw new FormatException("A repeated text is missing."));
        }

        return texts;
    }

    private int Find(string text)
    {
        if (_places is not null)
        {
            return _places.GetValueOrDefault(text, -1);
        }

        for (var place = 0; place < _texts.Count; place++)
        {
            if (_texts[place] == text)
            {
                return place;
            }
        }

        return -1;
    }
}
