using ParLive.EndToEnd.Running;

namespace ParLive.EndToEnd.Journals;

/// <summary>The build for one process says what it cannot do.</summary>
public sealed class RolesApart
{
    [Theory]
    [InlineData("-p:GrainRuntime=Orleans", "--roles", "ingest,dashboard")]
    [InlineData("-p:GrainRuntime=Orleans", "--cluster", "127.0.0.1:1")]
    [InlineData("is one or several of grains, ingest, dashboard", "--roles", "walls")]
    public async Task A_server_that_is_asked_for_less_than_everything_ends_with_a_sentence(string said, string option, string value)
    {
        var refused = await Assert.ThrowsAsync<InvalidOperationException>(() => Server.StartAsync(["serve", option, value], "ParLive"));

        // Sentences are folded at the width of a terminal.
        Assert.Contains(said, refused.Message.ReplaceLineEndings(" "), StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", refused.Message, StringComparison.Ordinal);
    }
}
