using System.Buffers;
using System.Globalization;
using ParLive.Domain.Dossiers;
using ParLive.Domain.Measures;
using ParLive.Domain.Packing;
using ParLive.Domain.Time;
using ParLive.Domain.Timelines;
using ParLive.Domain.WorkingTime;

namespace ParLive.Domain.Books;

/// <summary>A unit's own part as bytes: its dossiers with their events, where others went, how its sources speak, and what all that comes to.</summary>
/// <remarks>A cache of what the journal says; nothing is known from it alone.</remarks>
public static class BookSnapshot
{
    private const int Format = 4;

    /// <summary>The versions of everything that any snapshot follows from.</summary>
    public static string Versions { get; } = string.Create(
        CultureInfo.InvariantCulture, $"snapshot {Format}, fold {Fold.Version}, measures {AllMeasures.Count}, zones {OfficeZone.RulesVersion}, ");

    /// <summary>The versions of everything that the snapshot of a unit follows from. It holds only where all of them are the same.</summary>
    public static string VersionsIn(WorkingCalendar calendar) => $"{Versions}calendar {calendar.Version}, zone {calendar.Zone.Id}";

    /// <summary>Writes the own part of a book that has no children; with children its sum cannot be told apart any more.</summary>
    public static byte[]? Encode(UnitBook book)
    {
        if (book.RollUp.Children > 0 || book.Outbox.Count > 0)
        {
            return null;
        }

        var output = new ArrayBufferWriter<byte>(1024);
        output.WriteNumber(book.LastAccepted);
        output.WriteNumber(book.LastEventTime);
        book.Ledger.Write(output);
        output.WriteNumber(book.Forwards.Count);
        foreach (var (number, target) in book.Forwards)
        {
            output.WriteText(number);
            output.WriteText(target);
        }

        book.Feeds.Write(output);
        WriteTimeline(output, book.RollUp.Total);
        return output.WrittenSpan.ToArray();
    }

    /// <summary>Reads a snapshot into an empty book, which then stands after that record.</summary>
    /// <exception cref="FormatException">The bytes are not those of a snapshot.</exception>
    public static void Restore(UnitBook book, ReadOnlySpan<byte> body, long sequence, TextPool pool)
    {
        var input = new ByteReader(body, pool);
        var (accepted, eventTime) = (input.ReadNumber(), input.ReadNumber());
        book.Ledger.Restore(ref input);
        for (var left = input.ReadNumber(); left > 0; left--)
        {
            book.Forwards.Add(input.ReadOwnText()!, input.ReadText()!);
        }

        book.Feeds.Restore(ref input);
        book.RollUp.Total.Compact(new Horizon(checked((int)input.ReadNumber()), checked((int)input.ReadNumber())));
        var entries = new Entry[checked((int)input.ReadNumber())];
        var key = 0L;
        for (var place = 0; place < entries.Length; place++)
        {
            key += input.ReadNumber();
            entries[place] = Entry.Of(key, checked((int)input.ReadNumber()));
        }

        book.RollUp.AddOwn(entries);
        book.StandAfter(sequence, accepted, eventTime);
    }

    private static void WriteTimeline(ArrayBufferWriter<byte> output, Timeline timeline)
    {
        output.WriteNumber(timeline.Horizon.MinutesFrom);
        output.WriteNumber(timeline.Horizon.HoursFrom);
        output.WriteNumber(timeline.Count);
        var before = 0L;
        foreach (var entry in timeline.Entries)
        {
            output.WriteNumber(entry.Key - before);
            output.WriteNumber(entry.Amount);
            before = entry.Key;
        }
    }
}
