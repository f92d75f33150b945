using System.Buffers;

namespace ParLive.Domain.Packing;

/// <summary>The texts that repeat in one body of bytes (sources, units, procedures): each stands there as its place in this list.</summary>
/// <remarks>Places are for ever. Long texts, and those that come when the list is full, stand in the bytes themselves. Not safe for use from several threads.</remarks>
internal sealed class RepeatedTexts
{
    private const int Most = 1_024;
    private const int Longest = 64;

    // Up to so many are found sooner by looking at each than by a hash.
    private const int Few = 8;
    private readonly List<string> _texts = [];

    // By hash, each place one higher than it is. Thousands of units have such a list, so it takes two bytes for what a dictionary takes thirty.
    private ushort[] _slots = [];

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
        if (_texts.Count > Few)
        {
            Index();
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
        if (_slots.Length > 0)
        {
            return _slots[SlotOf(text)] - 1;
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

    private void Index()
    {
        // A third stays free, or looking for one takes long.
        var isRoomy = _texts.Count * 3 <= _slots.Length * 2;
        _slots = isRoomy ? _slots : new ushort[_texts.Count * 2];
        for (var place = isRoomy ? _texts.Count - 1 : 0; place < _texts.Count; place++)
        {
            _slots[SlotOf(_texts[place])] = (ushort)(place + 1);
        }
    }

    // Where a text stands or would stand.
    private int SlotOf(string text)
    {
        var slot = (int)(unchecked((uint)string.GetHashCode(text, StringComparison.Ordinal)) % (uint)_slots.Length);
        while (_slots[slot] != 0 && _texts[_slots[slot] - 1] != text)
        {
            slot = slot + 1 == _slots.Length ? 0 : slot + 1;
        }

        return slot;
    }
}
