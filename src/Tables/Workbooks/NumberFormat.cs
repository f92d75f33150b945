using System.Globalization;
using System.Text;

namespace ParLive.Tables.Workbooks;

/// <summary>What a cell's number format says of its number: a date, a date with a time, or a code with leading zeros.</summary>
/// <param name="HasDay">Whether it shows a day, month or year.</param>
/// <param name="HasTime">Whether it shows a time of day.</param>
/// <param name="Zeros">How many digits it fills up with zeros (<c>00000</c>); 0 for none.</param>
internal readonly record struct NumberFormat(bool HasDay, bool HasTime, int Zeros)
{
    /// <summary>The format of a number (ECMA-376, 18.8.30) that the file itself does not define.</summary>
    public static NumberFormat BuiltIn(int id) => id switch
    {
        >= 14 and <= 17 or >= 27 and <= 31 or 36 or >= 50 and <= 54 or 57 or 58 => new(HasDay: true, HasTime: false, 0),
        22 => new(HasDay: true, HasTime: true, 0),
        >= 18 and <= 21 or >= 32 and <= 35 or 45 or 47 or 55 or 56 => new(HasDay: false, HasTime: true, 0),
        1 => new(false, false, 1),
        _ => default,
    };

    /// <summary>Reads a format code such as <c>dd/mm/yyyy hh:mm</c>; its first section counts.</summary>
    public static NumberFormat Parse(string code)
    {
        if (code.Equals("General", StringComparison.OrdinalIgnoreCase)) return default;
        var letters = Letters(code);
        if (letters.Length > 0 && letters.All(letter => letter == '0')) return new(false, false, letters.Length);
        var (day, month, time) = (letters.AsSpan().ContainsAny('y', 'd'), letters.Contains('m', StringComparison.Ordinal), letters.AsSpan().ContainsAny('h', 's'));
        // An m is a month, unless hours or seconds make it minutes; with digits around it is neither.
        var hasDay = day || (month && !time);
        return letters.AsSpan().ContainsAny('0', '#') && !time ? default : new(hasDay, time, 0);
    }

    /// <summary>The number as text where zeros lead it; null where its digits are enough.</summary>
    public string? Padded(decimal number) => Zeros > 1 && number >= 0 && decimal.IsInteger(number)
        ? number.ToString(new string('0', Zeros), CultureInfo.InvariantCulture)
        : null;

    /// <summary>The letters that mean something: no quoted text, no escapes, no colours and locales, no later sections, no am and pm.</summary>
    private static string Letters(string code)
    {
        var letters = new StringBuilder(code.Length);
        for (var at = 0; at < code.Length; at++)
        {
            switch (code[at])
            {
                case ';':
                    return Rest(letters);
                case '"':
                    at = Behind(code, at, '"');
                    break;
                case '[':
                    var end = Behind(code, at, ']');
                    // [h], [mm] and [ss] show a length of time, which is no date.
                    if (end > at + 1 && code[(at + 1)..end].All(letter => letter is 'h' or 'H' or 'm' or 'M' or 's' or 'S')) return "#";
                    at = end;
                    break;
                case '\\' or '_' or '*':
                    at++;
                    break;
                default:
                    letters.Append(char.ToLowerInvariant(code[at]));
                    break;
            }
        }

        return Rest(letters);
    }

    private static string Rest(StringBuilder letters) => letters.Replace("am/pm", string.Empty).Replace("a/p", string.Empty).ToString();

    private static int Behind(string code, int at, char closing) => code.IndexOf(closing, at + 1) is var end and >= 0 ? end : code.Length;
}
