using System.Globalization;
using Microsoft.AspNetCore.Http;
using ParLive.Grains.Contracts.Objections;

namespace ParLive.Dashboard.Objections;

/// <summary>What somebody typed into a form, so that it is still there where it was refused.</summary>
/// <param name="Act">raise, or one of the acts of <see cref="ObjectionOrder"/>.</param>
/// <param name="Objection">The objection that is meant; empty where one is raised.</param>
/// <param name="Fields">The fields.</param>
public sealed record ObjectionDraft(string Act, string Objection, IReadOnlyDictionary<string, string> Fields)
{
    private const int LongestField = 4_000;

    private static readonly string[] Names = ["of", "subject", "at", "ground", "evidence", "due", "by", "text"];

    /// <summary>Nothing typed.</summary>
    public static ObjectionDraft Empty { get; } = new("", "", new Dictionary<string, string>(StringComparer.Ordinal));

    /// <summary>Reads a form.</summary>
    public static ObjectionDraft Read(IFormCollection form, string objection) => new(form["act"].ToString(), objection, Read(form.ContainsKey, name => form[name].ToString()));

    /// <summary>Reads what an address says of an objection that is to be raised.</summary>
    public static ObjectionDraft Read(IQueryCollection query) => new("raise", "", Read(query.ContainsKey, name => query[name].ToString()));

    /// <summary>A field; null where it is empty.</summary>
    public string? this[string name] => Fields.GetValueOrDefault(name) is { Length: > 0 } text ? text : null;

    /// <summary>Whether it names what is to be contested.</summary>
    public bool IsRaising => Act is "raise" && this["of"] is "figure" or "dossier" or "alarm" && this["subject"] is not null;

    /// <summary>The moment of a contested figure; null for now, or where it cannot be read.</summary>
    public DateTimeOffset? At => DateTimeOffset.TryParse(this["at"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var at) ? at : null;

    /// <summary>The objection that is to be raised.</summary>
    public ObjectionRaise Raise => new(this["of"] ?? "", this["subject"] ?? "", this["by"])
    {
        At = At,
        Ground = this["ground"],
        Evidence = this["evidence"],
        Due = DateOnly.TryParseExact(this["due"], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var due) ? due : null,
    };

    /// <summary>What is to be done with one.</summary>
    public ObjectionOrder Order => new(Act, this["text"], this["by"]);

    private static Dictionary<string, string> Read(Func<string, bool> has, Func<string, string> read) => Names.Where(has)
        .ToDictionary(name => name, name => read(name) is var text && text.Length > LongestField ? text[..LongestField] : text, StringComparer.Ordinal);
}
