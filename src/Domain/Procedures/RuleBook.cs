using System.Collections.Immutable;
using NodaTime;
using ParLive.Domain.Units;
using ParLive.Domain.WorkingTime;

namespace ParLive.Domain.Procedures;

/// <summary>The procedures with their dated terms, all calendars, and which unit has which. Immutable.</summary>
public sealed class RuleBook
{
    private readonly ImmutableDictionary<string, ImmutableList<ProcedureVersion>> _procedures;
    private readonly ImmutableDictionary<UnitKey, ImmutableList<(LocalDate Since, string Calendar)>> _calendarsOf;
    private readonly ImmutableDictionary<(string Id, int Number), string> _texts;

    private RuleBook(
        ImmutableDictionary<string, ImmutableList<ProcedureVersion>> procedures,
        ImmutableDictionary<UnitKey, ImmutableList<(LocalDate, string)>> calendarsOf,
        ImmutableDictionary<(string, int), string> texts,
        Calendars calendars) =>
        (_procedures, _calendarsOf, _texts, Calendars) = (procedures, calendarsOf, texts, calendars);

    /// <summary>No procedure, and the calendars that ship.</summary>
    public static RuleBook Empty { get; } = new(
        ImmutableDictionary.Create<string, ImmutableList<ProcedureVersion>>(StringComparer.Ordinal),
        ImmutableDictionary<UnitKey, ImmutableList<(LocalDate, string)>>.Empty,
        ImmutableDictionary<(string, int), string>.Empty,
        Calendars.Vietnam);

    /// <summary>All calendars.</summary>
    public Calendars Calendars { get; }

    /// <summary>Grows whenever some unit may have another calendar.</summary>
    public long CalendarEdition { get; private init; }

    /// <summary>All that was ever entered of procedures, by code and then in the order of entry.</summary>
    public IEnumerable<ProcedureVersion> Procedures =>
        _procedures.OrderBy(pair => pair.Key, StringComparer.Ordinal).SelectMany(pair => pair.Value);

    /// <summary>The calendars that units have of their own, each with the day from which on.</summary>
    public IEnumerable<(UnitKey Unit, LocalDate Since, string Calendar)> CalendarsOfUnits =>
        _calendarsOf.SelectMany(pair => pair.Value.Select(line => (pair.Key, line.Since, line.Calendar)));

    /// <summary>The calendars that were entered, as they were written.</summary>
    public IEnumerable<(string Id, int Number, string Text)> Texts => _texts.Select(pair => (pair.Key.Id, pair.Key.Number, pair.Value));

    /// <summary>Those of some procedures that are not known: each says something else than what holds of its code, unit and day.</summary>
    public IReadOnlyList<Procedure> NewsIn(IEnumerable<Procedure> offered) =>
        [.. offered.Distinct().Where(procedure => Newest(procedure.Subject) != procedure)];

    /// <summary>With more procedures. One that says another thing of a code, unit and day than before holds from its entry on.</summary>
    public RuleBook With(IEnumerable<Procedure> news)
    {
        var procedures = _procedures;
        foreach (var procedure in news)
        {
            var known = procedures.GetValueOrDefault(procedure.Code, []);
            var number = 1 + known.Count(version => version.Procedure.Unit == procedure.Unit);
            procedures = procedures.SetItem(procedure.Code, known.Add(new ProcedureVersion(procedure, number)));
        }

        return new RuleBook(procedures, _calendarsOf, _texts, Calendars) { CalendarEdition = CalendarEdition };
    }

    /// <summary>Why a calendar cannot be taken in; empty if it can, or is known.</summary>
    /// <param name="sheet">The calendar.</param>
    /// <param name="text">As it was written.</param>
    /// <param name="unit">The unit that has it from then on, with all below it; null for none in particular.</param>
    public IReadOnlyList<CalendarFault> Refusals(CalendarSheet sheet, string text, Unit? unit)
    {
        if (!IsKnown(sheet, text))
        {
            if (Calendars.Refusals(sheet) is { Count: > 0 } refusals)
            {
                return refusals;
            }

            // Days of a unit and of those above it begin at the same moments; a calendar does not move to another clock.
            if (Calendars.Newest(sheet.Id) is { } before && Calendars.With(sheet).Newest(sheet.Id)!.Zone.Id != before.Zone.Id)
            {
                return [new(1, $"{sheet.Id} is a calendar of {before.Zone.Id} and stays one")];
            }
        }

        var zone = (IsKnown(sheet, text) ? Calendars : Calendars.With(sheet)).Newest(sheet.Id)!.Zone.Id;
        return unit is null || unit.Zone == zone ? [] : [new(1, $"{sheet.Id} is a calendar of {zone}, and {unit.Name} has the clock of {unit.Zone}")];
    }

