using NodaTime;
using ParLive.Domain.Time;

namespace ParLive.Domain.Tests;

public sealed class Zones
{
    // Ordinary days; clocks forward and back in the night; forward and back at midnight itself; by half an hour.
    [Theory]
    [InlineData("Asia/Ho_Chi_Minh", "2024-03-09", 1_440)]
    [InlineData("Europe/Amsterdam", "2024-03-30", 1_440)]
    [InlineData("Europe/Amsterdam", "2024-03-31", 1_380)]
    [InlineData("Europe/Amsterdam", "2024-10-27", 1_500)]
    [InlineData("America/Sao_Paulo", "2018-11-04", 1_380)]
    [InlineData("America/Sao_Paulo", "2018-02-17", 1_500)]
    [InlineData("Australia/Lord_Howe", "2024-04-07", 1_470)]
    [InlineData("Australia/Lord_Howe", "2024-10-06", 1_410)]
    public void Every_minute_of_a_local_day_has_a_place_of_its_own_in_order(string id, string date, int minutes)
    {
        var zone = OfficeZone.Parse(id);
        var day = Date(date);
        var (start, end) = (zone.StartOf(day), zone.StartOf(day.PlusDays(1)));

        Assert.Equal(minutes, (end - start).TotalMinutes);
        for (var minute = 0; minute < minutes; minute++)
        {
            var moment = start + Duration.FromMinutes(minute);
            var tick = zone.TickOf(moment + Duration.FromSeconds(59));
            Assert.Equal((OfficeZone.DayOf(day), minute), (tick.Day, tick.Minute));
            Assert.Equal(moment, zone.MomentOf(tick));
            Assert.Equal((day, day), (OfficeZone.DateOf(tick), zone.DateOf(moment)));
        }

        Assert.Equal(Tick.StartOf(OfficeZone.DayOf(day) + 1), zone.TickOf(end));
    }

    [Fact]
    public void A_moment_is_written_with_the_offset_that_holds_then()
    {
        var amsterdam = OfficeZone.Parse("Europe/Amsterdam");

        Assert.Equal(TimeSpan.FromHours(1), amsterdam.Local(Instant.FromUtc(2024, 3, 31, 0, 59)).Offset);
        Assert.Equal(TimeSpan.FromHours(2), amsterdam.Local(Instant.FromUtc(2024, 3, 31, 1, 0)).Offset);
        Assert.Equal(TimeSpan.FromHours(7), OfficeZone.Vietnam.Local(Some.Monday).Offset);
    }

    [Fact]
    public void A_zone_is_known_by_its_name_alone()
    {
        Assert.Same(OfficeZone.Parse("Europe/Amsterdam"), OfficeZone.TryParse("Europe/Amsterdam"));
        Assert.Equal("Asia/Ho_Chi_Minh", OfficeZone.Vietnam.Id);
        Assert.Null(OfficeZone.TryParse("Asia/Atlantis"));
        Assert.Contains("Asia/Atlantis", Assert.Throws<FormatException>(() => OfficeZone.Parse("Asia/Atlantis")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Places_of_time_are_ordered()
    {
        var (one, other) = (Tick.CloseOf(5), Tick.StartOf(6));

        Assert.True(one < other && other > one && one <= other && other >= one && !(one >= other) && !(one > other));
        Assert.Equal((1, -1), (other.Index - one.Index, one.CompareTo(other)));
        Assert.True(Tick.First < one && other < Tick.Last);
    }

    private static LocalDate Date(string text) => NodaTime.Text.LocalDatePattern.Iso.Parse(text).Value;
}
