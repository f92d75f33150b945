using System.Globalization;
using System.Net;
using ParLive.EndToEnd.Running;
using ParLive.Testing;

namespace ParLive.Cluster;

/// <summary>Silos are killed while events stream in: nothing acknowledged is lost or counted twice, and walls live on.</summary>
public sealed class SilosThatDie
{
    // What walls promise; a machine that does several other things at once is given more.
    private static readonly TimeSpan Promised = TimeSpan.FromSeconds(15);

    private static readonly string[] Asked =
    [
        "/wall/H", "/wall/H?scenes=ranking", "/wall/H?scenes=hotspots", "/wall/H?scenes=plan", "/wall/H?scenes=map", "/wall/H?scenes=indices",
        "/wall/H?scenes=coverage", "/unit/H", "/unit/A", "/unit/H/tree", "/unit/A/flow", "/unit/H/fields", "/unit/H/figure/open", "/meeting/H",
        "/displays", "/api/units", "/api/units/H/figures", "/api/units/H/tasks", "/api/units/H/indices", "/api/units/H/hotspots", "/api/units/H/risk",
        "/api/units/H/feeds", "/api/units/H/watch", "/api/units/H/funnel", "/api/units/A/control", "/api/units/H/restated", "/api/quarantine",
        "/api/units/H/board", "/api/units/H/children", "/api/units/H/dossiers?measure=received", "/api/units/H/breakdown?by=field",
        "/api/procedures", "/api/calendars", "/api/screens", "/openapi/v1.json",
    ];

    private static DateTimeOffset Now => TimeProvider.System.GetUtcNow();

    [Fact]
    public async Task Nothing_acknowledged_is_lost_or_counted_twice_and_walls_live_on()
    {
        await using var cluster = await ACluster.StartAsync();
        await cluster.Web.Intake.AddUnitsAsync(SomeUnits.Csv);
        using var source = new SteadySource(cluster.Web.Address);
        using var stop = new CancellationTokenSource();
        var sending = source.SendAsync(stop.Token);
        await source.SendsOnAsync(20);

        foreach (var silo in cluster.Silos)
        {
            var screens = await Task.WhenAll("HABC".Select(unit => Screen.OpenAsync(cluster.Web.Address, unit.ToString())));
            await AllFreshAsync(screens, Now);
            var died = Now;
            await silo.KillAsync();
            // Each request brings something to each commune: whoever acknowledges it has all of them alive.
            await source.SendsOnAsync(2);
            var taken = Now - died;
            var fresh = await AllFreshAsync(screens, Now) - died;
            Say($"A silo was killed: events are acknowledged again after {taken.TotalSeconds:0.0} s, the last of four walls lives again after {fresh.TotalSeconds:0.0} s (promised {Promised.TotalSeconds:0} s).");
            foreach (var screen in screens) await screen.DisposeAsync();
            await source.SendsOnAsync(20);
            await silo.StartAgainAsync();
            await ACluster.IsReadyAsync(silo);
            await source.SendsOnAsync(20);
        }

        await stop.CancelAsync();
        await Patience.For(sending, "the source to end");
        Say($"{source.Acknowledged.Count} events acknowledged, {source.SentTwice} found there when sent again; the longest time without an acknowledgement: {source.LongestGap.TotalSeconds:0.0} s.");

        Assert.Equal(source.Acknowledged.Count, await source.SendAllAgainAsync());
        var digest = await cluster.Web.Intake.VerifyAsync();
        Assert.Equal(await CountedAtOnceAsync(source.Acknowledged), digest);
        Assert.Equal(source.Acknowledged.Count / 2, await ReceivedAsync(cluster.Web));
    }

