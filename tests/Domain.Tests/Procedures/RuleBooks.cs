using NodaTime;
using ParLive.Domain.Procedures;
using ParLive.Domain.Time;
using ParLive.Domain.Units;
using ParLive.Domain.WorkingTime;

namespace ParLive.Domain.Tests.Procedures;

/// <summary>Which rule and which calendar hold where and when.</summary>
public sealed class RuleBooks
{
    private const string Own = "calendar own\nversion 1 2024-03-06\nover VN\nweek 2020-01-01.. sat 07:30-11:30 counts 0.5 | decision\n";
    private static readonly RuleHouse House = new(OfficeZone.Vietnam, RuleBook.Empty);
    private static readonly UnitKey Ward = UnitKey.Parse(Books.Unit);
    private static readonly UnitKey Other = UnitKey.Parse("30310@2025-07-01");
    private static readonly UnitKey Province = UnitKey.Parse("P@2000-01-01");

    [Fact]
    public void The_nearest_unit_that_has_a_rule_on_the_day_is_asked_first()
    {
        var rules = RuleBook.Empty.With(
        [
            RuleHouse.AProcedure(Term.WorkingDays(5)),
            RuleHouse.AProcedure(Term.WorkingDays(4), from: new LocalDate(2024, 6, 1), unit: Province),
            RuleHouse.AProcedure(Term.WorkingDays(3), from: new LocalDate(2024, 7, 1), unit: Ward),
            RuleHouse.AProcedure(Term.WorkingDays(6), from: new LocalDate(2025, 1, 1)),
        ]);

        Assert.Equal([5, 5, 4, 3, 3], Terms(rules, Ward));
        Assert.Equal([5, 5, 4, 4, 4], Terms(rules, Other));
        Assert.Null(rules.Find("1.000894", Ward, new LocalDate(2019, 12, 31), House.Tree));
        Assert.Null(rules.Find("9.999", Ward, new LocalDate(2024, 1, 1), House.Tree));
    }

    [Fact]
    public void What_is_known_is_no_news_and_what_differs_is_the_next_version()
    {
        var (five, four) = (RuleHouse.AProcedure(Term.WorkingDays(5)), RuleHouse.AProcedure(Term.WorkingDays(4)));
        var rules = RuleBook.Empty.With([five]);

        Assert.Empty(rules.NewsIn([five, five]));
        Assert.Equal([four], rules.NewsIn([five, four]));
        var held = rules.With([four]).Find("1.000894", Ward, new LocalDate(2024, 1, 1), House.Tree)!;
        Assert.Equal((4m, 2), (held.Procedure.Term.Amount, held.Number));
    }

    [Fact]
    public void A_unit_has_its_calendar_from_the_day_it_came_out_and_gives_it_to_those_below()
    {
        var rules = With(RuleBook.Empty, Own, Province);

        Assert.Equal(("VN/1", "own/1+VN/1"), (On(rules, 5), On(rules, 6)));
        Assert.Equal("own/1+VN/1", rules.NewestOf(RuleHouse.UnitIn(House, "30310"), House.Tree).Version.ToString());
        Assert.Equal("VN/1", RuleBook.Empty.NewestOf(RuleHouse.UnitIn(House, "30310"), House.Tree).Version.ToString());
    }

    [Fact]
    public void The_same_calendar_again_changes_nothing_and_the_same_version_with_other_words_is_refused()
    {
        var rules = With(RuleBook.Empty, Own, Province);
        var (same, other) = (Own.ReplaceLineEndings("\r\n") + "\n", Own + "off 2024-12-24 | another\n");

        Assert.True(rules.Holds(SheetOf(same), same, Province));
        Assert.False(rules.Holds(SheetOf(same), same, Ward));
        Assert.Empty(rules.Refusals(SheetOf(same), same, RuleHouse.UnitIn(House, "30307")));
        Assert.Contains("versions never change", Assert.Single(rules.Refusals(SheetOf(other), other, null)).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_calendar_of_another_clock_is_no_calendar_of_the_unit()
    {
        const string Far = "calendar far\nversion 1 2024-03-06\nzone Europe/Amsterdam\nweek 2020-01-01.. mon-fri 09:00-17:00 | law\n";
        var moved = Own.Replace("over VN", "zone Asia/Bangkok", StringComparison.Ordinal).Replace("version 1", "version 2", StringComparison.Ordinal);

        Assert.Contains("Europe/Amsterdam", Assert.Single(RuleBook.Empty.Refusals(SheetOf(Far), Far, RuleHouse.UnitIn(House, "30307"))).Reason, StringComparison.Ordinal);
        Assert.Contains("stays one", Assert.Single(With(RuleBook.Empty, Own, null).Refusals(SheetOf(moved), moved, null)).Reason, StringComparison.Ordinal);
    }

    private static RuleBook With(RuleBook rules, string text, UnitKey? unit) => rules.With(SheetOf(text), text, unit);

    private static CalendarSheet SheetOf(string text) => CalendarReader.Read(text).Sheet!;

    private static string On(RuleBook rules, int day) =>
        rules.CalendarOn(new LocalDate(2024, 3, day), RuleHouse.UnitIn(House, "30307"), House.Tree).Version.ToString();

    private static decimal[] Terms(RuleBook rules, UnitKey unit) =>
    [
        .. ((LocalDate[])[new(2020, 1, 1), new(2024, 5, 31), new(2024, 6, 1), new(2024, 7, 1), new(2025, 7, 1)])
            .Select(day => rules.Find("1.000894", unit, day, House.Tree)!.Procedure.Term.Amount),
    ];
}
