using ParLive.Grains.Contracts;

namespace ParLive.Grains.Tests;

/// <summary>Published indices on their way from a source to a reader.</summary>
public sealed class Indices
{
    [Fact]
    public async Task A_figure_is_read_as_it_was_published_with_its_change_its_rating_and_its_target()
    {
        await using var office = await Office.Open();
        await office.SubmitAll(
            Entered("PAR", "C1", "2022", ("value", "84.70"), ("rank", "36"), ("cohortSize", "63")),
            Entered("par", "C1", "2023", ("value", "86.97"), ("rank", "33"), ("cohortSize", "63"), ("publication", "QĐ 482")),
            Of("target-set", "PAR", "C1", "2023", ("atLeast", "86"), ("withinTop", "15")),
            Entered("766", "C1", "2024-08", ("value", "80.1"), ("band", "Tốt"), ("rank", "21"), ("cohortSize", "63")));

        var reading = await Read(office, "C1");

        var par = reading.Series.Single(series => series.Index == "PAR");
        Assert.Equal("2022, 2023", string.Join(", ", par.Points.Select(point => point.Period)));
        Assert.Equal(
            new IndexChangeReading("2022", 2.27m, "series", "same", 3, "series", "same"), par.Points[1].Change);
        Assert.Equal(par.Points[1].Change, par.Since);
        Assert.Equal(("points", "PAR Index", 100m, "QĐ 482", Some.Source), (par.Scale, par.NameEn, par.Points[1].Maximum, par.Points[1].Publication, par.Points[1].Source));
        Assert.Equal((true, false, false), Met(Assert.Single(reading.Targets)));
        Assert.Equal("Tốt", reading.Series.Single(series => series.Index == "766").Points[0].Earned!.Name);
        Assert.Empty(reading.Findings);
    }

    [Fact]
    public async Task The_same_index_of_two_units_stays_with_each()
    {
        await using var office = await Office.Open();
        await office.SubmitAll(
            Entered("SIPAS", "C1", "2023", ("value", "83.12")), Entered("SIPAS", "C2", "2023", ("value", "90")), Entered("SIPAS", "P", "2023", ("value", "85")));

        Assert.Equal([83.12m, 90m, 85m], await Task.WhenAll(((string[])["C1", "C2", "P"]).Select(
            async code => Assert.Single(Assert.Single((await Read(office, code)).Series).Points).Value)));
    }

    [Fact]
    public async Task A_later_entry_corrects_and_a_taking_back_leaves_nothing_also_after_the_unit_was_away()
    {
        await using var office = await Office.Open();
        await office.Submit(Entered("PAR", "C1", "2023", ("value", "86.79")));
        await office.Submit(Entered("PAR", "C1", "2023", ("value", "86.97")) with { Id = "again", Time = Some.Monday });
        await office.LetAllGo();

        Assert.Equal(86.97m, (await Read(office, "C1")).Series[0].Points[0].Value);

        await office.Submit(Of("voided", "par", "C1", null) with { Target = "again" });
        Assert.Equal(86.79m, (await Read(office, "C1")).Series[0].Points[0].Value);

        await office.Submit(Of("voided", "PAR", "C1", null) with { Id = "back", Target = "PAR 2023 C1 entered" });
        Assert.Empty((await Read(office, "C1")).Series);
    }

