using NodaTime;
using ParLive.Domain.Time;

namespace ParLive.Domain.WorkingTime;

/// <summary>A calendar while it is read: rows taken so far, and what is wrong with others.</summary>
internal sealed class SheetDraft
{
    private static readonly string[] HeadWords = ["calendar", "version", "zone", "over", "day", "covers"];
    private static readonly string[] RuleWords = ["week", "off", "open", "swap", "observed"];
    private readonly HashSet<string> _heads = new(StringComparer.Ordinal);
    private readonly List<CalendarRule> _rules = [];
    private readonly List<CalendarFault> _faults = [];
    private CalendarHead _head = new() { Id = "", Number = 1, Issued = default };

    public void Take(Row row)
    {
        var word = row.Word("the first word");
        if (HeadWords.Contains(word, StringComparer.Ordinal))
        {
            TakeHead(row, word);
        }
        else if (RuleWords.Contains(word, StringComparer.Ordinal))
        {
            TakeRule(row, word);
        }
        else
        {
            row.Refuse($"'{word}' is not a row of a calendar: {string.Join(", ", HeadWords.Concat(RuleWords))}");
        }

        if (row.Fault is { } reason)
        {
            _faults.Add(new CalendarFault(row.Line, reason));
        }
    }

    public CalendarReading Close(int lastLine)
    {
        foreach (var missing in (string[])["calendar", "version"])
        {
            FaultIf(!_heads.Contains(missing), lastLine, $"there is no row '{missing}'");
        }

        var bases = _heads.Count(word => word is "zone" or "over");
        FaultIf(bases != 1, lastLine, bases == 0 ? "there is no row 'zone' or 'over'" : "'zone' and 'over' exclude each other");
        _faults.AddRange(SheetChecks.Overlaps(_rules));
        if (_faults.Count > 0)
        {
            return Refused();
        }

        var sheet = new CalendarSheet(_head, _rules);
        if (sheet.Over is null)
        {
            // What lies over another calendar is checked when the two meet.
            _faults.AddRange(SheetChecks.Swaps([sheet]));
        }

        return _faults.Count > 0 ? Refused() : new CalendarReading(sheet, [], SheetWarnings.Of(sheet));
    }

    private CalendarReading Refused() => new(null, [.. _faults.OrderBy(fault => fault.Line)], []);

    private void TakeHead(Row row, string word)
    {
        if (!_heads.Add(word))
        {
            row.Refuse($"'{word}' was said before");
        }

        if (_rules.Count > 0)
        {
            row.Refuse($"'{word}' must stand before the rules");
        }

        _head = word switch
        {
            "calendar" => _head with { Id = Name(row) },
            "version" => _head with { Number = row.Number("the version"), Issued = row.Date("the date it came out") },
            "zone" => _head with { Zone = Zone(row) },
            "over" => _head with { Over = Name(row) },
            "day" => _head with { Day = DayLength(row) },
            _ => _head with { Covers = row.Range(mayStayOpen: false) },
        };
        row.End();
    }

    private void TakeRule(Row row, string word)
    {
        var (line, source) = (row.Line, row.Source);
        if (source.Length == 0)
        {
            row.Refuse("the source is missing: write it after a bar");
        }

        CalendarRule rule = word switch
        {
            "week" => new CalendarRule.Week(line, source, row.Range(mayStayOpen: true), row.Days(), row.Hours(_head.Day)),
            "off" => new CalendarRule.Off(line, source, Spell(row), row.HasMore ? OffName(row) : null),
            "open" => new CalendarRule.Open(line, source, Spell(row), row.Hours(_head.Day)),
            "observed" => new CalendarRule.Observed(line, source, Spell(row)),
            _ => new CalendarRule.Swap(
                line, source, row.Date("the day off"), row.Date("the day worked in its place"), row.HasMore ? row.Hours(_head.Day) : null),
        };
        row.End();
        if (row.Fault is null)
        {
            _rules.Add(rule);
        }
    }

    private void FaultIf(bool holds, int line, string reason)
    {
        if (holds)
        {
            _faults.Add(new CalendarFault(line, reason));
        }
    }

    private static string Name(Row row)
    {
        var name = row.Word("the calendar's name");
        if (!name.All(letter => char.IsLetterOrDigit(letter) || letter is '-' or '.' or '_'))
        {
            row.Refuse($"'{name}' is not a name of letters, digits, '-', '.' and '_'");
        }

        return name;
    }

    private static OfficeZone? Zone(Row row)
    {
        var id = row.Word("the time zone");
        var zone = OfficeZone.TryParse(id);
        if (zone is null)
        {
            row.Refuse($"'{id}' is not a time zone such as Asia/Ho_Chi_Minh");
        }

        return zone;
    }

    private static int DayLength(Row row)
    {
        var word = row.Word("the hours of a working day");
        if (word.EndsWith('h')
            && decimal.TryParse(word[..^1], System.Globalization.NumberStyles.AllowDecimalPoint, System.Globalization.CultureInfo.InvariantCulture, out var hours)
            && hours is > 0 and <= 24
            && decimal.IsInteger(hours * 60))
        {
            return (int)(hours * 60);
        }

        row.Refuse($"'{word}' is not a number of hours such as 8h or 7.5h, in whole minutes");
        return 1;
    }

    // A day off of more than a year is a week row; it would also be a mistyped year more often than not.
    private static DateInterval Spell(Row row)
    {
        var dates = row.Range(mayStayOpen: false);
        if (dates.Length <= 366)
        {
            return dates;
        }

        row.Refuse("such a rule holds for a year at most");
        return new DateInterval(dates.Start, dates.Start);
    }

    private static string OffName(Row row)
    {
        var name = row.Word("");
        if (!SheetWarnings.Names.Contains(name, StringComparer.Ordinal))
        {
            row.Refuse($"'{name}' is not a name that is checked: {string.Join(", ", SheetWarnings.Names)}");
        }

        return name;
    }
}
