using System.Globalization;
using NodaTime;
using NodaTime.Text;
using ParLive.Domain.Dossiers;
using ParLive.Domain.Procedures;
using ParLive.Domain.Units;
using ParLive.Domain.WorkingTime;
using ParLive.Grains.Contracts;
using ParLive.Grains.Units;

namespace ParLive.Grains.Rules;

/// <summary>Between procedures and calendars as they travel and are kept, and as they are meant.</summary>
internal static class RuleWords
{
    /// <summary>What terms are counted in, by its word.</summary>
    public static readonly IReadOnlyDictionary<string, TermUnit> TermUnits = new Dictionary<string, TermUnit>(StringComparer.Ordinal)
    {
        ["working-days"] = TermUnit.WorkingDay,
        ["working-hours"] = TermUnit.WorkingHour,
        ["calendar-days"] = TermUnit.CalendarDay,
        ["same-day"] = TermUnit.SameDay,
    };

    private static readonly LocalTimePattern Minutes = LocalTimePattern.CreateWithInvariantCulture("HH:mm");

    /// <summary>A procedure as it is meant.</summary>
    /// <exception cref="FormatException">It means nothing; the message says why.</exception>
    public static Procedure Of(ProcedureEntry entry) => new()
    {
        Code = entry.Code,
        Name = entry.Name,
        Field = entry.Field,
        Service = entry.Service is { } word
            ? Words.ServiceOf(word) ?? throw new FormatException($"'{word}' is no service level; allowed: {Words.ServiceWords}.")
            : ServiceLevel.Unknown,
        Term = TermOf(entry),
        CutOff = entry.CutOff is { } text
            ? Minutes.Parse(text) is { Success: true } time ? time.Value : throw new FormatException($"'{text}' is no time of day such as 15:00.")
            : null,
        Policy = entry.Supplement switch
        {
            "shift" => SupplementPolicy.Shift,
            "restart" => SupplementPolicy.Restart,
            var other => throw new FormatException($"'{other}' is no policy for supplements; allowed: shift, restart."),
        },
        ValidFrom = LocalDate.FromDateOnly(entry.ValidFrom),
        Unit = entry.Unit is { } unit ? UnitKey.Parse(unit) : null,
        Source = entry.Source,
    };

    /// <summary>A procedure as it travels.</summary>
    public static ProcedureEntry EntryOf(Procedure procedure) => new(
        procedure.Code,
        procedure.Name,
        procedure.Field,
        procedure.Service == ServiceLevel.Unknown ? null : Words.Of(procedure.Service),
        procedure.Term.Amount,
        WordOf(procedure.Term.Unit),
        procedure.CutOff is { } cutOff ? Minutes.Format(cutOff) : null,
        WordOf(procedure.Policy),
        procedure.ValidFrom.ToDateOnly(),
        procedure.Unit?.ToString(),
        procedure.Source);

    /// <summary>By what a due date is computed, as it travels.</summary>
    public static DossierRule RuleOf(DueBasis basis) => new(
        basis.Rule.Id, basis.Rule.Version, basis.Rule.Term.Amount, WordOf(basis.Rule.Term.Unit), WordOf(basis.Rule.Policy), basis.Calendar.ToString(),
        basis.Provisional);

    /// <summary>A register with what was entered.</summary>
    public static RuleBook With(RuleBook book, RuleBatch batch)
    {
        var with = book.With(batch.Procedures.Select(Of));
        return batch.Calendar is { } calendar ? with.With(SheetOf(calendar), calendar.Text, UnitOf(calendar)) : with;
    }

    /// <summary>Why a calendar cannot be entered; empty if it can, or is known.</summary>
    public static IReadOnlyList<string> Refusals(RuleBook book, CalendarEntry? calendar, UnitTree tree) =>
        calendar is null ? [] : [.. book.Refusals(SheetOf(calendar), calendar.Text, UnitOf(calendar) is { } unit ? tree.Find(unit) : null).Select(fault => fault.Reason)];

    /// <summary>Whether a calendar changes nothing.</summary>
    public static bool Holds(RuleBook book, CalendarEntry calendar) => book.Holds(SheetOf(calendar), calendar.Text, UnitOf(calendar));

    private static CalendarSheet SheetOf(CalendarEntry calendar)
    {
        var reading = CalendarReader.Read(calendar.Text);
        return reading.Sheet ?? throw new FormatException(string.Create(CultureInfo.InvariantCulture, $"Line {reading.Faults[0].Line}: {reading.Faults[0].Reason}"));
    }

    private static UnitKey? UnitOf(CalendarEntry calendar) => calendar.Unit is { } unit ? UnitKey.Parse(unit) : null;

    private static Term TermOf(ProcedureEntry entry)
    {
        if (!TermUnits.TryGetValue(entry.TermUnit, out var unit))
        {
            throw new FormatException($"'{entry.TermUnit}' is no unit of a term; allowed: {string.Join(", ", TermUnits.Keys)}.");
        }

        try
        {
            return unit switch
            {
                TermUnit.WorkingDay => Term.WorkingDays(entry.Amount),
                TermUnit.WorkingHour => Term.WorkingHours(entry.Amount),
                TermUnit.CalendarDay when decimal.IsInteger(entry.Amount) => Term.CalendarDays((int)Math.Min(entry.Amount, int.MaxValue)),
                TermUnit.SameDay when entry.Amount == 1 => Term.SameDay,
                _ => throw new FormatException(string.Create(CultureInfo.InvariantCulture, $"{entry.Amount} is no amount of {entry.TermUnit}.")),
            };
        }
        catch (ArgumentOutOfRangeException wrong)
        {
            var sentence = FormattableString.Invariant(
                $"{entry.Amount} {entry.TermUnit} is no term: it is above 0, with three decimals at most, and no longer than ten years.");
            throw new FormatException(sentence, wrong);
        }
    }

    private static string WordOf(TermUnit unit) => TermUnits.First(pair => pair.Value == unit).Key;

    private static string WordOf(SupplementPolicy policy) => policy == SupplementPolicy.Restart ? "restart" : "shift";
}
