using NodaTime;
using ParLive.Domain.WorkingTime;

namespace ParLive.Domain.Tests.WorkingTime;

/// <summary>Calendars lie over each other, come out in versions, and are found again as they were.</summary>
public sealed class CalendarVersions
{
    private static readonly LocalDate Culture = new(2024, 11, 25);

    private static readonly Calendars Known = Calendars.None
        .With(Nation(1, "2024-01-01", ""))
        .With(Nation(2, "2024-06-01", "off 2024-11-25 | decree"))
        .With(Unit(1, "2024-03-01", "fri 07:30-11:30 counts 0.5"))
        .With(Unit(2, "2024-09-01", "fri closed"));

    [Theory]
    [InlineData("2023-05-05", "unit/1+nation/1")]
    [InlineData("2024-02-01", "unit/1+nation/1")]
    [InlineData("2024-05-31", "unit/1+nation/1")]
    [InlineData("2024-06-01", "unit/1+nation/2")]
    [InlineData("2024-09-01", "unit/2+nation/2")]
    public void As_of_a_date_the_versions_hold_that_were_out(string date, string expected)
    {
        var calendar = Known.AsOf("unit", NodaTime.Text.LocalDatePattern.Iso.Parse(date).Value)!;

        Assert.Equal(expected, calendar.Version.ToString());
        Assert.Same(calendar, Known.Find(CalendarVersion.TryParse(expected)!));
        Assert.Equal(expected.EndsWith('1'), calendar.IsWorkingDay(Culture));
    }

    [Fact]
    public void The_newest_lies_over_the_newest() => Assert.Equal("unit/2+nation/2", Known.Newest("unit")!.Version.ToString());

    [Fact]
    public void What_a_unit_does_not_say_the_nation_says()
    {
        var unit = Known.Newest("unit")!;

        Assert.Equal(Known.Newest("nation")!.HoursOn(new LocalDate(2024, 3, 4)), unit.HoursOn(new LocalDate(2024, 3, 4)));
        Assert.Equal(DayHours.Closed, unit.HoursOn(new LocalDate(2024, 3, 8)));
        Assert.False(unit.IsWorkingDay(Culture));
        Assert.Equal("08:00-12:00 13:00-17:00 counts 1", unit.HoursOn(new LocalDate(2024, 3, 4)).ToString());
    }

    [Theory]
    [InlineData("unit/3+nation/2")]
    [InlineData("unit/2+nation/3")]
    [InlineData("unit/2")]
    [InlineData("nation/1+unit/1")]
    [InlineData("city/1")]
    public void A_version_that_never_was_is_not_found(string version) => Assert.Null(Known.Find(CalendarVersion.TryParse(version)!));

    [Theory]
    [InlineData("")]
    [InlineData("unit")]
    [InlineData("unit/0")]
    [InlineData("unit/-1")]
    [InlineData("/1")]
    [InlineData("unit/1+")]
    [InlineData("+unit/1")]
    public void What_is_no_version_is_none(string text) => Assert.Null(CalendarVersion.TryParse(text));

    [Fact]
    public void What_does_not_fit_is_refused_and_changes_nothing()
    {
        AssertRefused(Nation(2, "2024-07-01", ""), "version 2 of nation is there already");
        AssertRefused(Sheet("calendar city\nversion 1 2024-01-01\nover moon"), "there is no calendar moon");
        AssertRefused(Sheet("calendar unit\nversion 9 2024-01-01\nover unit"), "unit lies over unit itself");
        AssertRefused(Sheet("calendar nation\nversion 9 2024-01-01\nover unit"), "unit lies over nation itself");
        AssertRefused(
            Sheet("calendar city\nversion 1 2024-01-01\nover nation\nswap 2024-03-09 2024-03-10 | x"),
            "2024-03-10 is swapped in without hours");
        Assert.Null(Known.Newest("city"));
        Assert.Null(Known.AsOf("city", Culture));
    }

    [Fact]
    public void A_swap_of_the_nation_gives_a_unit_its_own_hours_and_none_on_a_weekday_it_is_closed()
    {
        var calendars = Calendars.None
            .With(Nation(1, "2024-01-01", "swap 2024-04-29 2024-05-04 | x\nswap 2024-05-03 2024-05-11 | x"))
            .With(Sheet("calendar unit\nversion 1 2024-01-01\nover nation\nweek 2020-01-01.. mon 07:00-14:00 | x\nweek 2020-01-01.. fri closed | x"));
        var unit = calendars.Newest("unit")!;

        Assert.Equal("07:00-14:00 counts 1", unit.HoursOn(new LocalDate(2024, 5, 4)).ToString());
        Assert.True(unit.HoursOn(new LocalDate(2024, 4, 29)).IsClosed);
        Assert.True(unit.HoursOn(new LocalDate(2024, 5, 11)).IsClosed);
    }

    private static void AssertRefused(CalendarSheet sheet, string reason)
    {
        Assert.Contains(reason, Assert.Single(Known.Refusals(sheet)).Reason, StringComparison.Ordinal);
        Assert.Contains(reason, Assert.Throws<ArgumentException>(() => Known.With(sheet)).Message, StringComparison.Ordinal);
    }

    private static CalendarSheet Nation(int version, string issued, string rows) => Sheet(
        $"calendar nation\nversion {version} {issued}\nzone Asia/Ho_Chi_Minh\nweek 2020-01-01.. mon-fri 08:00-12:00 13:00-17:00 | law\n{rows}");

    private static CalendarSheet Unit(int version, string issued, string week) =>
        Sheet($"calendar unit\nversion {version} {issued}\nover nation\nweek 2020-01-01.. {week} | own");

    private static CalendarSheet Sheet(string text) => GeneratedCalendars.Sheet(text);
}
