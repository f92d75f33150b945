using System.Buffers;
using ParLive.Domain.Events;
using ParLive.Domain.Hashing;
using ParLive.Domain.Packing;

namespace ParLive.Domain.Books;

/// <summary>A ledger as bytes, with what must be known of it at once. Its matters are read when somebody first asks for one.</summary>
/// <remarks>A country that starts needs the sums of all its units, and the dossiers of hardly any.</remarks>
internal sealed class PackedLedger
{
    private readonly byte[] _body;
    private readonly TextPool _pool;

    private PackedLedger(byte[] body, TextPool pool) => (_body, _pool) = (body, pool);

    /// <summary>How many events it holds.</summary>
    public required long Events { get; init; }

    /// <summary>Whether an event of it names another unit.</summary>
    public required bool NamesOthers { get; init; }

    /// <summary>The hashes of its matters' names.</summary>
    public required long[] Hashes { get; init; }

    public static void Write(IBufferWriter<byte> output, Ledger ledger, string unit)
    {
        var body = new ArrayBufferWriter<byte>(1024);
        var namesOthers = false;
        output.WriteNumber(ledger.Count);
        foreach (var name in ledger.Names)
        {
            var events = ledger.EventsOf(name);
            output.WriteLong(SipHash.Of(name));
            body.WriteText(name);
            body.WriteNumber(events.Count);
            foreach (var happened in events)
            {
                namesOthers |= happened.Unit != unit;
                EventEncoding.Write(body, happened);
            }
        }

        output.WriteNumber(ledger.Events);
        output.WriteByte(namesOthers ? (byte)1 : (byte)0);
        output.WriteBlock(body.WrittenSpan);
    }

    public static PackedLedger Read(ref ByteReader input, TextPool pool)
    {
        var hashes = new long[checked((int)input.ReadNumber())];
        for (var place = 0; place < hashes.Length; place++)
        {
            hashes[place] = input.ReadLong();
        }

        var (events, namesOthers) = (input.ReadNumber(), input.ReadByte() != 0);
        return new PackedLedger(input.ReadBlock().ToArray(), pool) { Hashes = hashes, Events = events, NamesOthers = namesOthers };
    }

    public Dictionary<string, UnitEvent[]> Unpack()
    {
        var matters = new Dictionary<string, UnitEvent[]>(Hashes.Length, StringComparer.Ordinal);
        var input = new ByteReader(_body, _pool);
        while (!input.IsAtEnd)
        {
            var name = input.ReadOwnText()!;
            var events = new UnitEvent[checked((int)input.ReadNumber())];
            for (var place = 0; place < events.Length; place++)
            {
                events[place] = EventEncoding.Read(ref input);
            }

            matters.Add(name, events);
        }

        return matters;
    }
}
