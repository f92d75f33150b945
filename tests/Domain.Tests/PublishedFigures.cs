using ParLive.Domain.Measures;
using ParLive.Domain.Rates;
using ParLive.Domain.Time;
using ParLive.Domain.Timelines;
using static ParLive.Domain.Measures.AllMeasures;
using static ParLive.Domain.Rates.RateDefinitions;

namespace ParLive.Domain.Tests;

/// <summary>Official figures, from their parts, with the definition and the rounding that they follow.</summary>
public sealed class PublishedFigures
{
    private static readonly Tick From = Tick.StartOf(OfficeZone.DayOf(new(2024, 1, 1)));
    private static readonly Tick To = Tick.StartOf(OfficeZone.DayOf(new(2024, 9, 21)));

    // Long Xuyên, 1 January to 20 September 2024: 504 carried over, 50,176 received, 42,295 of them online, 49,636 resolved, none late.
    private static Counts LongXuyen { get; } = CountsOf(
        (From.Index - 1, Received, 504), (From.Index - 1, Open, 504), (From.Index, Received, 50_176), (From.Index, Open, 50_176),
        (From.Index, Online, 42_295), (To.Index - 1, ResolvedEarly, 40_000), (To.Index - 1, ResolvedOnDueDate, 9_636),
        (To.Index - 1, ResolvedByInstantOnTime, 49_636), (To.Index - 1, Open, -49_636));

    public static TheoryData<RateDefinition, string> OfLongXuyen => new()
    {
        { OnTimeShareOfLoad, "97.94" },
        { OnTimeShareOfReceived, "98.92" },
        { OnTimeByDate, "100.00" },
        { OnTimeByInstant, "100.00" },
        { Index766OnTime, "100.00" },
        { OnlineShareOfLoad, "83.45" },
        { OnlineShareOfLoadHalfUp, "83.46" },
        { OnlineShareOfReceived, "84.29" },
    };

    [Theory]
    [MemberData(nameof(OfLongXuyen))]
    public void Each_figure_of_Long_Xuyen_is_one_definition_of_the_same_counts(RateDefinition definition, string published) =>
        Assert.Equal(published, definition.TextOf(definition.Of(LongXuyen)));

    [Fact]
    public void The_online_share_of_Long_Xuyen_was_cut_off_not_rounded()
    {
        var online = OnlineShareOfLoad.Of(LongXuyen);

        Assert.Equal(new Ratio(42_295, 50_680), online);
        Assert.Equal(83.45m, online.Percent(Rounding.Truncated(2)));
        Assert.Equal(83.46m, online.Percent(Rounding.HalfUp(2)));
    }

    [Fact]
    public void What_Long_Xuyen_left_open_is_what_it_had_less_what_it_resolved() =>
        Assert.Equal((504, 1_044), (LongXuyen.CarriedOver, LongXuyen[Open]));

    // Thừa Thiên Huế's portal: the published buckets of 257,141 processed dossiers leave 9,612 in none.
    [Fact]
    public void What_fits_no_bucket_is_shown_and_the_total_reconciles()
    {
        var hue = CountsOf(
            (From.Index, Received, 268_763), (From.Index, Open, 268_763), (From.Index, ResolvedEarly, 124_907), (From.Index, ResolvedOnDueDate, 102_770),
            (From.Index, ResolvedLate, 19_852), (From.Index, Unclassified, 9_612), (From.Index, Open, -257_141));

        Assert.Equal((257_141, 9_612, 11_622), (GaugeDefinitions.Processed.Of(hue), hue[Unclassified], hue[Open]));
        Assert.Equal(GaugeDefinitions.Load.Of(hue), GaugeDefinitions.Processed.Of(hue) + hue[Open]);
    }

    [Fact]
    public void A_formula_is_written_as_it_is_read()
    {
        Assert.Equal("carriedOver + received + takenOver", GaugeDefinitions.Load.Formula.ToString());
        Assert.Equal("open - openOverdue", GaugeDefinitions.OpenInTerm.Formula.ToString());
        Assert.Equal("resolvedEarly + resolvedOnDueDate + resolvedLate", OnTimeByDate.Whole.ToString());
    }

    [Fact]
    public void Nothing_to_divide_by_is_no_value()
    {
        var nothing = CountsOf();

        Assert.All(RateDefinitions.All, definition => Assert.Null(definition.Of(nothing).Percent(definition.Rounding)));
        Assert.All(RateDefinitions.All, definition => Assert.Equal("—", definition.TextOf(definition.Of(nothing))));
    }

    [Fact]
    public void Definitions_have_names_of_their_own() =>
        Assert.Equal(
            RateDefinitions.All.Count + GaugeDefinitions.All.Count + AllMeasures.Count,
            RateDefinitions.All.Select(definition => definition.Id)
                .Concat(GaugeDefinitions.All.Select(definition => definition.Id))
                .Concat(AllMeasures.All.Select(measure => measure.Name))
                .Distinct(StringComparer.Ordinal).Count());

    private static Counts CountsOf(params (int At, Measure Measure, int Amount)[] entries)
    {
        var timeline = new Timeline();
        timeline.Add(entries.Select(entry => new Entry(new Tick(entry.At), entry.Measure, entry.Amount)));
        return Counts.Of(timeline, new Tick(To.Index - 1), From, To);
    }
}
