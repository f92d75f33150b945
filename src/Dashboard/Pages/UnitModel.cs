using System.Collections.Frozen;
using ParLive.Dashboard.Figures;
using ParLive.Dashboard.Scenes;
using ParLive.Grains.Contracts;

namespace ParLive.Dashboard.Pages;

/// <summary>What the page of a unit is made of.</summary>
public sealed record UnitModel
{
    private static readonly FrozenSet<string> AlwaysShown = FrozenSet.Create(
        StringComparer.Ordinal, "received", "resolvedEarly", "resolvedOnDueDate", "resolvedLate", "open", "openOverdue", "openDueIn3Days", "rejected",
        "withdrawn", "online", "unclassified", "flagged", "onTimeByDate", "onTimeByInstant", "onTimeShareOfLoad", "onTimeShareOfReceived",
        "onlineShareOfLoad", "onlineShareOfReceived");

    /// <summary>Who it is.</summary>
    public required UnitInfo Unit { get; init; }

    /// <summary>The units above it, the root first.</summary>
    public required IReadOnlyList<UnitInfo> Parents { get; init; }

    /// <summary>The units directly below it.</summary>
    public required IReadOnlyList<UnitInfo> Children { get; init; }

    /// <summary>Its figures.</summary>
    public required FiguresReading Figures { get; init; }

    /// <summary>act or watch where a hotspot of it or below it asks for somebody now; null for neither, and of a moment of the past.</summary>
    public string? Mark { get; init; }

    /// <summary>The ids of its own figures that are contested now; none of a moment of the past.</summary>
    public IReadOnlyList<string> Contested { get; init; } = [];

    /// <summary>How far they can be trusted.</summary>
    public required TrustReading Trust { get; init; }

    /// <summary>The dossiers behind a measure; null where none were asked for.</summary>
    public DossierPage? Dossiers { get; init; }

    /// <summary>What stands beside its figures; each part is left out where it could not be read.</summary>
    public UnitParts Parts { get; init; } = new();

    /// <summary>What is thought of it now; null where the page shows another moment, or nobody could say.</summary>
    public UnitJudged? Judged { get; init; }

    /// <summary>What was asked.</summary>
    public required UnitQuestion Question { get; init; }

    /// <summary>What could not be answered, as a key and its value; null for nothing.</summary>
    public (string Key, string Value)? Problem { get; init; }

    /// <summary>The page around it.</summary>
    public required DocumentModel Document { get; init; }

    /// <summary>Finds a unit, for its name.</summary>
    public required Func<string, UnitInfo?> Find { get; init; }

    /// <summary>Whether anything was ever heard from the unit; of silence every figure is unknown, not 0.</summary>
    public bool Heard => Trust.LastAccepted is not null;

    /// <summary>How many received dossiers are known only as totals.</summary>
    public long WithoutDossiers => Figures.Measures.GetValueOrDefault("countedWithoutDossiers");

    /// <summary>The measures to show: those that every reader looks for, and those of which there is something.</summary>
    public IEnumerable<KeyValuePair<string, long>> ShownMeasures =>
        Figures.Measures.Where(measure => measure.Value != 0 || AlwaysShown.Contains(measure.Key));

    /// <summary>The rates to show: those that every reader looks for, and those that have a value.</summary>
    public IEnumerable<KeyValuePair<string, RateReading>> ShownRates =>
        Figures.Rates.Where(rate => rate.Value.Whole != 0 || AlwaysShown.Contains(rate.Key));

    /// <summary>A count, or nothing where the unit was never heard from.</summary>
    public string Count(long count) => Shown.Count(Heard ? count : null);

    /// <summary>The name of a unit in the page's language; its key where there is none today.</summary>
    public string NameOf(string unit) => Find(unit) is { } found ? UnitNames.Of(found, Document.Language) : unit;

    /// <summary>From when its flows are counted, in words.</summary>
    public string RangeStart => Figures.From is { } from ? Shown.Moment(from, Unit.Zone) : Words.Of("unit.range.from-beginning");

    /// <summary>The unit's name in the page's language.</summary>
    public string Name => UnitNames.Of(Unit, Document.Language);

    /// <summary>How many pages of dossiers there are.</summary>
    public int Pages => Dossiers is null ? 0 : (int)Math.Max(1, (Dossiers.Total + UnitQuestion.PageSize - 1) / UnitQuestion.PageSize);

    /// <summary>The address of this page with another question.</summary>
    public string Address(UnitQuestion question) => $"unit/{Uri.EscapeDataString(Unit.Key)}{question.Query(Document.Language, Unit.Zone)}";

    /// <summary>The address of a file with what this page shows, or with the dossiers behind a measure.</summary>
    public string FileAddress(string file, string? measure = null) =>
        $"unit/{Uri.EscapeDataString(Unit.Key)}/{file}{(Question with { Measure = measure, Page = 1 }).Query(Document.Language, Unit.Zone)}";

    /// <summary>The address of the dossiers behind a measure, all of them or some.</summary>
    /// <remarks>For whoever may not see them, the address of what the measure means.</remarks>
    public string DossiersOf(string measure, DossierFilter? filter = null) => Document.SeesDossiers
        ? Address(Question with { Measure = measure, Filter = filter ?? new(), Order = DossierOrders.Late, Backwards = false, Page = 1 }) + "#dossiers"
        : Explanation(measure);

    /// <summary>The name of a field of reform; the text of the source where it is none of those known.</summary>
    public static string AreaOf(string area) => area.Length == 0 ? "" : Words.Named("area", area);

    /// <summary>The address of a page behind this one, for the same moment and range: fields, tree or flow.</summary>
    public string Behind(string page) => $"unit/{Uri.EscapeDataString(Unit.Key)}/{page}{OnlyMoment.Query(Document.Language, Unit.Zone)}";

    private UnitQuestion OnlyMoment => Question with { Measure = null, By = UnitQuestion.Ways[0] };

    /// <summary>The address of what explains a figure.</summary>
    public string Explanation(string figure) => $"unit/{Uri.EscapeDataString(Unit.Key)}/figure/{Uri.EscapeDataString(figure)}"
        + OnlyMoment.Query(Document.Language, Unit.Zone);
}
