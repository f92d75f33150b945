using ParLive.Domain.Indices;
using ParLive.Domain.Rates;
using ParLive.Testing;

namespace ParLive.Domain.Tests.Indices;

public sealed class Ratings
{
    [Theory]
    [InlineData(100, "Xuất sắc")]
    [InlineData(90, "Xuất sắc")]
    [InlineData(89.99, "Tốt")]
    [InlineData(80.1, "Tốt")]
    [InlineData(79.99, "Khá")]
    [InlineData(70, "Khá")]
    [InlineData(69.99, "Trung bình")]
    [InlineData(50, "Trung bình")]
    [InlineData(49.99, "Yếu")]
    [InlineData(0, "Yếu")]
    public void Points_are_rated_in_words(double points, string word) =>
        Assert.Equal(word, BandProfiles.Points100.Of((decimal)points)!.Vietnamese);

    [Fact]
    public void The_units_of_Can_Tho_of_2023_are_counted_by_their_ratings()
    {
        var counts = BandCounts.Of(
            BandProfiles.Quality, [.. Enumerable.Repeat("Rất tốt", 10), .. Enumerable.Repeat("Tốt", 17), .. Enumerable.Repeat("Khá", 2)]);

        Assert.Equal([10, 17, 2], counts.Counts);
        Assert.Equal((29, 0), (counts.Units, counts.Unclassified));
        Assert.Equal(new Ratio(17, 29), counts.ShareOf(BandProfiles.Quality.Bands[1]));
        Assert.Null(BandProfiles.Quality.Of(95));
    }

    [Fact]
    public void Every_unit_is_in_exactly_one_place() =>
        Law.Holds(seed => new Random(seed), dice =>
        {
            decimal?[] points = [.. Enumerable.Range(0, dice.Next(40)).Select(_ => dice.Next(5) == 0 ? (decimal?)null : dice.Next(101))];

            var counts = BandCounts.Of(BandProfiles.Points100, points);

            Assert.Equal(points.Length, counts.Units);
            Assert.Equal(points.Count(value => value is null), counts.Unclassified);
        });

    [Fact]
    public void A_scale_falls_from_its_first_word_to_its_last() =>
        Assert.Throws<ArgumentException>(() => new BandProfile("x", false, "", new("a", "a", "a", 80), new("b", "b", "b", 90)));

    [Theory]
    [InlineData(5, 19, "26.32")]
    [InlineData(6, 9, "66.67")]
    [InlineData(67, 83, "80.72")]
    [InlineData(12, 17, "70.59")]
    public void Published_shares_keep_what_they_are_made_of(int part, int whole, string percent)
    {
        var published = An.Entry("CHAT-LUONG", "2023", new() { Made = new Ratio(part, whole) }).Figure;

        Assert.Equal(percent, Rounding.HalfUp(2).Text(published.Score));
    }

    [Fact]
    public void Targets_met_earn_points_only_from_90_percent()
    {
        var rule = new PointRule.OnlyFrom(90);

        Assert.Equal(0, rule.PointsOf(new Ratio(12, 17), 2));
        Assert.Equal(1.8m, rule.PointsOf(new Ratio(9, 10), 2));
        Assert.Equal(2, rule.PointsOf(new Ratio(17, 17), 2));
        Assert.Null(rule.PointsOf(default, 2));
    }

    [Fact]
    public void Below_a_threshold_points_grow_in_proportion_and_never_fall() =>
        Law.Holds(seed => new Random(seed), dice =>
        {
            var (rule, whole) = (new PointRule.Linear(dice.Next(1, 101)), dice.Next(1, 200));
            var part = dice.Next(whole);

            var (points, more) = (rule.PointsOf(new(part, whole), 20)!.Value, rule.PointsOf(new(part + 1, whole), 20)!.Value);

            Assert.InRange(points, 0, more);
            Assert.InRange(more, points, 20);
            Assert.Equal(100m * part / whole >= rule.Threshold, points == 20 && 100m * part / whole >= rule.Threshold);
        });
}
