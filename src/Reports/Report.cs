using System.Globalization;

namespace ParLive.Reports;

/// <summary>What a screen shows, as something to be kept, printed or calculated with.</summary>
public sealed record Report
{
    /// <summary>What it is.</summary>
    public required string Title { get; init; }

    /// <summary>Whom it is about.</summary>
    public required string Unit { get; init; }

    /// <summary>The moment for which it holds, on the clocks of its unit.</summary>
    public required DateTimeOffset AsOf { get; init; }

    /// <summary>In whose way numbers and dates are written.</summary>
    public required CultureInfo Culture { get; init; }

    /// <summary>What holds for all of it: the moment, the range, the filters, the set of definitions.</summary>
    public required IReadOnlyList<ReportFact> Facts { get; init; }

    /// <summary>What it is about: these tables are in every file.</summary>
    public required IReadOnlyList<ReportTable> Tables { get; init; }

    /// <summary>What stands beside them on the screen: in every file but CSV, which is one table.</summary>
    public IReadOnlyList<ReportTable> Beside { get; init; } = [];

    /// <summary>How its figures are counted.</summary>
    public IReadOnlyList<ReportDefinition> Definitions { get; init; } = [];

    /// <summary>What must be read with it, such as that a unit was never heard from.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>What the files say by themselves.</summary>
    public required ReportPhrases Phrases { get; init; }
}
