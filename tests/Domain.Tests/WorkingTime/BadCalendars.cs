using ParLive.Domain.WorkingTime;

namespace ParLive.Domain.Tests.WorkingTime;

/// <summary>A calendar is taken whole, or refused with the line and the reason.</summary>
public sealed class BadCalendars
{
    private const string Head = "calendar x\nversion 2 2024-01-01\nzone Asia/Ho_Chi_Minh\nday 8h\nweek 2020-01-01.. mon-fri 07:30-11:30 13:30-17:30 | law\n";

    // The rows stand from line 6 on.
    [Theory]
    [InlineData("holiday 2024-01-01 | x", 6, "'holiday' is not a row of a calendar")]
    [InlineData("off 2024-01-01", 6, "the source is missing")]
    [InlineData("off 2024-01-01 |", 6, "the source is missing")]
    [InlineData("off | x", 6, "a date or range of dates is missing")]
    [InlineData("off 2024-02-30 | x", 6, "'2024-02-30' is not a date or range of dates")]
    [InlineData("off 1969-12-31 | x", 6, "from 1970 to 2199")]
    [InlineData("off 1/2/2024 | x", 6, "'1/2/2024' is not")]
    [InlineData("off 2024-02-08..2024-02-01 | x", 6, "ends before it starts")]
    [InlineData("off 2024-02-08..2042-02-10 | x", 6, "for a year at most")]
    [InlineData("off 2024-02-08.. | x", 6, "'' is not a date")]
    [InlineData("off 2024-02-08 new-year | x", 6, "'new-year' is not a name that is checked: tet, hung-kings")]
    [InlineData("off 2024-02-08 tet 3 | x", 6, "'3' was not expected")]
    [InlineData("off 2024-02-08 | x\noff 2024-02-05..2024-02-09 | x", 7, "2024-02-08 is off by line 6 and off here")]
    [InlineData("open 2024-02-08 08:00-10:00 counts 0.5 | x\n\noff 2024-02-08 | x", 8, "2024-02-08 is open with hours of its own by line 6 and off here")]
    [InlineData("open 2024-02-08 | x", 6, "the hours are missing")]
    [InlineData("open 2024-02-08 11:30-07:30 | x", 6, "11:30-07:30 ends before it starts")]
    [InlineData("open 2024-02-08 11:30-11:30 | x", 6, "11:30-11:30 is empty")]
    [InlineData("open 2024-02-08 07:30-11:30 11:00-17:00 | x", 6, "11:00-17:00 begins before 07:30-11:30 ends")]
    [InlineData("open 2024-02-08 13:30-17:00 07:30-11:30 | x", 6, "07:30-11:30 begins before 13:30-17:00 ends")]
    [InlineData("open 2024-02-08 07:30-24:01 | x", 6, "'07:30-24:01' is not a spell")]
    [InlineData("open 2024-02-08 07:60-11:30 | x", 6, "'07:60-11:30' is not a spell")]
    [InlineData("open 2024-02-08 7:30-11:30 | x", 6, "'7:30-11:30' is not a spell")]
    [InlineData("open 2024-02-08 07:30 | x", 6, "'07:30' is not a spell")]
    [InlineData("open 2024-02-08 closed 07:30-11:30 | x", 6, "cannot be closed and have hours")]
    [InlineData("open 2024-02-08 07:30-11:30 | x", 6, "a day of 240 minutes must say what it counts")]
    [InlineData("open 2024-02-08 00:00-24:00 | x", 6, "a day of 1440 minutes must say what it counts")]
    [InlineData("open 2024-02-08 07:30-11:30 counts half | x", 6, "'half' is not a number of working days")]
    [InlineData("open 2024-02-08 07:30-11:30 counts 0.3333 | x", 6, "'0.3333' is not a number of working days")]
    [InlineData("open 2024-02-08 07:30-11:30 counts -1 | x", 6, "'-1' is not a number of working days")]
    [InlineData("open 2024-02-08 07:30-11:30 counts 4 | x", 6, "'4' is not a number of working days")]
    [InlineData("open 2024-02-08 07:30-11:30 counts | x", 6, "what the day counts is missing")]
    [InlineData("week 2020-01-01.. sat,thứ-hai 07:30-11:30 counts 1 | x", 6, "'thứ' is not a weekday")]
    [InlineData("week 2020-01-01.. sunday 07:30-11:30 counts 1 | x", 6, "'sunday' is not a weekday: mon, tue")]
    [InlineData("week 2020-01-01.. sun-mon 07:30-11:30 counts 1 | x", 6, "'sun-mon' is not a weekday or a range of them")]
    [InlineData("week 2020-01-01.. sat,sat 07:30-11:30 counts 1 | x", 6, "sat is named twice")]
    [InlineData("week 2024-05-01.. fri-sat 07:30-11:30 counts 1 | x", 6, "Friday has hours by line 5 at that time")]
    [InlineData("week 2010-01-01..2020-01-01 mon 07:30-11:30 counts 1 | x", 6, "Monday has hours by line 5 at that time")]
    [InlineData("swap 2024-04-29 | x", 6, "the day worked in its place is missing")]
    [InlineData("swap 2024-04-29 2024-04-29 | x", 6, "2024-04-29 is swapped out by the same row and swapped in here")]
    [InlineData("off 2024-05-04 | x\nswap 2024-04-29 2024-05-04 | x", 7, "2024-05-04 is off by line 6 and swapped in here")]
    [InlineData("swap 2024-04-29 2024-05-04 | x\noff 2024-04-29..2024-05-01 | x", 7, "2024-04-29 is swapped out by line 6 and off here")]
    [InlineData("swap 2024-04-29 2024-05-04 | x\nswap 2024-04-30 2024-05-04 | x", 7, "2024-05-04 is swapped in by line 6 and swapped in here")]
    [InlineData("swap 2024-04-28 2024-05-04 | x", 6, "2024-05-04 is swapped in without hours: 2024-04-28 is no working day")]
    [InlineData("swap 2024-04-28 2024-05-04 07:30-11:30 counts 0.5 | x", 6, "2024-04-28 is swapped out and is no working day")]
    [InlineData("swap 2024-04-29 2024-05-03 | x", 6, "2024-05-03 is swapped in and is a working day anyway")]
    [InlineData("swap 2024-04-29 2024-05-04 07:30-11:30 | x", 6, "a day of 240 minutes must say what it counts")]
    [InlineData("zone Asia/Ho_Chi_Minh", 6, "'zone' was said before")]
    [InlineData("covers 2024-01-01..2024-12-31", 6, "'covers' must stand before the rules")]
    [InlineData("| a source and nothing else", 6, "the first word is missing")]
    public void A_row_that_cannot_be_meant_is_refused_by_line_and_reason(string rows, int line, string reason) =>
        AssertRefused(Head + rows, line, reason);

