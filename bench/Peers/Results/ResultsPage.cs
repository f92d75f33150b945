using ParLive.Figures;

namespace ParLive.Peers.Results;

/// <summary>The page of results: what must hold first, ratios before figures, then everything they are made of.</summary>
/// <param name="figures">All figures, the first first.</param>
/// <param name="machine">Where they were measured.</param>
internal sealed class ResultsPage(IReadOnlyList<Figure> figures, Machine machine)
{
    /// <summary>Writes it.</summary>
    public void Write(TextWriter page)
    {
        page.WriteLine("# What `bench/run` measured");
        page.WriteLine();
        page.WriteLine("Written by the program; what each figure means stands in [README.md](README.md). Ratios were taken within a round, against whoever had its turn in the same");
        page.WriteLine("round on the same disk; a bar is held by the median. Client and server share the machine. A contender whose answers differ from the plain program's has no figures here.");
        page.WriteLine();
        var shortOf = figures.Where(figure => figure.Holds == false).ToList();
        page.WriteLine(shortOf.Count == 0 ? "**All bars hold.**" : $"**{shortOf.Count} of {figures.Count(figure => figure.Holds is not null)} bars do not hold:** {string.Join("; ", shortOf.Select(figure => figure.What))}.");
        page.WriteLine();
        Section(page, "Ratios with a bar", figure => figure.Unit == "x" && figure.Bar.Length > 0);
        Section(page, "Figures with a bar", figure => figure.Unit != "x" && figure.Bar.Length > 0);
        Section(page, "Ratios without one", figure => figure.Unit == "x" && figure.Bar.Length == 0);
        foreach (var part in figures.Select(figure => figure.Part).Distinct(StringComparer.Ordinal))
            Section(page, $"Figures: {part}", figure => figure.Part == part && figure.Unit != "x" && figure.Bar.Length == 0);
        page.WriteLine("## Versions, settings, machine");
        page.WriteLine();
        foreach (var (name, value) in machine.Lines) page.WriteLine($"- **{name}:** {value}");
    }

    private void Section(TextWriter page, string title, Func<Figure, bool> belongs)
    {
        var own = figures.Where(belongs).ToList();
        if (own.Count == 0) return;
        page.WriteLine($"## {title}");
        page.WriteLine();
        FigureTable.Write(page, own);
        page.WriteLine();
    }
}
