using ParLive.Dashboard.Figures;
using ParLive.Dashboard.Scenes;
using ParLive.Grains.Contracts;
using ParLive.Reports;

namespace ParLive.Dashboard.Exports;

/// <summary>What stands above every report: whose it is, and when and over what its figures hold. In the language of the culture in which it is made.</summary>
/// <param name="Unit">Whose report.</param>
/// <param name="IsSimulated">Whether its figures are those of a simulation.</param>
/// <param name="AsOf">The moment for which it holds.</param>
/// <param name="Language">One of <see cref="Words.Languages"/>.</param>
/// <param name="DefinitionSet">The set of definitions, with its version.</param>
public sealed record ReportHead(UnitInfo Unit, bool IsSimulated, DateTimeOffset AsOf, string Language, string DefinitionSet)
{
    /// <summary>The unit's name, which says so where it is of a simulation.</summary>
    public string Name => UnitNames.Of(Unit, Language) + (Unit.Simulated || IsSimulated ? $" ({Words.Of("simulated")})" : "");

    /// <summary>A report with this head.</summary>
    /// <param name="title">What it is.</param>
    /// <param name="facts">What holds for it beside moment, unit and definitions.</param>
    /// <param name="tables">What it is about.</param>
    public Report Report(string title, IEnumerable<ReportFact> facts, params IReadOnlyList<ReportTable> tables) => new()
    {
        Title = title,
        Unit = Name,
        AsOf = Shown.In(AsOf, Unit.Zone),
        Culture = Words.CultureOf(Language),
        Facts =
        [
            new(Words.Of("export.as-of"), Moment(AsOf)), .. facts, new(Words.Of("export.unit"), ReportCell.Of(Name)) { Medium = ReportMedium.Data },
            new(Words.Of("export.definitions.set"), ReportCell.Of(DefinitionSet)),
        ],
        Notes = Unit.Note.Length > 0 ? [Unit.Note] : [],
        Tables = tables,
        Phrases = Phrases(),
    };

    /// <summary>A moment on the unit's clocks.</summary>
    public ReportCell Moment(DateTimeOffset? moment) => ReportCell.Of(moment is { } at ? Shown.In(at, Unit.Zone) : (DateTimeOffset?)null);

    /// <summary>The last thirty whole days and today, as walls count.</summary>
    public IReadOnlyList<ReportFact> LastThirtyDays()
    {
        var local = Shown.In(AsOf, Unit.Zone);
        return [new(Words.Of("export.from"), ReportCell.Of(DateOnly.FromDateTime(local.DateTime).AddDays(-30))), new(Words.Of("export.to"), ReportCell.Of(local))];
    }

    private static ReportPhrases Phrases() => new()
    {
        Page = Words.Of("export.page"),
        LeftOut = Words.Of("export.left-out"),
        Empty = Words.Of("export.empty"),
        Definitions = Words.Of("export.definitions"),
        Subject = Words.Of("export.subject"),
        Meaning = Words.Of("export.meaning"),
        Version = Words.Of("export.version"),
        Table = Words.Of("export.table"),
    };
}