    [Theory]
    [InlineData("", 1, "there is no row 'calendar'")]
    [InlineData("calendar x\nzone Asia/Ho_Chi_Minh", 2, "there is no row 'version'")]
    [InlineData("calendar x\nversion 1 2024-01-01", 2, "there is no row 'zone' or 'over'")]
    [InlineData("calendar x\nversion 1 2024-01-01\nover VN\nzone Asia/Ho_Chi_Minh", 4, "'zone' and 'over' exclude each other")]
    [InlineData("calendar x\nversion 1 2024-01-01\nzone Asia/Atlantis", 3, "'Asia/Atlantis' is not a time zone")]
    [InlineData("calendar x\nversion 0 2024-01-01\nzone Asia/Ho_Chi_Minh", 2, "'0' is not the version")]
    [InlineData("calendar x\nversion 1\nzone Asia/Ho_Chi_Minh", 2, "the date it came out is missing")]
    [InlineData("calendar x/1\nversion 1 2024-01-01\nzone Asia/Ho_Chi_Minh", 1, "'x/1' is not a name")]
    [InlineData("calendar x\nversion 1 2024-01-01\nzone Asia/Ho_Chi_Minh\nday 8", 4, "'8' is not a number of hours")]
    [InlineData("calendar x\nversion 1 2024-01-01\nzone Asia/Ho_Chi_Minh\nday 25h", 4, "'25h' is not a number of hours")]
    [InlineData("calendar x\nversion 1 2024-01-01\nzone Asia/Ho_Chi_Minh\nday 7.333h", 4, "'7.333h' is not a number of hours")]
    public void A_calendar_that_does_not_say_what_it_is_is_refused(string text, int line, string reason) => AssertRefused(text, line, reason);

    [Fact]
    public void All_that_is_wrong_is_said_at_once_in_the_order_of_lines()
    {
        var reading = CalendarReader.Read(Head + "off 2024-13-01 | x\noff 2024-02-08 | fine\nswap 2024-04-29\noff 2024-02-08 | x");

        Assert.Null(reading.Sheet);
        Assert.Equal([6, 8, 9], reading.Faults.Select(fault => fault.Line));
    }

    [Fact]
    public void Line_ends_marks_and_remarks_do_not_matter()
    {
        var reading = CalendarReader.Read("\uFEFF# a | b\r\n" + Head.Replace("\n", "\r\n", StringComparison.Ordinal) + "  \r\n\toff  2024-02-08..2024-02-14   tet |  Điều 112 | b \r\n");

        Assert.Empty(reading.Faults);
        Assert.Empty(reading.Warnings);
        var off = Assert.IsType<CalendarRule.Off>(reading.Sheet!.Rules[^1]);
        Assert.Equal((8, "Điều 112 | b", "tet", 7), (off.Line, off.Source, off.Name, off.Dates.Length));
    }

    [Fact]
    public void What_is_entered_beyond_what_is_covered_is_a_warning_and_so_is_a_year_without_Tet()
    {
        var reading = CalendarReader.Read(
            Head.Replace("day 8h", "covers 2024-01-01..2025-12-31", StringComparison.Ordinal) + "off 2024-02-08..2024-02-14 tet | x\noff 2026-01-01 | x");

        Assert.Empty(reading.Faults);
        Assert.Collection(
            reading.Warnings,
            warning => Assert.Equal((1, true), (warning.Line, warning.Reason.Contains("covers 2025 and has no day off about 2025-01-29", StringComparison.Ordinal))),
            warning => Assert.Equal((7, "speaks of dates that the calendar does not cover"), (warning.Line, warning.Reason)));
    }

    private static void AssertRefused(string text, int line, string reason)
    {
        var reading = CalendarReader.Read(text);

        Assert.Null(reading.Sheet);
        Assert.Contains(reading.Faults, fault => fault.Line == line && fault.Reason.Contains(reason, StringComparison.Ordinal));
        Assert.Single(reading.Faults.Select(fault => fault.Line).Distinct());
    }
}
