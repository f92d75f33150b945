using System.Buffers;
using System.Globalization;
using NodaTime;
using ParLive.Domain.Books;
using ParLive.Domain.Dossiers;
using ParLive.Domain.Events;
using ParLive.Domain.Packing;
using ParLive.Domain.Time;
using ParLive.Domain.Timelines;
using ParLive.House;

namespace ParLive.Memory;

/// <summary>The books of units apart from their grains: which part of them holds how much.</summary>
internal sealed class Books(int units, int dossiersEach)
{
    private const string Source = "mot-cua";
    private static readonly Instant Now = Instant.FromDateTimeOffset(Days.Now);
    private readonly TextPool _texts = new();

    /// <summary>Books of so many units; what is there once for all of them is there already.</summary>
    public static Books Warm(int units, int dossiersEach)
    {
        var books = new Books(units, dossiersEach);
        books.Restored(Count(books.Read(1, areClosed: true, haveOneMore: true)));
        return books;
    }

    /// <summary>How many dossiers there are in all.</summary>
    public int Dossiers => units * dossiersEach;

    /// <summary>Books with dossiers that came in over so many days, their events as the journal gives them, nothing counted yet.</summary>
    public List<UnitBook> Read(int days, bool areClosed, bool haveOneMore = false) =>
        [.. Enumerable.Range(0, units).Select(unit => Book(unit, days, areClosed, haveOneMore))];

    /// <summary>Counts them.</summary>
    public static List<UnitBook> Count(List<UnitBook> books)
    {
        books.ForEach(book => book.CountAnew(HorizonNow));
        return books;
    }

    /// <summary>The same books as they stand after a restart from snapshots, before somebody asks for a dossier.</summary>
    public List<UnitBook> Restored(List<UnitBook> books) => [.. books.Select(book =>
    {
        var restored = new UnitBook(book.Unit, OfficeZone.Vietnam);
        BookSnapshot.Restore(restored, BookSnapshot.Encode(book), 1, _texts);
        return restored;
    })];

    private static Horizon HorizonNow => Horizon.On((int)(Days.Now - DateTimeOffset.UnixEpoch).TotalDays);

    private UnitBook Book(int number, int days, bool areClosed, bool haveOneMore)
    {
        var unit = string.Create(CultureInfo.InvariantCulture, $"C{number:D5}@2020-01-01");
        var book = new UnitBook(unit, OfficeZone.Vietnam);
        for (var place = 0; place < dossiersEach; place++)
        {
            var arrival = Papers.Received(unit, (number * dossiersEach) + place, Days.At(place, dossiersEach, days), Days.Term);
            var time = Instant.FromDateTimeOffset(arrival.Time);
            Load(book, arrival.Dossier, new DossierEvent.Received(
                EventId.Of(Source, arrival.Id), Source, unit, time, DueDate.TryParse(arrival.Due!), new Particulars(Channel.OnlineFull, arrival.Procedure, arrival.Field)));
            if (haveOneMore)
                Load(book, arrival.Dossier, new DossierEvent.SupplementRequested(EventId.Of(Source, $"{arrival.Id}+"), Source, unit, time + Duration.FromHours(20)));
            if (areClosed)
                Load(book, arrival.Dossier, new DossierEvent.Ended(EventId.Of(Source, $"{arrival.Id}."), Source, unit, time + Duration.FromDays(3), Ending.Resolved, null));
        }
        return book;
    }

    // Through their bytes, as a unit gets them: what is said often is one text for all.
    private void Load(UnitBook book, string number, UnitEvent happened)
    {
        var output = new ArrayBufferWriter<byte>(128);
        EventEncoding.Write(output, happened);
        var input = new ByteReader(output.WrittenSpan, _texts);
        book.Load(Now.ToUnixTimeMilliseconds(), [new BookEntry.Happened(number, EventEncoding.Read(ref input))]);
    }
}
