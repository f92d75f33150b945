using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using ParLive.Dashboard.Displays;
using ParLive.Dashboard.Tests.Feeds;
using ParLive.Grains.Access;
using ParLive.Grains.Audit;
using ParLive.Grains.Displays;
using ParLive.Testing;

namespace ParLive.Dashboard.Tests.Displays;

public sealed class DisplayBookTests : IDisposable
{
    private static readonly DisplayProfile Hall = new("Sảnh <b>", "91", "overview,ranking", 20, 3.5m, 55, "night", "vi", Shifts: true);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("parlive-displays-");
    private readonly ManualClock _clock = new(Some.Monday);
    private readonly MemoryOfficeStore _store = new();
    private readonly ServiceProvider _services = new ServiceCollection().BuildServiceProvider();

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 20)];

    private string OldFile => Path.Combine(_folder.FullName, "displays.json");

    public void Dispose()
    {
        _services.Dispose();
        _folder.Delete(recursive: true);
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task Whatever_was_paired_changed_and_revoked_is_so_on_every_host_and_after_a_restart(int seed)
    {
        var dice = new Random(seed);
        var (one, other) = (Host(_store), Host(_store));
        for (var step = 0; step < 20; step++)
        {
            await one.Office.Refresh(Now);
            var any = one.Book.All.Count > 0 ? one.Book.All[dice.Next(one.Book.All.Count)] : null;
            switch (dice.Next(4))
            {
                case 0 when any is not null:
                    await one.Book.RevokeAsync(any, Now);
                    Assert.Null(one.Book.OfPass(any.PassHash));
                    break;
                case 1 when any is not null:
                    await one.Book.AssignAsync(any, Hall with { Name = $"\"{step}\" Ô" }, Now);
                    break;
                default:
                    await one.Book.PairAsync(DisplayPass.HashOf(DisplayPass.New()), Hall, Now);
                    break;
            }

            var restarted = Host(_store);
            await restarted.Office.Refresh(Now);
            await other.Office.Refresh(Now);
            Assert.Equal(one.Book.All, restarted.Book.All);
            Assert.Equal(one.Book.All, other.Book.All);
            (one, other) = (other, one);
        }
    }

    [Fact]
    public async Task A_pass_pairs_one_display_whichever_hosts_try()
    {
        var (one, other) = (Host(_store), Host(_store));
        var hash = DisplayPass.HashOf(DisplayPass.New());

        await one.Book.PairAsync(hash, Hall, Now);

        await Assert.ThrowsAsync<StaleEntryException>(() => other.Book.PairAsync(hash, Hall with { Name = "Khác" }, Now));
        Assert.Equal(Hall, Assert.Single(other.Book.All).Profile);
    }

    [Fact]
    public async Task A_screen_that_was_paired_on_another_host_is_known_when_it_comes()
    {
        var (one, other) = (Host(_store), Host(_store));
        var hash = DisplayPass.HashOf(DisplayPass.New());

        await one.Book.PairAsync(hash, Hall, Now);

        Assert.Null(other.Book.OfPass(hash));
        Assert.Equal(Hall, (await other.Book.FindPassAsync(hash, Now))!.Profile);
    }

    [Fact]
    public async Task Who_saw_it_before_it_was_changed_changes_nothing()
    {
        var (one, other) = (Host(_store), Host(_store));
        await one.Book.PairAsync(DisplayPass.HashOf("1"), Hall, Now);
        await other.Office.Refresh(Now);
        var seen = other.Book.All.Single();

        await one.Book.AssignAsync(one.Book.All.Single(), Hall with { Unit = "92" }, Now);

        await Assert.ThrowsAsync<StaleEntryException>(() => other.Book.RevokeAsync(seen, Now));
        Assert.Equal("92", other.Book.All.Single().Profile.Unit);
    }

    [Fact]
    public async Task Only_the_hash_of_a_pass_is_kept_and_the_audit_says_what_a_display_shows()
    {
        var pass = DisplayPass.New();
        var host = Host(_store);
        await host.Book.PairAsync(DisplayPass.HashOf(pass), Hall, Now);
        await host.Book.AssignAsync(host.Book.All.Single(), Hall with { Unit = "92" }, Now);
        await host.Book.RevokeAsync(host.Book.All.Single(), Now);

        var lines = await host.Office.Audit(new AuditQuestion { OldestFirst = true, Take = 10 }, Now);
        Assert.Equal(["display.paired", "display.changed", "display.revoked"], lines.Select(line => line.Act.Act), StringComparer.Ordinal);
        Assert.Contains("\"unit\":\"91\"", lines[1].Act.Before, StringComparison.Ordinal);
        Assert.Contains("\"unit\":\"92\"", lines[1].Act.After, StringComparison.Ordinal);
        Assert.DoesNotContain(DisplayPass.HashOf(pass), string.Concat(lines.Select(line => line.Act.Before + line.Act.After)), StringComparison.Ordinal);
        Assert.All(await _store.ReadAfter(0, Now), entry => Assert.DoesNotContain(pass, entry.Body ?? "", StringComparison.Ordinal));
    }

    [Fact]
    public void A_pass_has_256_bits_and_no_two_are_alike()
    {
        var passes = Enumerable.Range(0, 1_000).Select(_ => DisplayPass.New()).ToList();

        Assert.All(passes, pass => Assert.Equal(43, pass.Length));
        Assert.Equal(passes.Count, passes.Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public async Task What_an_earlier_version_kept_in_a_file_is_taken_over_once()
    {
        var hash = DisplayPass.HashOf("1");
        await File.WriteAllTextAsync(OldFile, $$$"""
            {"version":1,"displays":[{"id":"0a1b2c3d","passHash":"{{{hash}}}","since":"2026-02-02T08:00:00+07:00","seen":null,"painted":null,"glass":{"width":1,"height":1,"agent":"x"},
             "profile":{"name":"Sảnh <b>","unit":"91","scenes":"overview,ranking","dwell":20,"distance":3.5,"size":55,"theme":"night","language":"vi","shifts":true}}]}
            """, Now);
        var host = Host(_store);

        await MoveAsync(host);

        var display = Assert.Single(host.Book.All);
        Assert.Equal(("0a1b2c3d", hash, Hall, DateTimeOffset.Parse("2026-02-02T01:00:00Z", System.Globalization.CultureInfo.InvariantCulture)), (display.Id, display.PassHash, display.Profile, display.Since));
        Assert.True(File.Exists(OldFile + ".moved"));
        await host.Book.RevokeAsync(display, Now);
        await MoveAsync(host);
        Assert.Empty(host.Book.All);
    }

    [Fact]
    public async Task A_damaged_file_is_put_aside_and_screens_are_paired_again()
    {
        await File.WriteAllTextAsync(OldFile, """{"version":1,"displays":[{"id":"x"}""", Now);
        var host = Host(_store);

        await MoveAsync(host);

        Assert.Empty(host.Book.All);
        Assert.Equal("""{"version":1,"displays":[{"id":"x"}""", await File.ReadAllTextAsync(Assert.Single(Directory.GetFiles(_folder.FullName, "*.damaged")), Now));
        await host.Book.PairAsync(DisplayPass.HashOf("1"), Hall, Now);
    }

    [Theory]
    [InlineData(0, 0, DisplayCondition.Showing)]
    [InlineData(15, 0, DisplayCondition.Showing)]
    [InlineData(16, 0, DisplayCondition.Old)]
    [InlineData(16, 16, DisplayCondition.Silent)]
    [InlineData(90_000, 14_400, DisplayCondition.Silent)]
    public void A_display_shows_or_is_old_or_is_silent_by_what_was_heard_last(int paintedAgo, int seenAgo, DisplayCondition condition)
    {
        var heard = new DisplayHeard(
            "id", Some.Monday.AddSeconds(-seenAgo), new PaintedFrame("v", "overview", 1, Some.Monday.AddSeconds(-paintedAgo), "b"), new DisplayGlass(1, 1, ""));
        var display = new ListedDisplay(new PairedDisplay("id", "hash", Hall, Some.Monday), heard);

        Assert.Equal(condition, display.At(Some.Monday));
        Assert.Equal(DisplayCondition.NeverSeen, (display with { Heard = null }).At(Some.Monday));
        Assert.Equal(seenAgo > 15 ? DisplayCondition.Silent : DisplayCondition.Blank, (display with { Heard = heard with { Painted = null } }).At(Some.Monday));
    }

    private static CancellationToken Now => TestContext.Current.CancellationToken;

    private (OfficeBook Office, DisplayBook Book) Host(MemoryOfficeStore store)
    {
        var office = new OfficeBook(store, _clock, []);
        return (office, new DisplayBook(office, _clock, _services));
    }

    private async Task MoveAsync((OfficeBook Office, DisplayBook Book) host)
    {
        using var move = new OldDisplays(host.Book, host.Office, Options.Create(new DashboardOptions { DisplaysFile = OldFile }), _clock, NullLogger<OldDisplays>.Instance);
        await move.StartAsync(Now);
        await move.ExecuteTask!;
    }
}