    [Fact]
    public async Task A_silo_that_is_told_to_stop_hands_its_units_over_and_nobody_waits_long()
    {
        await using var cluster = await ACluster.StartAsync();
        await cluster.Web.Intake.AddUnitsAsync(SomeUnits.Csv);
        using var source = new SteadySource(cluster.Web.Address);
        using var stop = new CancellationTokenSource();
        var sending = source.SendAsync(stop.Token);
        await source.SendsOnAsync(20);

        foreach (var silo in cluster.Silos)
        {
            await silo.StopAsync();
            var (code, said) = await Patience.For(silo.EndedAsync(), "the silo to end");
            Assert.True(code == 0, said);
            await source.SendsOnAsync(20);
            await silo.StartAgainAsync();
            await ACluster.IsReadyAsync(silo);
        }

        await stop.CancelAsync();
        await Patience.For(sending, "the source to end");
        Say($"Three silos stopped and started, one after the other: {source.Acknowledged.Count} events, the longest time without an acknowledgement: {source.LongestGap.TotalSeconds:0.0} s.");
        Assert.Equal(source.Acknowledged.Count, await source.SendAllAgainAsync());
        Assert.Equal(await CountedAtOnceAsync(source.Acknowledged), await cluster.Web.Intake.VerifyAsync());
    }

    [Fact]
    public async Task A_host_without_grains_outlives_all_silos_and_asks_to_be_asked_again()
    {
        await using var cluster = await ACluster.StartAsync();
        await cluster.Web.Intake.AddUnitsAsync(SomeUnits.Csv);
        await cluster.Web.Intake.ReceiveAsync("A", "before");
        foreach (var silo in cluster.Silos) await silo.KillAsync();

        await ACluster.SaysAsync(cluster.Web, "no cluster");
        using (var refused = await cluster.Web.Intake.PostAsync("A", "meanwhile")) RefusedForNow(refused);
        using (var page = await cluster.Web.Intake.GetAsync("/wall/H")) RefusedForNow(page);
        using (var health = await cluster.Web.Intake.GetAsync("/health")) Assert.Equal(HttpStatusCode.OK, health.StatusCode);

        await Task.WhenAll(cluster.Silos.Select(silo => silo.StartAgainAsync()));
        await ACluster.IsReadyAsync(cluster.Web);
        await cluster.Web.Intake.ReceiveAsync("A", "after");
        Assert.Equal(2, await ReceivedAsync(cluster.Web));
    }

    [Fact]
    public async Task What_pages_and_programs_ask_for_travels_from_the_silos_to_a_host_without_grains()
    {
        await using var cluster = await ACluster.StartAsync();
        await cluster.Web.Intake.AddUnitsAsync(SomeUnits.Csv);
        await cluster.Web.Intake.ResolveAsync("A", "mot", 6, late: true);
        await cluster.Web.Intake.ResolveAsync("B", "hai", 6, late: false);
        await cluster.Web.Intake.ReceiveAsync("C", "ba", daysAgo: 20, dueInDays: -5);
        using (var unknown = await cluster.Web.Intake.PostAsync("Z", "bon")) Assert.Equal(HttpStatusCode.OK, unknown.StatusCode);

        var wrong = new List<string>();
        foreach (var path in Asked)
        {
            using var answer = await cluster.Web.Intake.GetAsync(path);
            if (answer.StatusCode != HttpStatusCode.OK) wrong.Add($"{path} {(int)answer.StatusCode} {await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)}");
        }

        Assert.Empty(wrong);
    }

    private static async Task<DateTimeOffset> AllFreshAsync(IReadOnlyList<Screen> screens, DateTimeOffset after) =>
        (await Patience.For(Task.WhenAll(screens.Select(screen => screen.FreshAfterAsync(after))), "all walls to live")).Max();

    // The same events in one go, on a server that nobody disturbs.
    private static async Task<string> CountedAtOnceAsync(IReadOnlyList<object> events)
    {
        await using var undisturbed = await SomeUnits.ServeAsync();
        await undisturbed.Intake.SendAsync(events);
        return await undisturbed.Intake.VerifyAsync();
    }

    private static void RefusedForNow(HttpResponseMessage answer)
    {
        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.NotNull(answer.Headers.RetryAfter);
    }

    private static async Task<long> ReceivedAsync(Server server) =>
        (await server.Intake.FiguresAsync("H")).GetProperty("measures").GetProperty("received").GetInt64();

    private static void Say(FormattableString what) =>
        TestContext.Current.TestOutputHelper?.WriteLine(what.ToString(CultureInfo.InvariantCulture));
}
