using System.Net;
using Microsoft.Extensions.DependencyInjection;
using ParLive.Grains.Telling;

namespace ParLive.Operations.Tests.Health;

public sealed class WhileItStops
{
    [Fact]
    public async Task A_question_to_a_whole_tree_is_called_off_with_a_sentence_and_a_time_to_ask_again()
    {
        await using var server = await ServerInProcess.StartAsync();
        await server.AddUnitsAsync(Some.Province);
        await server.ReceiveAsync("A", "x-1");
        Assert.Equal(200, (await server.GetAsync("/api/units/P/risk")).Status);

        server.App.Services.GetRequiredService<TellingHours>().End();
        using var answer = await server.Client.GetAsync(new Uri("/api/units/P/risk", UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.Equal(TimeSpan.FromSeconds(2), answer.Headers.RetryAfter?.Delta);
        Assert.Contains("This server stops", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }
}
