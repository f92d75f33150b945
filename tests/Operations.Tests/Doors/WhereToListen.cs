using Microsoft.Extensions.DependencyInjection;
using ParLive.Access.Sources;
using ParLive.Journal.Folders;
using ParLive.Operations.Doors;
using ParLive.Silo.Commands;
using ParLive.Silo.Hosting;

namespace ParLive.Operations.Tests.Doors;

public sealed class WhereToListen
{
    private static readonly DoorTerms Bare = new();
    private static readonly DoorTerms WithCertificate = new() { Certificate = "door.pem" };
    private static readonly DoorTerms BehindProxy = new() { Proxies = [DoorTerms.ProxyOf("10.0.0.0/24")!.Value] };

    [Theory]
    [InlineData("http://127.0.0.1:8080")]
    [InlineData("http://[::1]:8080")]
    [InlineData("http://localhost:8080")]
    public void On_this_machine_alone_nothing_is_asked_for(string address) =>
        Assert.Null(DoorPolicy.Refusal([address], Bare, [DoorSecret.OfCluster("PARLIVE_CLUSTER", "redis:6379")]));

    [Theory]
    [InlineData("http://0.0.0.0:8080")]
    [InlineData("http://[::]:8080")]
    [InlineData("http://*:8080")]
    [InlineData("http://10.0.0.5:8080")]
    [InlineData("http://parlive.example.vn")]
    public void Where_others_come_in_plain_http_needs_a_proxy_that_does_TLS(string address)
    {
        Assert.Contains("--behind-proxy", DoorPolicy.Refusal(["http://127.0.0.1:1", address], Bare, []), StringComparison.Ordinal);
        Assert.NotNull(DoorPolicy.Refusal([address], WithCertificate, []));
        Assert.Null(DoorPolicy.Refusal([address], BehindProxy, []));
    }

    [Theory]
    [InlineData("https://0.0.0.0:8443")]
    [InlineData("https://127.0.0.1:8443")]
    public void TLS_needs_a_certificate(string address)
    {
        Assert.Contains("--certificate", DoorPolicy.Refusal([address], Bare, []), StringComparison.Ordinal);
        Assert.Null(DoorPolicy.Refusal([address], WithCertificate, []));
    }

    [Theory]
    [InlineData("Host=db;Username=parlive", "is missing")]
    [InlineData("Host=db;Username=parlive;Password=postgres", "tries first")]
    [InlineData("Host=db;Username=parlive;Password=ChangeMeChangeMe", "tries first")]
    [InlineData("Host=db;Username=parlive;Password=xkcd-936", "too short")]
    [InlineData("Host=db;Username=parlive;Password=aaaaaaaaaaaaaaaa", "again and again")]
    [InlineData("Host=db;Username=parlive;Password=correct-horse-battery", null)]
    [InlineData("Host=/var/run/postgresql;Username=parlive", null)]
    [InlineData("Host=db;Username=parlive;Passfile=/etc/parlive/pgpass", null)]
    public void A_password_of_the_database_that_is_guessed_keeps_the_door_shut(string connection, string? weakness) =>
        AssertWeak(DoorSecret.OfJournal("PARLIVE_JOURNAL", connection), "PARLIVE_JOURNAL", weakness);

    [Theory]
    [InlineData("redis:6379", "is missing")]
    [InlineData("redis:6379,password=foobared", "tries first")]
    [InlineData("redis:6379,password=6f1ed002ab5595859014ebf0951522d9", null)]
    public void So_does_one_of_the_cluster(string connection, string? weakness) =>
        AssertWeak(DoorSecret.OfCluster("PARLIVE_CLUSTER", connection), "PARLIVE_CLUSTER", weakness);

    [Theory]
    [InlineData("10.0.0.5", "10.0.0.5/32")]
    [InlineData("10.0.0.0/24", "10.0.0.0/24")]
    [InlineData("fd00::1", "fd00::1/128")]
    [InlineData("proxy", null)]
    [InlineData("10.0.0.0/33", null)]
    public void A_proxy_is_an_address_or_a_network(string text, string? network) => Assert.Equal(network, DoorTerms.ProxyOf(text)?.ToString());

    [Fact]
    public async Task A_server_asks_before_it_listens()
    {
        var folder = Directory.CreateTempSubdirectory("parlive-listen-");
        var home = new JournalHome(folder.FullName, null);
        using (var data = DataFolder.Open(home.Folder))
        {
            await using var app = Server.Build(data, home, ["http://127.0.0.1:0"], new Habits(), null);
            await app.Services.GetRequiredService<SourceDesk>().IssueAsync(new KeyOrder("portal"), TestContext.Current.CancellationToken);
        }

        // One that listens all the same is stopped, and has refused nothing.
        using var over = new CancellationTokenSource(TimeSpan.FromSeconds(60), TimeProvider.System);
        var refused = await Assert.ThrowsAsync<CommandException>(() => Server.RunAsync(home, ["http://0.0.0.0:0"], Nothing, over.Token));
        await Assert.ThrowsAsync<DoorException>(() => Server.RunAsync(
            home, ["https://0.0.0.0:0"], Nothing, over.Token, new Habits { Doors = new DoorTerms { Certificate = "none.pem" } }));

        Assert.Contains("--behind-proxy", refused.Message, StringComparison.Ordinal);
        folder.Delete(recursive: true);
    }

    [Theory]
    [InlineData("https://0.0.0.0:8443", "https://127.0.0.1:8443/")]
    [InlineData("http://[::]:8080", "http://[::1]:8080/")]
    [InlineData("http://10.0.0.5:8080", "http://10.0.0.5:8080/")]
    public void Commands_reach_a_server_that_listens_everywhere(string listens, string reached) => Assert.Equal(reached, RunningServer.Reachable(listens).ToString());

    private static Task Nothing(IServiceProvider services, CancellationToken cancellationToken) => Task.CompletedTask;

    private static void AssertWeak(DoorSecret secret, string where, string? weakness)
    {
        var refusal = DoorPolicy.Refusal(["https://0.0.0.0:443"], WithCertificate, [secret]);
        if (weakness is null)
        {
            Assert.Null(refusal);
            return;
        }

        Assert.StartsWith($"The password in {where}", refusal, StringComparison.Ordinal);
        Assert.Contains(weakness, refusal, StringComparison.Ordinal);
        Assert.DoesNotContain("xkcd", refusal, StringComparison.Ordinal);
    }
}
