using ParLive.Grains.Hosting;
using ParLive.Testing;

namespace ParLive.Grains.Tests;

public sealed class Breaths
{
    [Fact]
    public void One_is_due_now_and_then_and_not_for_little()
    {
        var breath = new Breath();

        var due = Enumerable.Range(1, 1_000).Where(_ => breath.IsDueAfterStep()).ToList();

        Assert.InRange(due.Count, 5, 50);
        Assert.True(due[0] >= 20);
        Assert.All(due.Zip(due.Skip(1)), pair => Assert.Equal(due[0], pair.Second - pair.First));
    }

    [Fact]
    public async Task Whoever_takes_one_gives_the_thread_back()
    {
        using var isBack = new ManualResetEventSlim();

        var going = GoOnAsync();
        isBack.Set();

        Assert.True(await Patience.For(going, "the rest to go on elsewhere"));

        async Task<bool> GoOnAsync()
        {
            await new Breath();
            return isBack.Wait(TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken);
        }
    }
}
