namespace ParLive.EndToEnd.Walls;

/// <summary>A wall never lets an old figure look fresh for more than five seconds, and no fault leaves a screen that somebody has to touch.</summary>
[Collection(Alone.Name)]
public sealed class FreshnessUnderFaultsTests(Storm storm, ITestOutputHelper output) : IClassFixture<Storm>
{
    // A fault of the line only ends when all that it held back is through.
    private const double Soon = 15_000;

    [Theory]
    [MemberData(nameof(Storm.Names), MemberType = typeof(Storm))]
    public async Task No_figure_looks_fresh_that_is_older_than_five_seconds_and_the_wall_comes_back_by_itself_when(string fault)
    {
        var seen = await storm.Of(fault);

        output.WriteLine(FormattableString.Invariant($"| {fault} | {seen.Oldest / 1000:0.00} | {seen.LongestOld / 1000:0.00} | {seen.FreshAgain / 1000:0.00} | {seen.Samples} | {seen.SaidSo} |"));
        // Who sleeps sees nothing; who wakes up has five seconds.
        Assert.InRange(fault == "the screen sleeps" ? seen.LongestOld : seen.Oldest, 0, 5_000);
        Assert.True(seen.Samples > 50, $"The glass was looked at {seen.Samples} times.");
        Assert.InRange(seen.FreshAgain, 0, Soon);
        Assert.InRange(seen.Shown, seen.Before, seen.After);
        Assert.Equal(fault is not "nothing comes to the server" and not "everything is two seconds late", seen.SaidSo);
    }
}
