using System.Globalization;
using NodaTime;
using NodaTime.TimeZones;
using ParLive.Grains.Contracts;
using ParLive.Tables;

namespace ParLive.Ingest.Importing;

/// <summary>Reads dates and times as a map says they are written.</summary>
internal sealed class RowTimes(ImportMap map, DateTimeOffset now)
{
    private readonly DateTimeZone? _zone = map.Zone is null ? null : DateTimeZoneProviders.Tzdb[map.Zone];
    private readonly DateLayouts? _layouts = map.Formats.Count == 0 ? null : new DateLayouts(map.Formats);

    /// <summary>The moment that a cell tells; a bare date is the start of its day.</summary>
    public DateTimeOffset? Exact(string name, TableCell cell, ref Problem? problem)
    {
        var text = cell.Shown;
        if (Read(name, cell, ref problem) is not { } read || Resolve(name, text, read, ref problem) is not { } exact) return null;
        if (Moment.IsPlausible(exact, now)) return exact;
        problem ??= new Problem(RefusalReasons.TimeOutOfRange, $"'{name}' is {Texts.Quote(text)}, before 1990 or more than a day ahead.");
        return null;
    }

    /// <summary>A due date as events write it: a date, or a moment with its offset.</summary>
    public string? Due(TableCell cell, ref Problem? problem)
    {
        var text = cell.Shown;
        if (Read("due", cell, ref problem) is not { } read) return null;
        if (read.Date.Year is < 1990 or >= 2200)
        {
            problem ??= Problem.BadValue($"'due' is {Texts.Quote(text)}; it must lie between 1990 and 2199.");
            return null;
        }

        return read.Time is null
            ? read.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            : Resolve("due", text, read, ref problem)?.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz", CultureInfo.InvariantCulture);
    }

    /// <summary>Whether a text is a date as the map's tables write it.</summary>
    public bool IsDate(string text) => _layouts?.TryRead(text.Trim(), out _) ?? Moment.TryParse(text, out _);

    /// <summary>A date as the map's tables write it.</summary>
    public string Write(TableDate date) => _layouts?.Write(date) ?? date.ToString();

    private Moment? Read(string name, TableCell cell, ref Problem? problem)
    {
        if (cell.Kind == CellKind.Empty) return null;
        if (cell.Date is { } own) return AsMoment(own);
        var moment = default(Moment);
        if (_layouts is null && Moment.TryParse(cell.Shown, out moment)) return moment;
        if (_layouts?.TryRead(cell.Shown, out var date) is true) return AsMoment(date);
        problem ??= cell.Kind == CellKind.Number
            ? new Problem(TableReasons.NotADate, $"'{name}' is the number {cell.Shown}, which is not formatted as a date.")
            : Problem.BadValue($"'{name}' is {Texts.Quote(cell.Shown)}, which is not written as {_layouts ?? DateLayouts.Iso}.");
        return null;
    }

    private static Moment AsMoment(TableDate date) =>
        new(DateOnly.FromDateTime(date.Local), date.HasTime ? date.Local.TimeOfDay : null, date.Offset);

    private DateTimeOffset? Resolve(string name, string text, Moment read, ref Problem? problem)
    {
        if (read.Offset is not null) return read.Exact;
        if (_zone is null)
        {
            problem ??= Problem.BadValue($"'{name}' is {Texts.Quote(text)} without an offset, and the map names no zone.");
            return null;
        }

        if (!read.IsInCalendar)
        {
            problem ??= Problem.BadValue($"'{name}' is {Texts.Quote(text)}, which is no year of an office.");
            return null;
        }

        // An hour that the clocks skipped moves on by the gap, one that they repeated is the first of the two.
        return _zone.ResolveLocal(LocalDateTime.FromDateTime(read.Local), Resolvers.LenientResolver).ToDateTimeOffset();
    }
}
