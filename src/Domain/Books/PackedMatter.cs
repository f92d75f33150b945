using System.Buffers.Binary;
using System.Text;
using ParLive.Domain.Events;
using ParLive.Domain.Packing;

namespace ParLive.Domain.Books;

/// <summary>A matter as bytes: how long it is, its name, and its events, each after its length.</summary>
internal static class PackedMatter
{
    /// <summary>How long a name is that needs no room of its own.</summary>
    public const int ShortName = 128;

    private const int UsualMatter = 1_024;
    private const int MostKept = 65_536;

    [ThreadStatic]
    private static byte[]? _room;

    // After the kind, as every event is written.
    private const int IdAt = 1;

    /// <summary>A name as it stands in the bytes.</summary>
    public static ReadOnlySpan<byte> NameOf(string name, Span<byte> few) =>
        Encoding.UTF8.TryGetBytes(name, few, out var length) ? few[..length] : Encoding.UTF8.GetBytes(name);

    /// <summary>The matter that stands first, as a whole, and its name; empty where none is left.</summary>
    public static ReadOnlySpan<byte> Next(ReadOnlySpan<byte> rest, out ReadOnlySpan<byte> name)
    {
        name = [];
        if (rest.IsEmpty)
        {
            return [];
        }

        var input = new ByteReader(rest);
        var length = input.ReadNumber();
        var whole = rest[..checked((int)(rest.Length - input.Left + length))];
        name = input.ReadBlock();
        return whole;
    }

    /// <summary>The name of the matter that stands first.</summary>
    public static string NameAt(ReadOnlySpan<byte> rest)
    {
        Next(rest, out var name);
        return Encoding.UTF8.GetString(name);
    }

    /// <summary>Its events.</summary>
    public static UnitEvent[] EventsOf(ReadOnlySpan<byte> matter, RepeatedTexts texts)
    {
        var all = After(matter);
        var count = 0;
        for (var input = all; !input.IsAtEnd; count++)
        {
            input.ReadBlock();
        }

        var events = new UnitEvent[count];
        for (var place = 0; place < count; place++)
        {
            events[place] = Read(all.ReadBlock(), texts);
        }

        return events;
    }

    /// <summary>Its event with an id; null if it has none.</summary>
    public static UnitEvent? Find(ReadOnlySpan<byte> matter, EventId id, RepeatedTexts texts)
    {
        for (var input = After(matter); !input.IsAtEnd;)
        {
            var happened = input.ReadBlock();
            if (BinaryPrimitives.ReadInt64LittleEndian(happened[IdAt..]) == id.Hash)
            {
                return Read(happened, texts);
            }
        }

        return null;
    }

    /// <summary>The same with one more event, of which so many stand before; a new one if there is none.</summary>
    /// <remarks>In a room that each thread uses again: it holds until the next one.</remarks>
    public static ReadOnlySpan<byte> With(ReadOnlySpan<byte> matter, ReadOnlySpan<byte> name, ReadOnlySpan<byte> happened, int before)
    {
        var input = matter.IsEmpty ? default : After(matter);
        var events = input.Left == 0 ? [] : matter[^input.Left..];
        for (var place = 0; place < before; place++)
        {
            input.ReadBlock();
        }

        var first = events[..^input.Left];
        var body = Length(name.Length) + name.Length + events.Length + Length(happened.Length) + happened.Length;
        var whole = RoomFor(Length(body) + body);
        var output = new Packer(whole);
        output.Number(body);
        output.Block(name);
        output.Bytes(first);
        output.Block(happened);
        output.Bytes(events[first.Length..]);
        return whole;
    }

    private static Span<byte> RoomFor(int length)
    {
        var room = _room is { } known && known.Length >= length ? known : new byte[Math.Max(UsualMatter, length)];
        _room = room.Length <= MostKept ? room : _room;
        return room.AsSpan(0, length);
    }

    private static ByteReader After(ReadOnlySpan<byte> matter)
    {
        var input = new ByteReader(matter);
        input.ReadNumber();
        input.ReadBlock();
        return input;
    }

    private static UnitEvent Read(ReadOnlySpan<byte> happened, RepeatedTexts texts)
    {
        var input = new ByteReader(happened, texts);
        return EventEncoding.Read(ref input);
    }

    // The bytes that a length takes, as ByteWriting writes numbers.
    private static int Length(int length) => length < 1 << 6 ? 1 : length < 1 << 13 ? 2 : length < 1 << 20 ? 3 : length < 1 << 27 ? 4 : 5;

    private ref struct Packer(Span<byte> room)
    {
        private Span<byte> _rest = room;

        public void Number(int value)
        {
            var left = (uint)value << 1;
            for (; left >= 0x80; left >>= 7)
            {
                Byte((byte)((left & 0x7f) | 0x80));
            }

            Byte((byte)left);
        }

        public void Block(ReadOnlySpan<byte> bytes)
        {
            Number(bytes.Length);
            Bytes(bytes);
        }

        public void Bytes(ReadOnlySpan<byte> bytes)
        {
            bytes.CopyTo(_rest);
            _rest = _rest[bytes.Length..];
        }

        private void Byte(byte value)
        {
            _rest[0] = value;
            _rest = _rest[1..];
        }
    }
}
