using System.Buffers;
using ParLive.Domain.Events;
using ParLive.Domain.Packing;

namespace ParLive.Domain.Books;

/// <summary>The bytes of a record of a unit's journal: when it was accepted, and its entries.</summary>
public static class BookEncoding
{
    private const byte Format = 1;

    /// <summary>Writes a record.</summary>
    public static byte[] Encode(long acceptedAt, IReadOnlyList<BookEntry> entries) => PackedBytes.Of((acceptedAt, entries), static (output, record) =>
    {
        output.WriteByte(Format);
        output.WriteNumber(record.acceptedAt);
        output.WriteNumber(record.entries.Count);
        foreach (var entry in record.entries)
        {
            Write(output, entry);
        }
    });

    /// <summary>Reads a record.</summary>
    /// <returns>When it was accepted, in milliseconds since 1970, and its entries.</returns>
    /// <exception cref="FormatException">The bytes are not those of a record, or a newer version wrote them.</exception>
    public static (long AcceptedAt, IReadOnlyList<BookEntry> Entries) Decode(ReadOnlySpan<byte> body, TextPool pool)
    {
        var input = new ByteReader(body, pool);
        var format = input.ReadByte();
        if (format != Format)
        {
            throw new FormatException($"The record has format {format}; this version knows format {Format}.");
        }

        var acceptedAt = input.ReadNumber();
        var count = input.ReadNumber();
        if (count < 0 || count > body.Length)
        {
            throw new FormatException($"{count} entries do not fit into {body.Length} bytes.");
        }

        var entries = new BookEntry[count];
        for (var place = 0; place < entries.Length; place++)
        {
            entries[place] = Read(ref input);
        }

        return (acceptedAt, entries);
    }

    private static void Write(IBufferWriter<byte> output, BookEntry entry)
    {
        switch (entry)
        {
            case BookEntry.Happened happened:
                output.WriteByte(0);
                output.WriteText(happened.Number);
                EventEncoding.Write(output, happened.Event);
                break;
            case BookEntry.Moved moved:
                output.WriteByte(1);
                output.WriteText(moved.Number);
                output.WriteText(moved.Target);
                break;
            default:
                output.WriteByte(2);
                output.WriteText(entry.Number);
                break;
        }
    }

    private static BookEntry Read(ref ByteReader input)
    {
        var kind = input.ReadByte();
        var number = input.ReadOwnText() ?? throw new FormatException("An entry has no number.");
        return kind switch
        {
            0 => new BookEntry.Happened(number, EventEncoding.Read(ref input)),
            1 => new BookEntry.Moved(number, input.ReadText() ?? throw new FormatException("A moved dossier has no target.")),
            2 => new BookEntry.Delivered(number),
            _ => throw new FormatException($"{kind} is not the number of a kind of entry; a newer version may have written it."),
        };
    }
}