    /// <summary>Whether a calendar, and that a unit has it, changes nothing.</summary>
    public bool Holds(CalendarSheet sheet, string text, UnitKey? unit) =>
        IsKnown(sheet, text) && (unit is not { } key || _calendarsOf.GetValueOrDefault(key, []) is [.., var last] && last.Calendar == sheet.Id);

    /// <summary>With one more version of a calendar, which a unit has from the day on which it came out.</summary>
    /// <exception cref="ArgumentException">It cannot be taken in; <see cref="Refusals"/> says why.</exception>
    public RuleBook With(CalendarSheet sheet, string text, UnitKey? unit)
    {
        var isKnown = IsKnown(sheet, text);
        var has = unit is { } key && !(_calendarsOf.GetValueOrDefault(key, []) is [.., var last] && last.Calendar == sheet.Id)
            ? _calendarsOf.SetItem(key, _calendarsOf.GetValueOrDefault(key, []).Add((sheet.Issued, sheet.Id)))
            : _calendarsOf;
        return new RuleBook(
            _procedures, has, isKnown ? _texts : _texts.Add((sheet.Id, sheet.Number), Plain(text)), isKnown ? Calendars : Calendars.With(sheet))
        {
            CalendarEdition = CalendarEdition + 1,
        };
    }

    /// <summary>The procedure that holds in a unit on a day: that of the unit itself, of the nearest above it, or of everywhere.</summary>
    public ProcedureVersion? Find(string code, UnitKey unit, LocalDate day, UnitTree tree)
    {
        if (!_procedures.TryGetValue(code, out var versions))
        {
            return null;
        }

        foreach (var scope in Scopes.Of(tree, unit, day).Select(key => (UnitKey?)key).Append(null))
        {
            var held = versions.Where(version => version.Procedure.Unit == scope && version.Procedure.ValidFrom <= day)
                .MaxBy(version => (version.Procedure.ValidFrom, version.Number));
            if (held is not null)
            {
                return held;
            }
        }

        return null;
    }

    /// <summary>The calendar of a unit as it was out on a day: what is received then is promised by it.</summary>
    public WorkingCalendar CalendarOn(LocalDate day, Unit unit, UnitTree tree)
    {
        var named = Scopes.Of(tree, unit.Key, day)
            .Select(scope => _calendarsOf.GetValueOrDefault(scope, []).LastOrDefault(line => line.Since <= day).Calendar)
            .FirstOrDefault(calendar => calendar is not null);
        return UsualOr(named, unit, id => Calendars.AsOf(id, day));
    }

    /// <summary>The newest calendar of a unit: elapsed time is told by it.</summary>
    public WorkingCalendar NewestOf(Unit unit, UnitTree tree)
    {
        var named = Scopes.Of(tree, unit.Key, LocalDate.MaxIsoValue)
            .Select(scope => _calendarsOf.GetValueOrDefault(scope, []).LastOrDefault().Calendar)
            .FirstOrDefault(calendar => calendar is not null);
        return UsualOr(named, unit, Calendars.Newest);
    }

    private static WorkingCalendar UsualOr(string? named, Unit unit, Func<string, WorkingCalendar?> calendarOf)
    {
        var zone = Time.OfficeZone.Parse(unit.Zone);
        var id = named ?? (zone.Id == Time.OfficeZone.Vietnam.Id ? UsualCalendars.National : null);
        return (id is null ? null : calendarOf(id)) ?? UsualCalendars.Of(zone);
    }

    private Procedure? Newest((string Code, UnitKey? Unit, LocalDate ValidFrom) subject) =>
        _procedures.GetValueOrDefault(subject.Code, []).LastOrDefault(version => version.Procedure.Subject == subject)?.Procedure;

    private bool IsKnown(CalendarSheet sheet, string text) =>
        _texts.TryGetValue((sheet.Id, sheet.Number), out var known) && known == Plain(text);

    // Whatever machine it was written on.
    private static string Plain(string text) => text.TrimStart('\uFEFF').ReplaceLineEndings("\n").TrimEnd();
}
