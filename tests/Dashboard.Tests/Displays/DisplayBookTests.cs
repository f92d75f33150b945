using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using ParLive.Dashboard.Displays;
using ParLive.Dashboard.Tests.Feeds;
using ParLive.Testing;

namespace ParLive.Dashboard.Tests.Displays;

public sealed class DisplayBookTests : IDisposable
{
    private static readonly DisplayProfile Hall = new("Sảnh <b>", "91", "overview,ranking", 20, 3.5m, 55, "night", "vi", Shifts: true);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("parlive-displays-");
    private readonly ManualClock _clock = new(Some.Monday);

    private string Path => System.IO.Path.Combine(_folder.FullName, "displays.json");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void Whatever_was_paired_changed_and_revoked_is_so_after_a_restart() => Law.Holds(
        seed => new Random(seed),
        dice =>
        {
            File.Delete(Path);
            var book = Open();
            for (var step = 0; step < 12; step++)
            {
                var any = book.All.Count > 0 ? book.All[dice.Next(book.All.Count)] : null;
                switch (dice.Next(4))
                {
                    case 0 when any is not null:
                        Assert.True(book.Revoke(any.Id));
                        Assert.Null(book.OfPass(any.PassHash));
                        break;
                    case 1 when any is not null:
                        Assert.True(book.Assign(any.Id, Hall with { Name = $"\"{step}\" Ô" }));
                        break;
                    default:
                        Assert.NotNull(book.Pair(DisplayPass.HashOf(DisplayPass.New()), Hall));
                        break;
                }
                // As after a power cut: nothing is closed.
                Assert.Equal(book.All, Open().All);
            }
        },
        cases: 30);

    [Fact]
    public void Only_the_hash_of_a_pass_is_kept()
    {
        var pass = DisplayPass.New();
        Open().Pair(DisplayPass.HashOf(pass), Hall);

        var file = File.ReadAllText(Path);
        Assert.DoesNotContain(pass, file, StringComparison.Ordinal);
        Assert.Contains(DisplayPass.HashOf(pass), file, StringComparison.Ordinal);
        Assert.NotNull(Open().OfPass(DisplayPass.HashOf(pass)));
        Assert.Null(Open().OfPass(pass));
    }

    [Fact]
    public void A_pass_has_256_bits_and_no_two_are_alike()
    {
        var passes = Enumerable.Range(0, 1_000).Select(_ => DisplayPass.New()).ToList();

        Assert.All(passes, pass => Assert.Equal(43, pass.Length));
        Assert.Equal(passes.Count, passes.Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void A_pass_pairs_one_display()
    {
        var book = Open();

        Assert.NotNull(book.Pair("hash", Hall));
        Assert.Null(book.Pair("hash", Hall));
    }

    [Fact]
    public void What_cannot_be_written_did_not_happen()
    {
        var book = Open();
        var kept = book.Pair(DisplayPass.HashOf("1"), Hall)!;
        // Where the file beside should be written there is a folder now.
        Directory.CreateDirectory(Path + ".new");

        Assert.ThrowsAny<UnauthorizedAccessException>(() => book.Pair(DisplayPass.HashOf("2"), Hall));
        Assert.ThrowsAny<UnauthorizedAccessException>(() => book.Revoke(kept.Id));

        Assert.Equal([kept], book.All);
        Assert.Equal([kept], Open().All);
    }

    [Fact]
    public void A_damaged_file_is_put_aside_and_screens_are_paired_again()
    {
        File.WriteAllText(Path, """{"version":1,"displays":[{"id":"x"}""");

        var book = Open();

        Assert.Empty(book.All);
        Assert.Equal("""{"version":1,"displays":[{"id":"x"}""", File.ReadAllText(Assert.Single(Directory.GetFiles(_folder.FullName, "*.damaged"))));
        Assert.NotNull(book.Pair(DisplayPass.HashOf("1"), Hall));
    }

    [Fact]
    public void What_was_painted_last_is_known_after_the_server_was_stopped_and_is_written_now_and_then()
    {
        var book = Open();
        var display = book.Pair(DisplayPass.HashOf("1"), Hall)!;
        var painted = new PaintedFrame("abc", "ranking", 7, Some.Monday, "build");
        book.Hear(display.Id, painted, new DisplayGlass(3840, 2160, "a <browser>"));
        Assert.Null(Open().All[0].Painted);

        book.Dispose();
        Assert.Equal(painted, Open().All[0].Painted);
        Assert.Equal(Some.Monday, Open().All[0].Seen);

        _clock.Advance(TimeSpan.FromMinutes(5));
        book.Hear(display.Id, painted with { Offset = 8 }, new DisplayGlass(3840, 2160, "a <browser>"));
        Assert.Equal(8, Open().All[0].Painted!.Offset);
    }

    [Theory]
    [InlineData(0, 0, DisplayCondition.Showing)]
    [InlineData(15, 0, DisplayCondition.Showing)]
    [InlineData(16, 0, DisplayCondition.Old)]
    [InlineData(16, 16, DisplayCondition.Silent)]
    [InlineData(90_000, 14_400, DisplayCondition.Silent)]
    public void A_display_shows_or_is_old_or_is_silent_by_what_was_heard_last(int paintedAgo, int seenAgo, DisplayCondition condition)
    {
        var display = new PairedDisplay(
            "id", "hash", Hall, Some.Monday, Some.Monday.AddSeconds(-seenAgo), new PaintedFrame("v", "overview", 1, Some.Monday.AddSeconds(-paintedAgo), "b"), null);

        Assert.Equal(condition, display.At(Some.Monday));
        Assert.Equal(DisplayCondition.NeverSeen, (display with { Seen = null }).At(Some.Monday));
    }

    private DisplayBook Open() => new(_clock, Options.Create(new DashboardOptions { DisplaysFile = Path }), NullLogger<DisplayBook>.Instance);
}
