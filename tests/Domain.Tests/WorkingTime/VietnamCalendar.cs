using NodaTime;
using ParLive.Domain.WorkingTime;

namespace ParLive.Domain.Tests.WorkingTime;

/// <summary>The calendar that ships: days off and days worked of 2023 to 2026.</summary>
public sealed class VietnamCalendar
{
    private static readonly WorkingCalendar Calendar = Calendars.Vietnam.Newest("VN")!;

    [Fact]
    public void Every_date_of_four_years_is_as_a_plain_list_has_it() =>
        Assert.All(
            new DateInterval(new LocalDate(2023, 1, 1), new LocalDate(2026, 12, 31)),
            date => Assert.Equal((date, PlainOffices.IsNationAtWork(date)), (date, Calendar.IsWorkingDay(date))));

    // 52 weeks and a day or two of five days, less the days off, and the Saturdays in place of some.
    [Theory]
    [InlineData(2023, 260 - 11)]
    [InlineData(2024, 262 - 12 + 1)]
    [InlineData(2025, 261 - 12 + 1)]
    [InlineData(2026, 261 - 14 + 2)]
    public void A_year_has_so_many_working_days(int year, int days) =>
        Assert.Equal(days, Calendar.MeasureDays(Calendar.Zone.StartOf(new LocalDate(year, 1, 1)), Calendar.Zone.StartOf(new LocalDate(year + 1, 1, 1))));

    [Fact]
    public void It_is_read_without_a_warning_and_every_row_has_its_source()
    {
        using var stream = typeof(Calendars).Assembly.GetManifestResourceStream("vietnam.calendar")!;
        using var reader = new StreamReader(stream);
        var reading = CalendarReader.Read(reader.ReadToEnd());

        Assert.Empty(reading.Faults);
        Assert.Empty(reading.Warnings);
        Assert.All(reading.Sheet!.Rules, rule => Assert.False(string.IsNullOrWhiteSpace(rule.Source)));
    }

    [Fact]
    public void It_says_how_far_it_knows()
    {
        Assert.False(Calendar.Covers(new LocalDate(2022, 12, 31)));
        Assert.True(Calendar.Covers(new LocalDate(2023, 1, 1)));
        Assert.True(Calendar.Covers(new LocalDate(2026, 12, 31)));
        Assert.False(Calendar.Covers(new LocalDate(2027, 1, 1)));
        Assert.Equal(("VN/1", Duration.FromHours(8)), (Calendar.Version.ToString(), Calendar.WorkingDay));
    }

    [Theory]
    [InlineData("2024-05-02", 3, "2024-04-24")]
    [InlineData("2024-05-06", 3, "2024-05-02")]
    [InlineData("2024-02-15", 1, "2024-02-07")]
    [InlineData("2024-03-11", 3, "2024-03-06")]
    [InlineData("2024-03-10", 1, "2024-03-08")]
    public void Working_days_are_counted_back_over_holidays_and_swapped_days(string date, int days, string expected) =>
        Assert.Equal(Date(expected), Calendar.WorkingDaysBefore(Date(date), days));

    private static LocalDate Date(string text) => NodaTime.Text.LocalDatePattern.Iso.Parse(text).Value;
}
