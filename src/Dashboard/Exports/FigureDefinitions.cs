using System.Text.RegularExpressions;
using ParLive.Grains.Contracts;
using ParLive.Reports;

namespace ParLive.Dashboard.Exports;

/// <summary>How figures are counted, in words, in the language of the culture in which it is asked.</summary>
public static partial class FigureDefinitions
{
    /// <summary>How a rate is counted; null for one that has no definition here.</summary>
    /// <param name="id">The id of its definition.</param>
    /// <param name="name">What the report calls it; null for its own name.</param>
    public static ReportDefinition? OfRate(string id, string? name = null)
    {
        if (!FigureVocabulary.Rates.Contains(id)) return null;
        var rate = FigureVocabulary.DefinitionOf(id);
        var formula = $"({InWords(rate.Part)}) / ({InWords(rate.Whole)})";
        var parts = new List<string> { formula };
        if (rate.Comparison is { } comparison) parts.Add(Words.Of($"export.compared.{comparison}"));
        parts.Add(Words.Of($"export.rounding.{rate.Rounding}", rate.Digits));
        return new(name ?? Words.Named("rate", id), string.Join("; ", parts), $"{rate.Id} v{rate.Version}");
    }

    /// <summary>What a column of a report says.</summary>
    public static ReportDefinition Of(string name, string words, string version = "") => new(Words.Of(name), Words.Of(words), version);

    private static string InWords(string formula) => Name().Replace(formula, name => Words.Named("measure", name.Value));

    [GeneratedRegex("[a-z][A-Za-z0-9]+", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Name();
}
