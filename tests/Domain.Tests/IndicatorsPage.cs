using System.Globalization;
using System.Text;
using ParLive.Domain.Measures;
using ParLive.Domain.Rates;
using ParLive.Domain.Time;
using ParLive.Domain.Timelines;
using static ParLive.Domain.Measures.AllMeasures;

namespace ParLive.Domain.Tests;

/// <summary>The page docs/indicators.md is the registry written down: it is made from it, so that it cannot drift.</summary>
/// <remarks>With PARLIVE_WRITE_DOCS=1 the page is written instead of compared.</remarks>
public sealed class IndicatorsPage
{
    private static readonly Tick Start = Tick.StartOf(20_000);
    private static readonly Tick End = Tick.StartOf(20_100);

    private static readonly (string Name, Counts Counts)[] Examples =
    [
        ("Long Xuyên, 1 Jan to 20 Sep 2024", Counted(
            504, (Received, 50_176), (Online, 42_295), (ResolvedEarly, 40_000), (ResolvedOnDueDate, 9_636), (ResolvedByInstantOnTime, 49_636), (Open, -49_132))),
        ("CoSeLoG permits, 2010 to 2012", Counted(
            0, (Received, 1_434), (Online, 1_250), (ResolvedEarly, 951), (ResolvedOnDueDate, 69), (ResolvedLate, 309),
            (ResolvedByInstantOnTime, 952), (ResolvedByInstantLate, 377), (Open, 105))),
        ("Trà Nóc, first half of 2024", Counted(0, (Received, 131), (ResolvedEarly, 131), (ResolvedSameDay, 131))),
        ("BC 1270/BC-TCTTTg", Counted(
            0, (TasksSet, 21_914), (TasksDone, 16_051), (TasksDoneOnTime, 14_068), (TasksDoneLate, 1_983), (TasksOpen, 5_863), (TasksOverdue, 223))),
    ];

    private static string Page => Path.Combine(House.Root, "docs", "indicators.md");

    [Fact]
    public void It_says_what_the_registry_says()
    {
        var text = Written();
        if (Environment.GetEnvironmentVariable("PARLIVE_WRITE_DOCS") == "1")
        {
            File.WriteAllText(Page, text);
        }

        Assert.Equal(text, File.ReadAllText(Page).ReplaceLineEndings("\n"));
    }

    private static Counts Counted(int carriedOver, params (Measure Measure, int Amount)[] amounts)
    {
        var timeline = new Timeline();
        timeline.Add(new Entry(new Tick(Start.Index - 1), Open, carriedOver));
        timeline.Add(amounts.Select(amount => new Entry(Start, amount.Measure, amount.Amount)));
        return Counts.Of(timeline, new Tick(End.Index - 1), Start, End);
    }

    private static string Written()
    {
        var page = new StringBuilder();
        page.Append(CultureInfo.InvariantCulture, $"""
            # Indicators

            The definitions of set {RateDefinitions.SetName}. This page is made from the registry (`src/Domain/Rates`); a test compares the two, and
            `PARLIVE_WRITE_DOCS=1 dotnet test tests/Domain.Tests` writes it anew. The same record serves the wall, the unit page, the exports and the
            interface. A rate whose denominator is 0 has no value ("—"), never 0 or 100.

            A *flow* is summed over the range that is asked for, a *level* is what stands as of the moment; `carriedOver` is what was open when
            the range began (tồn kỳ trước).

            ## Rates

            | Id | Name | Formula | Compared | Rounding | Source | Example |
            |---|---|---|---|---|---|---|

            """);
        foreach (var rate in RateDefinitions.All)
        {
            page.Append(
                CultureInfo.InvariantCulture,
                $"| `{rate.Id}` v{rate.Version} | {rate.Vietnamese} / {rate.English} | ({rate.Part}) / ({rate.Whole}) | {ComparedIn(rate)} | {rate.Rounding.Name}, {rate.Rounding.Digits} | {rate.Source} | {ExampleOf(rate)} |\n");
        }

        page.Append("\n## Gauges\n\n| Id | Name | Formula | Source |\n|---|---|---|---|\n");
        foreach (var gauge in GaugeDefinitions.All)
        {
            page.Append(CultureInfo.InvariantCulture, $"| `{gauge.Id}` v{gauge.Version} | {gauge.Vietnamese} / {gauge.English} | {gauge.Formula} | {gauge.Source} |\n");
        }

        page.Append("\n## Quantiles\n\n| Id | Name | Share | Source |\n|---|---|---|---|\n");
        foreach (var quantile in QuantileDefinitions.All)
        {
            page.Append(
                CultureInfo.InvariantCulture,
                $"| `{quantile.Id}` v{quantile.Version} | {quantile.Vietnamese} / {quantile.English} | {quantile.Share} | {quantile.Source} |\n");
        }

        page.Append("\nA quantile is right to 7.5 minutes, or 6.25 % of its value (`ProcessingTime`).\n");
        page.Append("\n## Measures\n\nBeside them the bins of the histogram of processing times, `processingBin000` and so on (`ProcessingTime`).\n\n| Name | Kind |\n|---|---|\n");
        foreach (var measure in AllMeasures.Shown)
        {
            page.Append(CultureInfo.InvariantCulture, $"| `{measure.Name}` | {(measure.Kind == MeasureKind.Flow ? "flow" : "level")} |\n");
        }

        return page.ToString().ReplaceLineEndings("\n");
    }

    private static string ComparedIn(RateDefinition rate) => rate.Comparison switch
    {
        Comparison.ByDate => "by local date",
        Comparison.ByInstant => "by instant",
        _ => "",
    };

    private static string ExampleOf(RateDefinition rate)
    {
        foreach (var (name, counts) in Examples)
        {
            if (rate.Of(counts) is { Part: > 0 } ratio)
            {
                return string.Create(CultureInfo.InvariantCulture, $"{ratio.Part:N0} / {ratio.Whole:N0} = {rate.TextOf(ratio)} % ({name})");
            }
        }

        return "no published figure at hand";
    }
}
