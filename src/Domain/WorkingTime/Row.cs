using System.Globalization;
using NodaTime;
using NodaTime.Text;

namespace ParLive.Domain.WorkingTime;

/// <summary>The words of one line, taken from left to right; the first that cannot be understood is the row's fault.</summary>
internal sealed class Row
{
    /// <summary>The last date that a calendar knows of.</summary>
    public static readonly LocalDate Last = new(WorkingYears.Last, 12, 31);

    private static readonly LocalDate First = new(WorkingYears.First, 1, 1);
    private static readonly string[] Weekdays = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
    private readonly string[] _words;
    private int _next;

    public Row(int line, string text)
    {
        Line = line;
        var said = text.TrimStart().StartsWith('#') ? "" : text;
        var bar = said.IndexOf('|', StringComparison.Ordinal);
        Source = bar < 0 ? "" : said[(bar + 1)..].Trim();
        _words = (bar < 0 ? said : said[..bar]).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        SaysNothing = _words.Length == 0 && Source.Length == 0;
    }

    public int Line { get; }

    public string Source { get; }

    public bool SaysNothing { get; }

    /// <summary>The first reason why this row cannot be taken; null if there is none.</summary>
    public string? Fault { get; private set; }

    public bool HasMore => _next < _words.Length;

    /// <summary>Keeps the first reason; what follows from it is not worth saying.</summary>
    public void Refuse(string reason) => Fault ??= reason;

    public string Word(string what)
    {
        if (HasMore)
        {
            return _words[_next++];
        }

        Refuse($"{what} is missing");
        return "";
    }

    public void End()
    {
        if (HasMore)
        {
            Refuse($"'{_words[_next]}' was not expected");
        }
    }

    public LocalDate Date(string what) => Date(what, Word(what));

    /// <summary>A date, or two with two dots between; the second may be left out where a range may stay open.</summary>
    public DateInterval Range(bool mayStayOpen)
    {
        const string What = "a date or range of dates";
        var word = Word(What);
        var dots = word.IndexOf("..", StringComparison.Ordinal);
        var from = Date(What, dots < 0 ? word : word[..dots]);
        var until = dots < 0 ? from
            : dots + 2 == word.Length && mayStayOpen ? Last
            : Date(What, word[(dots + 2)..]);
        if (until < from)
        {
            Refuse($"'{word}' ends before it starts");
            until = from;
        }

        return new DateInterval(from, until);
    }

    public int Number(string what)
    {
        var word = Word(what);
        if (!int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number < 1)
        {
            Refuse($"'{word}' is not {what}, a whole number from 1");
        }

        return number;
    }

    /// <summary>Weekdays and ranges of them, with commas between: <c>mon-thu,sat</c>.</summary>
    public List<IsoDayOfWeek> Days()
    {
        var days = new List<IsoDayOfWeek>();
        foreach (var part in Word("the weekdays").Split(','))
        {
            var ends = part.Split('-');
            var (from, to) = (Weekday(ends[0]), Weekday(ends[^1]));
            if (ends.Length > 2 || to < from)
            {
                Refuse($"'{part}' is not a weekday or a range of them, Monday first");
            }

            for (var day = from; day <= to; day++)
            {
                if (days.Contains(day))
                {
                    Refuse($"{Weekdays[(int)day - 1]} is named twice");
                }

                days.Add(day);
            }
        }

        return days;
    }

    /// <summary>Spells and what they count.</summary>
    /// <param name="day">The minutes that are told as one working day.</param>
    public DayHours Hours(int day)
    {
        var spells = new List<Spell>();
        var closed = false;
        while (HasMore && _words[_next] != "counts")
        {
            var word = Word("");
            closed |= word == "closed";
            if (word != "closed" && Spell(word) is { } spell)
            {
                spells.Add(spell);
            }
        }

        if (closed == spells.Count > 0)
        {
            Refuse(closed ? "a day cannot be closed and have hours" : "the hours are missing");
        }

        for (var place = 1; place < spells.Count; place++)
        {
            if (spells[place].From < spells[place - 1].To)
            {
                Refuse($"{spells[place]} begins before {spells[place - 1]} ends");
            }
        }

        return closed ? DayHours.Closed : new DayHours([.. spells], Counts(spells, day));
    }

    private decimal Counts(List<Spell> spells, int day)
    {
        var minutes = spells.Sum(spell => spell.Minutes);
        if (!HasMore)
        {
            if (minutes * 4 < day * 3 || minutes * 4 > day * 5)
            {
                Refuse(FormattableString.Invariant($"a day of {minutes} minutes must say what it counts: 'counts 0.5' for half a working day"));
            }

            return 1;
        }

        Word("counts");
        var word = Word("what the day counts");
        if (!decimal.TryParse(word, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var counts)
            || counts > 3
            || decimal.Round(counts, 3) != counts)
        {
            Refuse($"'{word}' is not a number of working days from 0 to 3 with three decimals at most");
        }

        return counts;
    }

    private LocalDate Date(string what, string word)
    {
        if (LocalDatePattern.Iso.Parse(word) is { Success: true } date && date.Value >= First && date.Value <= Last)
        {
            return date.Value;
        }

        Refuse($"'{word}' is not {what} such as 2024-02-08, from {First:yyyy} to {Last:yyyy}");
        return First;
    }

    private IsoDayOfWeek Weekday(string word)
    {
        var place = Array.IndexOf(Weekdays, word);
        if (place < 0)
        {
            Refuse($"'{word}' is not a weekday: {string.Join(", ", Weekdays)}");
        }

        return (IsoDayOfWeek)(Math.Max(place, 0) + 1);
    }

    private Spell? Spell(string word)
    {
        var ends = word.Split('-');
        if (ends.Length != 2 || Clock(ends[0]) is not { } from || Clock(ends[1]) is not { } to)
        {
            Refuse($"'{word}' is not a spell such as 07:30-11:30, from 00:00 to 24:00");
            return null;
        }

        if (to <= from)
        {
            Refuse(to == from ? $"{word} is empty" : $"{word} ends before it starts");
            return null;
        }

        return new Spell(from, to);
    }

    private static int? Clock(string text) =>
        text.Length == 5 && text[2] == ':'
        && int.TryParse(text.AsSpan(0, 2), NumberStyles.None, CultureInfo.InvariantCulture, out var hours)
        && int.TryParse(text.AsSpan(3), NumberStyles.None, CultureInfo.InvariantCulture, out var minutes)
        && minutes < 60 && (hours * 60) + minutes <= WorkingTime.Spell.WholeDay
            ? (hours * 60) + minutes
            : null;
}