    [Fact]
    public async Task What_contradicts_itself_is_found_with_its_numbers_and_a_sentence()
    {
        await using var office = await Office.Open();
        await office.SubmitAll(
            Entered("PAR", "C1", "2023", ("value", "86.97"), ("mean", "86.98"), ("cohortSize", "63")),
            Entered("PAR/institutions", "C1", "2023", ("rank", "63")),
            Of("claimed", "PAR", "C1", "2023", ("claim", "all-parts-above-mean")));

        var findings = (await Read(office, "C1")).Findings;

        Assert.Equal("claim-against-total, claim-against-rank", string.Join(", ", findings.Select(finding => finding.Id)));
        Assert.Equal(("finding.claim-against-total", true, "PAR", "2023"), (findings[0].Key, findings[0].IsContradiction, findings[0].Index, findings[0].Period));
        Assert.Equal(86.98m, findings[0].Values.Single(value => value.Name == "mean").Number);
        Assert.Contains("86,98", findings[0].Vietnamese, StringComparison.Ordinal);
        Assert.Contains("86.98", findings[0].English, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_live_score_of_a_month_tells_what_is_live_entered_and_unknown()
    {
        await using var office = await Office.Open();
        await office.SubmitAll(
            Some.Received("1", "C1"), Some.Resolved("1", "C1"), Entered("766/transparency", "C1", "2026-03", ("value", "13.2")));

        var live = (await Read(office, "C1")).Live;
        var before = (await Read(office, "C1", new(new DateOnly(2026, 2, 1)))).Live;

        Assert.Equal(("2026-03", 20m, 13.2m), (live.Period, live.Groups[1].Live, live.Groups[0].Entered));
        Assert.Equal("resolvedEarly + resolvedOnDueDate + open - openOverdue", live.Groups[1].Indicators[0].Numerator);
        Assert.Equal(("live", false, "100.00"), (live.Groups[1].Indicators[0].Basis, live.Groups[1].Indicators[0].HasVerifiedFormula, live.Groups[1].Indicators[0].Share!.Text));
        // On time and online earn all of their points; nothing digitised earns none; nobody paid and nobody rated.
        Assert.Equal((32m, 13.2m, 28m), (live.Live, live.Entered, live.NotKnown));
        Assert.Equal(("2026-02", 0m, 100m), (before.Period, before.Live, before.NotKnown));
        await Assert.ThrowsAsync<ArgumentException>(() => Read(office, "C1", new(new DateOnly(2026, 4, 1))));
    }

    public static TheoryData<string, string, Arrival> Bad() => new()
    {
        { RefusalReasons.BadValue, "outside a cohort of 63", Entered("PAR", "C1", "2023", ("rank", "70"), ("cohortSize", "63")) },
        { RefusalReasons.BadValue, "above its maximum of 10", Entered("PAR/sipas", "C1", "2023", ("value", "10.5"), ("maximum", "10")) },
        { RefusalReasons.BadValue, "is a percentage of 100", Entered("SIPAS", "C1", "2023", ("value", "8.16"), ("maximum", "10")) },
        { RefusalReasons.BadValue, "no more than its whole", Entered("X", "C1", "2023", ("part", "18"), ("whole", "17")) },
        { RefusalReasons.BadValue, "no more than its whole", Entered("X", "C1", "2023", ("value", "5"), ("part", "18")) },
        { RefusalReasons.BadValue, "not negative", Entered("X", "C1", "2023", ("value", "-1")) },
        { RefusalReasons.BadValue, "1 or more", Entered("X", "C1", "2023", ("rank", "0")) },
        { RefusalReasons.BadValue, "at most 6 digits", Entered("X", "C1", "2023", ("value", "1.1234567")) },
        { RefusalReasons.BadValue, "a number such as", Entered("X", "C1", "2023", ("value", "86,15")) },
        { RefusalReasons.BadValue, "places lost", Entered("X", "C1", "2023", ("rank", "3"), ("rankChange", "1.5")) },
        { RefusalReasons.BadValue, "1990 to 2099", Entered("X", "C1", "2023", ("rank", "3"), ("since", "21")) },
        { RefusalReasons.BadValue, "no period", Entered("X", "C1", "2023-13", ("value", "1")) },
        { RefusalReasons.BadValue, "no index", Entered("/PAR", "C1", "2023", ("value", "1")) },
        { RefusalReasons.BadValue, "no parts", Entered("PAR", "C1", "2023", ("value", "1"), ("parts", "PAR//x")) },
        { RefusalReasons.BadValue, "no claim", Of("claimed", "PAR", "C1", "2023", ("claim", "best-of-all")) },
        { RefusalReasons.MissingField, "'claim'", Of("claimed", "PAR", "C1", "2023") },
        { RefusalReasons.MissingField, "'period'", Entered("PAR", "C1", null, ("value", "1")) },
        { RefusalReasons.MissingField, "a value, a rank or a maximum", Entered("PAR", "C1", "2023", ("band", "Tốt")) },
        { RefusalReasons.MissingField, "'atLeast'", Of("target-set", "PAR", "C1", "2023") },
        { RefusalReasons.MissingField, "'target'", Of("voided", "PAR", "C1", null) },
        { RefusalReasons.UnknownKind, "no kind of event of an index", Of("guessed", "PAR", "C1", "2023") },
        { RefusalReasons.TooLarge, "cohort", Entered("PAR", "C1", "2023", ("value", "1"), ("cohort", new string('x', 121))) },
    };

    [Theory]
    [MemberData(nameof(Bad), DisableDiscoveryEnumeration = true)]
    public async Task What_no_figure_can_be_is_refused_with_its_reason(string reason, string detail, Arrival bad)
    {
        await using var office = await Office.Open();

        var verdict = await office.Submit(bad);

        Assert.Equal((VerdictOutcome.Refused, reason), (verdict.Outcome, verdict.Reason));
        Assert.Contains(detail, verdict.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_only_other_figures_contradict_is_accepted_and_found()
    {
        await using var office = await Office.Open();

        var verdicts = await office.SubmitAll(
            Entered("PAR", "C1", "2023", ("rank", "33"), ("cohortSize", "63")), Entered("PAR/institutions", "C1", "2023", ("rank", "70")));

        Assert.All(verdicts, verdict => Assert.Equal(VerdictOutcome.Accepted, verdict.Outcome));
        Assert.Equal("rank-outside-cohort", Assert.Single((await Read(office, "C1")).Findings).Id);
    }

    [Fact]
    public void Every_detail_has_one_name() =>
        Assert.Equal(EventVocabulary.Details.Count, EventVocabulary.Details.DistinctBy(detail => detail.Name, StringComparer.Ordinal).Count());

    private static Task<IndicesReading> Read(Office office, string code, IndicesQuestion? question = null) => office.Elapse(
        office.Feed.Indices(Some.Key(code), question ?? new IndicesQuestion(), TestContext.Current.CancellationToken), $"indices of {code}");

    private static (bool?, bool?, bool?) Met(IndexTargetReading target) => (target.IsValueMet, target.IsRankMet, target.IsMet);

    private static Arrival Entered(string index, string unit, string? period, params (string Name, string Value)[] details) =>
        Of("entered", index, unit, period, details);

    private static Arrival Of(string kind, string index, string unit, string? period, params (string Name, string Value)[] details) => new()
    {
        Source = Some.Source,
        Id = $"{index} {period} {unit} {kind}",
        Unit = unit,
        Dossier = index,
        Matter = EventVocabulary.Index,
        Kind = kind,
        Time = Some.Monday.AddDays(-2),
        Details = [.. (period is null ? details : [("period", period), .. details]).Select(pair => KeyValuePair.Create(pair.Item1, pair.Item2))],
    };
}
