using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Reflection;
using NodaTime;

namespace ParLive.Domain.WorkingTime;

/// <summary>All calendars by id and version. Immutable: a new version is another collection, and the old one stays.</summary>
public sealed class Calendars
{
    private const string Embedded = "vietnam.calendar";
    private static readonly Lazy<Calendars> LazyVietnam = new(ReadVietnam);
    private readonly ImmutableDictionary<string, ImmutableSortedDictionary<int, CalendarSheet>> _sheets;

    // A calendar keeps what it has summed up; two of the same version would do it twice.
    private readonly ConcurrentDictionary<CalendarVersion, WorkingCalendar> _made = new();

    private Calendars(ImmutableDictionary<string, ImmutableSortedDictionary<int, CalendarSheet>> sheets) => _sheets = sheets;

    /// <summary>No calendar.</summary>
    public static Calendars None { get; } = new(ImmutableDictionary.Create<string, ImmutableSortedDictionary<int, CalendarSheet>>(StringComparer.Ordinal));

    /// <summary>Vietnam's national calendar, <c>VN</c>: public holidays and swapped days of 2023 to 2026.</summary>
    public static Calendars Vietnam => LazyVietnam.Value;

    /// <summary>Why a calendar cannot be taken in; empty if it can.</summary>
    public IReadOnlyList<CalendarFault> Refusals(CalendarSheet sheet)
    {
        if (VersionsOf(sheet.Id).ContainsKey(sheet.Number))
        {
            return [new(1, FormattableString.Invariant($"version {sheet.Number} of {sheet.Id} is there already, and versions never change"))];
        }

        if (sheet.Over is not { } over)
        {
            return [];
        }

        if (!_sheets.ContainsKey(over))
        {
            return [new(1, $"there is no calendar {over} to lie over")];
        }

        var chain = Chain(sheet, versions => versions.Values.Last());
        return chain is null ? [new(1, $"{over} lies over {sheet.Id} itself")] : [.. SheetChecks.Swaps(chain)];
    }

    /// <summary>With one more version of a calendar.</summary>
    /// <exception cref="ArgumentException">It cannot be taken in; <see cref="Refusals"/> says why.</exception>
    public Calendars With(CalendarSheet sheet)
    {
        if (Refusals(sheet) is [var refusal, ..])
        {
            throw new ArgumentException(refusal.Reason, nameof(sheet));
        }

        return new Calendars(_sheets.SetItem(sheet.Id, VersionsOf(sheet.Id).Add(sheet.Number, sheet)));
    }

    /// <summary>The newest version of a calendar over the newest of those below; null if there is none of that name.</summary>
    public WorkingCalendar? Newest(string id) => Made(id, versions => versions.Values.Last());

    /// <summary>The version of a calendar that was out on a date, over those that were; null if there is none of that name.</summary>
    /// <remarks>Before the first came out the first holds: nobody knew better.</remarks>
    public WorkingCalendar? AsOf(string id, LocalDate date) =>
        Made(id, versions => versions.Values.LastOrDefault(sheet => sheet.Issued <= date) ?? versions.Values.First());

    /// <summary>A calendar in exactly the versions that were kept with a due date; null if one of them is not there.</summary>
    public WorkingCalendar? Find(CalendarVersion version)
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var part = version; part is not null; part = part.Over)
        {
            numbers[part.Id] = part.Number;
        }

        var found = Made(version.Id, versions => versions.GetValueOrDefault(numbers.GetValueOrDefault(versions.Values.First().Id)));
        return found?.Version == version ? found : null;
    }

    private WorkingCalendar? Made(string id, Func<ImmutableSortedDictionary<int, CalendarSheet>, CalendarSheet?> pick)
    {
        if (!_sheets.TryGetValue(id, out var versions) || pick(versions) is not { } sheet || Chain(sheet, pick) is not { } chain)
        {
            return null;
        }

        var version = chain.AsEnumerable().Reverse().Aggregate((CalendarVersion?)null, (over, part) => new CalendarVersion(part.Id, part.Number, over))!;
        return _made.GetOrAdd(version, static (version, chain) => new WorkingCalendar(version, chain), chain);
    }

    // A calendar and those it lies over; null if one is missing or lies over itself.
    private List<CalendarSheet>? Chain(CalendarSheet sheet, Func<ImmutableSortedDictionary<int, CalendarSheet>, CalendarSheet?> pick)
    {
        var chain = new List<CalendarSheet> { sheet };
        while (chain[^1].Over is { } over)
        {
            if (chain.Exists(part => part.Id == over) || !_sheets.TryGetValue(over, out var versions) || pick(versions) is not { } below)
            {
                return null;
            }

            chain.Add(below);
        }

        return chain;
    }

    private ImmutableSortedDictionary<int, CalendarSheet> VersionsOf(string id) =>
        _sheets.TryGetValue(id, out var versions) ? versions : ImmutableSortedDictionary<int, CalendarSheet>.Empty;

    private static Calendars ReadVietnam()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(Embedded)!;
        using var reader = new StreamReader(stream);
        var reading = CalendarReader.Read(reader.ReadToEnd());
        return None.With(reading.Sheet ?? throw new FormatException($"{Embedded}: {reading.Faults[0]}"));
    }
}
