using System.Globalization;
using NodaTime;
using NodaTime.Text;
using ParLive.Domain.Dossiers;
using ParLive.Grains.Contracts;
using ParLive.Grains.Units;

namespace ParLive.Grains.Access;

/// <summary>Reads the details of an arrival as what they mean; the first thing wrong stands.</summary>
internal sealed class Details(IReadOnlyList<KeyValuePair<string, string>> said)
{
    private const int LongestCode = 32;

    /// <summary>The first thing wrong; null if nothing is.</summary>
    public Verdict? Problem { get; private set; }

    /// <summary>A text, or null.</summary>
    public string? Text(string name)
    {
        foreach (var (known, value) in said)
        {
            if (known == name)
            {
                return Normal.TextOrNull(value);
            }
        }

        return null;
    }

    /// <summary>A moment with its offset, or null.</summary>
    public Instant? Moment(string name) => Read(
        name,
        "a moment with its offset, such as 2024-01-09T08:30:00+07:00",
        text => DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out var moment) && HasOffset(text)
            ? Instant.FromDateTimeOffset(moment)
            : (Instant?)null);

    /// <summary>A date, or a moment with its offset, or null.</summary>
    public DueDate? Due(string name) => Read(name, "a date 2024-01-09, or a moment with its offset", static text => DueDate.TryParse(text));

    /// <summary>A whole number that is not negative, or null.</summary>
    public int? Whole(string name) => Read(
        name,
        "a whole number from 0 to 2,000,000,000",
        static text => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= 2_000_000_000 ? number : (int?)null);

    /// <summary>A number with a point before its digits, or null.</summary>
    public decimal? Number(string name) => Read(
        name,
        "a number such as 86.15",
        static text => decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : (decimal?)null);

    /// <summary>A day, or null.</summary>
    public LocalDate? Day(string name) => Read(
        name, "a day 2024-01-31", static text => LocalDatePattern.Iso.Parse(text) is { Success: true } day ? day.Value : (LocalDate?)null);

    /// <summary>The names and numbers of details that stand under one name: whole numbers that are not negative.</summary>
    public IEnumerable<(string Name, int Amount)> WholesUnder(string name)
    {
        var prefix = name + ".";
        foreach (var (known, _) in said.Where(detail => detail.Key.StartsWith(prefix, StringComparison.Ordinal)))
        {
            if (Whole(known) is { } amount)
            {
                yield return (known[prefix.Length..], amount);
            }
        }
    }

    /// <summary>Whether something is so; null if nothing is said.</summary>
    public bool? YesNo(string name) => Read(name, "true or false", static text => bool.TryParse(text, out var yes) ? yes : (bool?)null);

    /// <summary>One of a closed list of words, or null.</summary>
    public T? Word<T>(string name, string allowed, Func<string, T?> meaning)
        where T : struct => Read(name, $"one of {allowed}", meaning);

    /// <summary>An office's own code, or null. What reads like a person's name is none: codes have no blanks and no letters with marks.</summary>
    public string? Code(string name)
    {
        if (Text(name) is not { } text)
        {
            return null;
        }

        if (text.Length <= LongestCode && text.All(sign => char.IsAsciiLetterOrDigit(sign) || sign is '.' or '-' or '_' or '/'))
        {
            return BookKeeper.Texts.Of(text);
        }

        Blame(Refusals.Bad(name, text, $"an office's own code of up to {LongestCode} letters, digits, dots, hyphens, underscores or slashes, and never a name"));
        return null;
    }

    /// <summary>Something is wrong; what was wrong before stands.</summary>
    public void Blame(Verdict problem) => Problem ??= problem;

    private static bool HasOffset(string text) => text.EndsWith('Z') || (text.Length > 6 && text[^6] is '+' or '-' && text[^3] == ':');

    private T? Read<T>(string name, string allowed, Func<string, T?> meaning)
        where T : struct
    {
        if (Text(name) is not { } text)
        {
            return null;
        }

        var value = meaning(text);
        if (value is null)
        {
            Blame(Refusals.Bad(name, text, allowed));
        }

        return value;
    }
}
