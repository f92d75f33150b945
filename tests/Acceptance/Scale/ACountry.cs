using ParLive.Acceptance.Processes;

namespace ParLive.Acceptance.Scale;

public sealed class ACountry
{
    [Fact]
    public async Task Shows_the_figures_of_a_plain_count_after_a_load_and_after_a_restart()
    {
        using var scratch = new Scratch();

        var measured = await new ScaleRun(Size.Small, ScaleCommand.Yesterday, scratch).RunAsync(static _ => { });

        Assert.Empty(measured.Wrong);
        Assert.InRange(measured.Lines, 19_000, 22_000);
        Assert.True(measured.Lines > measured.Events, "some events come twice");
    }
}
