using System.Buffers;
using ParLive.Domain.Events;
using ParLive.Domain.Hashing;
using ParLive.Domain.Packing;

namespace ParLive.Domain.Books;

/// <summary>The events of many matters as bytes, in pages by the hash of the matters' names.</summary>
/// <remarks>
/// A country remembers millions of events for months and looks at few of them: as objects each takes some two hundred bytes and the
/// collector's time; as bytes some twenty to fifty, and nothing that it has to follow. A page is one array; it is split in two when it has grown, so a new
/// event moves a kilobyte at most. Not safe for use from several threads.
/// </remarks>
internal sealed class MatterPages
{
    private const int Full = 1_024;
    private const int Step = 32;

    // Each thread has one, so that units need none of their own.
    [ThreadStatic]
    private static RepeatingWriter? _writer;

    private readonly RepeatedTexts _texts;
    private readonly List<Page> _pages;

    /// <summary>Pages without a matter.</summary>
    public MatterPages()
        : this(new RepeatedTexts(), [new Page(long.MinValue, [], 0)])
    {
    }

    private MatterPages(RepeatedTexts texts, List<Page> pages) => (_texts, _pages) = (texts, pages);

    /// <summary>How many matters there are.</summary>
    public int Count { get; private set; }

    /// <summary>How many events there are.</summary>
    public long Events { get; private set; }

    /// <summary>The names of all matters in the order of their hashes, whatever the order in which they came.</summary>
    public string[] Names
    {
        get
        {
            var names = new List<string>(Count);
            foreach (var page in _pages)
            {
                names.AddRange(MattersOf(page).Select(matter => PackedMatter.NameAt(page.Bytes.AsSpan(matter.Start))));
            }

            return [.. names];
        }
    }

    /// <summary>The hashes of the names of all matters in their order.</summary>
    public long[] Hashes => [.. _pages.SelectMany(MattersOf).Select(matter => matter.Hash)];

    /// <summary>Whether a matter is there.</summary>
    public bool Holds(string name)
    {
        Span<byte> few = stackalloc byte[PackedMatter.ShortName];
        return Find(PackedMatter.NameOf(name, few), out _).Length > 0;
    }

    /// <summary>The events of a matter in the order of its life; empty if it is not there.</summary>
    public UnitEvent[] EventsOf(string name)
    {
        Span<byte> few = stackalloc byte[PackedMatter.ShortName];
        return Find(PackedMatter.NameOf(name, few), out _) is { IsEmpty: false } matter ? PackedMatter.EventsOf(matter, _texts) : [];
    }

    /// <summary>The event of a matter that has an id; null if there is none. No other is read.</summary>
    public UnitEvent? Find(string name, EventId id)
    {
        Span<byte> few = stackalloc byte[PackedMatter.ShortName];
        return Find(PackedMatter.NameOf(name, few), out _) is { IsEmpty: false } matter ? PackedMatter.Find(matter, id, _texts) : null;
    }

    /// <summary>Puts an event among those of a matter, of which so many stand before it.</summary>
    public void Add(string name, UnitEvent happened, int place)
    {
        Span<byte> few = stackalloc byte[PackedMatter.ShortName];
        var utf8 = PackedMatter.NameOf(name, few);
        var matter = Find(utf8, out var at);
        var writer = _writer ??= new RepeatingWriter { Texts = _texts };
        (writer.Texts, Count, Events) = (_texts, Count + (matter.IsEmpty ? 1 : 0), Events + 1);
        writer.Clear();
        EventEncoding.Write(writer, happened);
        Replace(at, matter.Length, PackedMatter.With(matter, utf8, writer.Written, place));
    }

    /// <summary>Takes a matter out, with all its events.</summary>
    public UnitEvent[] Remove(string name)
    {
        Span<byte> few = stackalloc byte[PackedMatter.ShortName];
        var matter = Find(PackedMatter.NameOf(name, few), out var at);
        if (matter.IsEmpty)
        {
            return [];
        }

        var events = PackedMatter.EventsOf(matter, _texts);
        (Count, Events) = (Count - 1, Events - events.Length);
        Replace(at, matter.Length, []);
        return events;
    }

