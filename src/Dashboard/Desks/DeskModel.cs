using ParLive.Dashboard.Figures;
using ParLive.Dashboard.Pages;
using ParLive.Dashboard.Scenes;
using ParLive.Grains.Contracts;

namespace ParLive.Dashboard.Desks;

/// <summary>What an official's page is made of: the open dossiers that official has, or of whom there are any.</summary>
public sealed record DeskModel
{
    /// <summary>The unit.</summary>
    public required UnitInfo Unit { get; init; }

    /// <summary>The code of the official; empty for dossiers that nobody has by name; null to choose.</summary>
    public string? Official { get; init; }

    /// <summary>The open dossiers, due first.</summary>
    public required DossierPage Page { get; init; }

    /// <summary>Finds a unit, for its name.</summary>
    public required Func<string, UnitInfo?> Find { get; init; }

    /// <summary>The page around it.</summary>
    public required DocumentModel Document { get; init; }

    /// <summary>The page's language.</summary>
    public string Language => Document.Language;

    /// <summary>The unit's name in the page's language.</summary>
    public string Name => UnitNames.Of(Unit, Language);

    /// <summary>The unit's day.</summary>
    public DateOnly Today => DateOnly.FromDateTime(Shown.In(Page.AsOf, Unit.Zone).DateTime);

    /// <summary>Those past their day.</summary>
    public IEnumerable<DossierRow> Overdue => Running.Where(row => row.Due < Today);

    /// <summary>Those due today or later.</summary>
    public IEnumerable<DossierRow> Ahead => Running.Where(row => row.Due >= Today);

    /// <summary>Those without a due date.</summary>
    public IEnumerable<DossierRow> Undated => Running.Where(row => row.Due is null);

    /// <summary>Those whose clock stands, the longest first: nothing is to be done here until somebody else has acted.</summary>
    public IEnumerable<DossierRow> Stopped => Page.Rows.Where(row => row.StoppedSince is not null).OrderBy(row => row.StoppedSince).ThenBy(row => row.Number, StringComparer.Ordinal);

    /// <summary>The officials who have open dossiers, with how many and how many of them are overdue; those without an official last.</summary>
    public IEnumerable<(string Official, int Open, int Overdue)> Officials => Page.Rows
        .GroupBy(row => row.Official ?? "", StringComparer.Ordinal).OrderBy(group => group.Key.Length == 0).ThenBy(group => group.Key, StringComparer.Ordinal)
        .Select(group => (group.Key, group.Count(), group.Count(row => row.StoppedSince is null && row.Due < Today)));

    /// <summary>How the official is called.</summary>
    public string Who => Official is { Length: > 0 } code ? Words.Of("desk.official", code) : Words.Of("desk.nobody");

    /// <summary>The address of an official's page.</summary>
    public string Address(string? official, string? language = null)
    {
        var parts = new List<string>();
        if (official is not null)
            parts.Add($"official={Uri.EscapeDataString(official)}");
        if ((language ?? Language) is var spoken && spoken != Words.DefaultLanguage)
            parts.Add($"lang={spoken}");
        return $"desk/{Uri.EscapeDataString(Unit.Key)}{(parts.Count == 0 ? "" : "?" + string.Join('&', parts))}";
    }

    private IEnumerable<DossierRow> Running => Page.Rows.Where(row => row.StoppedSince is null);
}
