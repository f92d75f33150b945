using System.Globalization;
using ParLive.Dashboard.Exports;
using ParLive.Dashboard.Figures;
using ParLive.Dashboard.Scenes;
using ParLive.Dashboard.Tests.Feeds;
using ParLive.Grains.Contracts;
using ParLive.Reports;
using ParLive.Reports.Csv;
using ParLive.Testing;

namespace ParLive.Dashboard.Tests.Exports;

public sealed class SameDigitsTests
{
    [Fact]
    public void A_cell_on_paper_is_what_the_screen_shows_and_in_data_the_same_digits() => Law.Holds(
        seed => new Random(seed),
        dice => InLanguage(dice.Next(2) == 0 ? "vi" : "en", culture =>
        {
            var rate = Rate(dice);
            var count = dice.NextInt64(-5_000_000, 5_000_000);
            var points = Math.Round((decimal)dice.NextDouble() * 100, 3);
            var hours = Math.Round(dice.NextDouble() * 20, dice.Next(4));
            var change = Math.Round(((decimal)dice.NextDouble() * 20) - 10, dice.Next(4));
            var moment = Some.Monday.AddMinutes(dice.Next(-1_000_000, 1_000_000));

            AssertSame(Shown.Percent(rate), Cells.Percent(rate), culture);
            AssertSame(Shown.Count(count), ReportCell.Of(count), culture);
            AssertSame(Judged.Points(points), ReportCell.Of(points, 1), culture);
            AssertSame(Judged.WorkingHours(hours), Cells.WorkingHours(hours), culture);
            AssertSame(Judged.Number(hours), Cells.Judgement(hours), culture);
            AssertSame(Judged.Share(hours / 20), Cells.Share(hours / 20), culture);
            AssertSame(Judged.Change(change), Cells.Change(change), culture, isChange: true);
            Assert.Equal(Shown.Moment(moment, Some.Zone), CellWords.Of(ReportCell.Of(Shown.In(moment, Some.Zone)), culture));
            Assert.Equal(Shown.Nothing, CellWords.Of(Cells.Percent(rate with { Percent = null, Text = "—" }), culture));
        }));

    [Theory]
    [InlineData("vi")]
    [InlineData("en")]
    public void The_ranking_of_any_board_has_every_unit_with_the_digits_of_its_row(string language) => InLanguage(language, culture =>
    {
        var board = Some.Board(Some.Province(), Some.Monday, Some.Rows(165, 3));
        var report = RankingReport.Of(board, language, "ParLive 1.0");
        var paper = report.Tables[0].On(ReportMedium.Paper);
        var rows = paper.Rows.Select(row => row.Select((cell, place) => CellWords.Of(cell, culture, paper.Columns[place].IsChange)).ToList()).ToList();

        Assert.Equal(168, rows.Count);
        for (var at = 0; at < rows.Count; at++)
        {
            var row = board.Rows[at];
            Assert.Equal(Judged.Rank(row.Standing), rows[at][0]);
            Assert.Equal(UnitNames.Of(row, language), rows[at][1]);
            Assert.Equal(Shown.Percent(row.OnTime), rows[at][3]);
            Assert.Equal(row.LastAccepted is null ? Shown.Nothing : Shown.Count(row.Overdue), rows[at][6]);
        }

        Assert.Equal(Words.Named("not-ranked", "lostFeed"), rows[^1][^1]);
        Assert.Equal(report.Facts[0].Value, ReportCell.Of(Shown.In(board.AsOf, Some.Zone)));
    });

    private static void AssertSame(string shown, ReportCell cell, CultureInfo culture, bool isChange = false)
    {
        Assert.Equal(shown, CellWords.Of(cell, culture, isChange));
        var digits = string.Concat(shown.Where(char.IsAsciiDigit));
        Assert.Equal(digits, string.Concat(CsvText.Of(cell).Where(char.IsAsciiDigit)));
    }

    private static RateReading Rate(Random dice)
    {
        var digits = dice.Next(0, 3);
        var percent = Math.Round((decimal)dice.NextDouble() * 100, digits, MidpointRounding.AwayFromZero);
        return new(1, 2, percent, percent.ToString($"F{digits}", CultureInfo.InvariantCulture));
    }

    private static void InLanguage(string language, Action<CultureInfo> body)
    {
        var (before, words) = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = Words.CultureOf(language);
        try
        {
            body(CultureInfo.CurrentCulture);
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (before, words);
        }
    }
}