    /// <summary>Writes all of them.</summary>
    public void Write(IBufferWriter<byte> output)
    {
        output.WriteNumber(Count);
        output.WriteNumber(Events);
        _texts.Write(output);
        output.WriteNumber(_pages.Count);
        foreach (var page in _pages)
        {
            output.WriteLong(page.First);
            output.WriteBlock(page.Bytes.AsSpan(0, page.Used));
        }
    }

    /// <summary>Reads what was written.</summary>
    public static MatterPages Read(ref ByteReader input)
    {
        var (count, events) = (checked((int)input.ReadNumber()), input.ReadNumber());
        var texts = RepeatedTexts.Read(ref input);
        var pages = new List<Page>(checked((int)input.ReadNumber()));
        for (var left = pages.Capacity; left > 0; left--)
        {
            var first = input.ReadLong();
            var bytes = input.ReadBlock().ToArray();
            pages.Add(new Page(first, bytes, bytes.Length));
        }

        return new MatterPages(texts, pages) { Count = count, Events = events };
    }

    private ReadOnlySpan<byte> Find(ReadOnlySpan<byte> name, out (int Page, int Start) at)
    {
        var number = PageOf(SipHash.Of(name));
        var page = _pages[number];
        ReadOnlySpan<byte> rest = page.Bytes.AsSpan(0, page.Used);
        while (PackedMatter.Next(rest, out var known) is { IsEmpty: false } matter)
        {
            if (known.SequenceEqual(name))
            {
                at = (number, page.Used - rest.Length);
                return matter;
            }

            rest = rest[matter.Length..];
        }

        at = (number, page.Used);
        return [];
    }

    // The last page whose first hash is not after another.
    private int PageOf(long hash)
    {
        var (from, to) = (0, _pages.Count - 1);
        while (from < to)
        {
            var middle = (from + to + 1) / 2;
            (from, to) = _pages[middle].First <= hash ? (middle, to) : (from, middle - 1);
        }

        return from;
    }

    private void Replace((int Page, int Start) at, int length, ReadOnlySpan<byte> matter)
    {
        var page = _pages[at.Page];
        var used = page.Used - length + matter.Length;
        var bytes = used <= page.Bytes.Length ? page.Bytes : new byte[RoomFor(used)];
        var rest = page.Bytes.AsSpan(at.Start + length, page.Used - at.Start - length);
        rest.CopyTo(bytes.AsSpan(at.Start + matter.Length));
        matter.CopyTo(bytes.AsSpan(at.Start));
        if (bytes != page.Bytes)
        {
            page.Bytes.AsSpan(0, at.Start).CopyTo(bytes);
        }

        _pages[at.Page] = page with { Bytes = bytes, Used = used };
        if (used > Full)
        {
            Split(at.Page);
        }
    }

    private void Split(int number)
    {
        var page = _pages[number];
        var matters = MattersOf(page);
        var (half, before) = (1, matters[0].Length);
        while (half < matters.Count && (before < page.Used / 2 || matters[half].Hash == matters[half - 1].Hash))
        {
            before += matters[half++].Length;
        }

        // One matter alone may be larger than a page.
        if (half < matters.Count)
        {
            _pages[number] = PageWith(page.First, matters[..half], page.Bytes);
            _pages.Insert(number + 1, PageWith(matters[half].Hash, matters[half..], page.Bytes));
        }
    }

    private static List<(long Hash, int Start, int Length)> MattersOf(Page page)
    {
        var matters = new List<(long Hash, int Start, int Length)>();
        for (var start = 0; PackedMatter.Next(page.Bytes.AsSpan(start, page.Used - start), out var name) is { IsEmpty: false } matter; start += matter.Length)
        {
            matters.Add((SipHash.Of(name), start, matter.Length));
        }

        matters.Sort();
        return matters;
    }

    private static Page PageWith(long first, List<(long Hash, int Start, int Length)> matters, byte[] from)
    {
        var bytes = new byte[RoomFor(matters.Sum(matter => matter.Length))];
        var used = 0;
        foreach (var (_, start, length) in matters)
        {
            from.AsSpan(start, length).CopyTo(bytes.AsSpan(used));
            used += length;
        }

        return new Page(first, bytes, used);
    }

    // With room for the next two or three events: a page that is made anew for each leaves behind a kilobyte that the collector has to move.
    private static int RoomFor(int used) => (used + (used / 8) + Step - 1) / Step * Step;

    private readonly record struct Page(long First, byte[] Bytes, int Used);
}
