using NodaTime;
using ParLive.Domain.Books;
using ParLive.Domain.Dossiers;
using ParLive.Domain.Events;
using ParLive.Domain.Time;
using static ParLive.Domain.Dossiers.DossierEvent;

namespace ParLive.Domain.Tests;

/// <summary>Values that nobody cares about, and events with only what a test cares about.</summary>
internal static class Some
{
    public const string Number = "H13.21-240304-0001";
    public const string Source = "portal";

    /// <summary>Monday, 4 March 2024.</summary>
    public static LocalDate MondayDate => new(2024, 3, 4);

    /// <summary>Eight in the morning of that Monday, in Vietnam.</summary>
    public static Instant Monday => At(day: 0, hour: 8);

    /// <summary>A moment some days after that Monday, in Vietnam.</summary>
    public static Instant At(int day, int hour = 8, int minute = 0) =>
        OfficeZone.Vietnam.StartOf(MondayDate.PlusDays(day)) + Duration.FromMinutes((hour * 60) + minute);

    public static DueDate DueOn(int day) => DueDate.On(MondayDate.PlusDays(day));

    public static EventId Id(string id) => EventId.Of(Source, id);

    public static Received Receipt(int day = 0, int? dueIn = 5, string id = "receipt", string source = Source, string unit = Books.Unit) => new(
        EventId.Of(source, id), source, unit, At(day), dueIn is { } due ? DueOn(due) : null, Particulars.Unknown);

    public static Ended End(int day, Ending how = Ending.Resolved, string id = "end", string source = Source) =>
        new(EventId.Of(source, id), source, Books.Unit, At(day), how, null);

    public static DueDateChanged Due(int day, int due, string id = "due") => new(Id(id), Source, Books.Unit, At(day), DueOn(due), DueCause.Correction, null);

    public static SupplementRequested Asked(int day, string id = "asked") => new(Id(id), Source, Books.Unit, At(day));

    public static SupplementSupplied Brought(int day, string id = "brought") => new(Id(id), Source, Books.Unit, At(day));

    public static Rated Rating(int day, SatisfactionLevel level = SatisfactionLevel.Satisfied, string id = "rating") =>
        new(Id(id), Source, Books.Unit, At(day), level);

    public static Voided Back(int day, string target, string id = "back", string source = Source) =>
        new(EventId.Of(source, id), source, Books.Unit, At(day), MatterKind.Dossier, EventId.Of(source, target), null);

    public static Amended Truth(int day, string target, Amendment change, string id = "truth", string source = Source) =>
        new(EventId.Of(source, id), source, Books.Unit, At(day), EventId.Of(source, target), change, null);

    public static Facts Facts(params UnitEvent[] events) => Fold.Of(events, OfficeZone.Vietnam);

    public static UnitBook Book(params UnitEvent[] events) =>
        Books.Of(OfficeZone.Vietnam, events.Select(happened => new BookEntry.Happened(Number, happened)));
}
