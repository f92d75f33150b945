using System.Globalization;
using Microsoft.AspNetCore.Http;
using ParLive.Grains.Contracts.Meetings;

namespace ParLive.Dashboard.Meetings;

/// <summary>What somebody typed into a form, so that it is still there where it was refused.</summary>
/// <param name="Act">What it asks for: begin, or one of the acts of <see cref="MeetingOrder"/>.</param>
/// <param name="Fields">The fields.</param>
public sealed record MeetingDraft(string Act, IReadOnlyDictionary<string, string> Fields)
{
    private const int LongestField = 2_000;

    private static readonly string[] Names = ["at", "kind", "title", "by", "unit", "who", "task", "due", "commitment", "note"];

    /// <summary>Nothing typed.</summary>
    public static MeetingDraft Empty { get; } = new("", new Dictionary<string, string>(StringComparer.Ordinal));

    /// <summary>Reads a form.</summary>
    public static MeetingDraft Read(IFormCollection form) => new(
        form["act"].ToString(),
        Names.Where(form.ContainsKey).ToDictionary(name => name, name => form[name].ToString() is var text && text.Length > LongestField ? text[..LongestField] : text, StringComparer.Ordinal));

    /// <summary>A field; null where it is empty.</summary>
    public string? this[string name] => Fields.GetValueOrDefault(name) is { Length: > 0 } text ? text : null;

    /// <summary>What is to be noted.</summary>
    public MeetingOrder Order => new(Act, this["by"])
    {
        // A hotspot is chosen where the unit is.
        Unit = this["unit"]?.Replace("!", "", StringComparison.Ordinal),
        IsHotspot = this["unit"]?.StartsWith('!') == true,
        Who = this["who"],
        Task = this["task"],
        Due = DateOnly.TryParseExact(this["due"], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var due) ? due : null,
        Commitment = this["commitment"],
        Note = this["note"],
    };
}
