using ParLive.Grains.Contracts;
using ParLive.Reports;

namespace ParLive.Dashboard.Exports;

/// <summary>How figures are counted, in words, in the language of the culture in which it is asked.</summary>
public static class FigureDefinitions
{
    /// <summary>How a rate is counted; null for one that has no definition here.</summary>
    /// <param name="id">The id of its definition.</param>
    /// <param name="name">What the report calls it; null for its own name.</param>
    public static ReportDefinition? OfRate(string id, string? name = null)
    {
        if (FigureVocabulary.Explain(id) is not { } rate) return null;
        var formula = $"({InWords(rate.Part)}) / ({InWords(rate.Whole)})";
        var parts = new List<string> { formula };
        if (rate.Compared is not "none") parts.Add(Words.Of($"export.compared.{rate.Compared}"));
        parts.Add(Words.Of($"export.rounding.{rate.Rounding}", rate.Digits));
        return new(name ?? Words.Named("rate", id), string.Join("; ", parts), $"{rate.Id} v{rate.Version}");
    }

    /// <summary>What a column of a report says.</summary>
    public static ReportDefinition Of(string name, string words, string version = "") => new(Words.Of(name), Words.Of(words), version);

    /// <summary>One side of a rate's line in words: "received + taken over − handed over".</summary>
    public static string InWords(IReadOnlyList<FormulaTerm> terms) => string.Concat(terms.Select((term, place) =>
        (place == 0 ? term.Subtracted ? "− " : "" : term.Subtracted ? " − " : " + ") + Words.Named("measure", term.Name)));
}
