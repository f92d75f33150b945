using System.Globalization;
using NodaTime;
using NodaTime.Text;

namespace ParLive.Domain.Units;

/// <summary>One administrative unit between two reorganisations: its code, and the day that code took this meaning.</summary>
/// <remarks>
/// The code alone is no identity: merged units take over the code of one of their parts. Written <c>30307@2025-07-01</c>.
/// Compared by code, to the letter, and day. The default is no unit.
/// </remarks>
/// <param name="Code">The code; without '@', blanks at its ends or control characters.</param>
/// <param name="Since">The day the code took this meaning.</param>
public readonly record struct UnitKey(string Code, LocalDate Since)
{
    /// <summary>Reads <c>30307@2025-07-01</c>.</summary>
    /// <exception cref="FormatException">It is not a unit key.</exception>
    public static UnitKey Parse(string text) =>
        TryParse(text) ?? throw new FormatException($"'{text}' is not a unit key such as 30307@2025-07-01.");

    /// <summary>Reads <c>30307@2025-07-01</c>; null if it is no such thing.</summary>
    public static UnitKey? TryParse(string text)
    {
        var at = text.LastIndexOf('@');
        return at > 0 && IsCode(text[..at]) && LocalDatePattern.Iso.Parse(text[(at + 1)..]) is { Success: true } since
            ? new UnitKey(text[..at], since.Value)
            : null;
    }

    /// <summary>Whether a text can be a code.</summary>
    public static bool IsCode(string text) =>
        text.Length is > 0 and <= 100 && text.Trim() == text && !text.Any(letter => letter == '@' || char.IsControl(letter));

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Code}@{LocalDatePattern.Iso.Format(Since)}");
}
