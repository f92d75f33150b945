using ParLive.Grains.Contracts;

namespace ParLive.Grains.Tests;

public sealed class FindingDossiers
{
    private static readonly string[] Fields = ["Đất đai", "Hộ tịch", "Chứng thực", ""];
    private static readonly string[] Communes = ["C1", "C2", "C3", "C4"];
    private static readonly string[] Codes = ["1.000894", "2.001234", ""];

    [Theory]
    [InlineData(31)]
    [InlineData(32)]
    public async Task Pages_in_any_order_hold_every_dossier_once_and_in_that_order(int seed)
    {
        await using var office = await Filled(seed);

        foreach (var order in DossierOrders.All)
        {
            foreach (var backwards in new[] { false, true })
            {
                var rows = new List<DossierRow>();
                for (var skip = 0; skip < 60; skip += 7)
                    rows.AddRange((await Ask(office, new DossierQuestion("received", Skip: skip, Take: 7) { Order = order, Backwards = backwards })).Rows);

                Assert.Equal(60, rows.DistinctBy(row => row.Number, StringComparer.Ordinal).Count());
                Assert.Equal(60, rows.Count);
                var compare = DossierOrders.Of(order, backwards);
                Assert.All(rows.Zip(rows.Skip(1)), pair => Assert.True(compare(pair.First, pair.Second) < 0, $"{order}, {backwards}: {pair.First} before {pair.Second}"));
            }
        }
    }

    [Theory]
    [InlineData(41)]
    [InlineData(42)]
    public async Task What_is_looked_for_is_found_and_nothing_else_and_the_figure_stays_beside_it(int seed)
    {
        await using var office = await Filled(seed);
        var all = (await Ask(office, new DossierQuestion("received", Take: 1_000))).Rows;

        foreach (var filter in new DossierFilter[]
        {
            new(Field: "Đất đai"), new(Field: ""), new(Procedure: "1.000894"), new(Field: "Hộ tịch", Procedure: ""), new(Text: "dat DAI"), new(Text: " 7 "),
            new(Text: "chung thuc", Procedure: "2.001234"), new(Text: "<script>"), new(Text: "' or 1=1 --"), new(Field: "đất đai"),
        })
        {
            var page = await Ask(office, new DossierQuestion("received", Take: 1_000) { Filter = filter });
            var expected = all.Where(row => (filter.Field is null || row.Field == filter.Field) && (filter.Procedure is null || row.Procedure == filter.Procedure)
                && Plain($"{row.Number}\n{row.Procedure}\n{row.Field}").Contains(Plain(filter.Text?.Trim() ?? ""), StringComparison.Ordinal)).ToList();

            Assert.Equal(expected.Select(row => row.Number), page.Rows.Select(row => row.Number), StringComparer.Ordinal);
            Assert.Equal((expected.Count, 60), (page.Total, page.All));
        }
    }

    [Fact]
    public async Task An_order_that_is_none_is_refused()
    {
        await using var office = await Office.Open();

        await Assert.ThrowsAsync<ArgumentException>(() => office.Feed.Dossiers(Some.Key("P"), new("open") { Order = "number; drop" }, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task How_long_dossiers_took_adds_up_over_units_to_those_resolved()
    {
        await using var office = await Filled(51);
        await office.SubmitAll([.. Enumerable.Range(0, 40).Select(number => Some.Resolved($"{number}", $"C{1 + (number % 4)}", Some.Monday))]);
        await office.Until(async () => (await Spread(office, "P")).Bins.Sum(bin => bin.Count) == 40, "all 40 to be counted above");

        var parts = await Task.WhenAll(Communes.Select(code => Spread(office, code)));
        var whole = await Spread(office, "P");

        Assert.Equal(whole.Bins, whole.Bins.Select((bin, place) => bin with { Count = parts.Sum(part => part.Bins[place].Count) }));
        Assert.All(whole.Bins.Zip(whole.Bins.Skip(1)), pair => Assert.Equal(pair.First.Until, pair.Second.From));
        Assert.Null(whole.Bins[^1].Until);
    }

    [Fact]
    public async Task A_unit_says_who_it_was_and_what_became_of_it()
    {
        await using var office = await Office.Open();
        await Upheaval.Happen(office);
        Assert.True((await Upheaval.Apply(office, Upheaval.Merger)).Applied);

        var old = office.Feed.History(Some.Key("C1"))!;
        var heir = office.Feed.History("C1@2026-03-02")!;

        Assert.Equal(["C1@2026-03-02"], old.Successors.Select(unit => unit.Key), StringComparer.Ordinal);
        Assert.Contains(Some.Key("C1"), heir.Predecessors.Select(unit => unit.Key), StringComparer.Ordinal);
        Assert.Equal(["began", "merged"], old.Steps.Select(step => step.Kind), StringComparer.Ordinal);
        Assert.Contains("took-over", heir.Steps.Select(step => step.Kind), StringComparer.Ordinal);
        Assert.Null(office.Feed.History("nobody@2020-01-01"));
    }

    private static async Task<Office> Filled(int seed)
    {
        var dice = new Random(seed);
        var office = await Office.Open();
        await office.SubmitAll([.. Enumerable.Range(0, 60).Select(number => Some.Received(
            $"{number}", $"C{1 + (number % 4)}", due: dice.Next(5) == 0 ? null : $"{Some.Monday.AddDays(dice.Next(-20, 20)):yyyy-MM-dd}", at: Some.Monday.AddDays(-dice.Next(21, 60))) with
        {
            Field = Fields[dice.Next(Fields.Length)] is { Length: > 0 } field ? field : null,
            Procedure = Codes[dice.Next(Codes.Length)] is { Length: > 0 } code ? code : null,
        })]);
        await office.UntilFigure("P", "received", 60);
        return office;
    }

    private static Task<DossierPage> Ask(Office office, DossierQuestion question) =>
        office.Elapse(office.Feed.Dossiers(Some.Key("P"), question, TestContext.Current.CancellationToken), "the dossiers");

    private static Task<SpreadReading> Spread(Office office, string code) =>
        office.Elapse(office.Feed.Spread(Some.Key(code), new FiguresQuestion(null, null, null), TestContext.Current.CancellationToken), "the spread");

    // As people type who have no marks on their keyboard.
    private static string Plain(string text) => string.Concat(text.Normalize(System.Text.NormalizationForm.FormD).ToUpperInvariant()
        .Where(letter => char.GetUnicodeCategory(letter) != System.Globalization.UnicodeCategory.NonSpacingMark)).Replace('Đ', 'D');
}
