using ParLive.Grains.Contracts.Judgements;
using ParLive.Grains.Journaling;
using ParLive.Operations.Health;
using ParLive.Testing;

namespace ParLive.Operations.Tests.Health;

public sealed class TellingTheTruth
{
    private readonly FakePlace _place = new();

    [Fact]
    public async Task Healthy_is_said_only_where_all_is_well()
    {
        var report = await ReportAsync();

        Assert.True(report.Healthy);
        Assert.Empty(report.Troubles);
        Assert.Equal(new UnitsHealth("ready", 3, 7, true), report.Units);
        Assert.Equal(("sqlite", true, 7L), (report.Journal!.Kind, report.Journal.Writable, report.Journal.Position));
        Assert.Equal(180, report.Clock.SecondsSince);
        Assert.Equal((5, 1, 0, 0), (report.Feeds!.Live, report.Feeds.Quiet, report.Feeds.Late, report.Feeds.Lost));
    }

    [Theory]
    [InlineData("late feed", "feeds", "3 units are not heard as expected: 1 late, 1 lost, 1 never heard from (Mỹ Bình)")]
    [InlineData("silent source", "feeds", "Whole sources are silent: mot-cua")]
    [InlineData("no room", "disk", "Only 512 MiB are left on the disk of '/data'")]
    [InlineData("clock back", "clock", "The server's clock is 3,600 s behind the newest record")]
    [InlineData("sums", "sums", "does not equal its parts")]
    [InlineData("refused", "journal", "The journal cannot be written: The disk is full.")]
    [InlineData("queue", "journal", "The journal's queue is 90 % full (4 writes wait)")]
    [InlineData("starting", "units", "still reading their history")]
    [InlineData("no database", "journal", "The journal's database does not answer")]
    [InlineData("letters", "notices", "A letter does not go out.")]
    public async Task Whatever_is_not_well_is_named_in_a_sentence(string fault, string what, string sentence)
    {
        Break(fault);

        var report = await ReportAsync();

        Assert.False(report.Healthy);
        var trouble = Assert.Single(report.Troubles);
        Assert.Equal(what, trouble.What);
        Assert.Contains(sentence, trouble.SentenceEn, StringComparison.Ordinal);
        Assert.NotEqual(trouble.Sentence, trouble.SentenceEn, StringComparer.Ordinal);
    }

    [Fact]
    public async Task A_disk_that_does_not_answer_is_not_waited_for_for_ever()
    {
        _place.Hangs = true;
        var asked = ReportAsync();
        while (_place.Clock.NextAlarm is null) await Task.Yield();

        _place.Clock.Advance(TimeSpan.FromSeconds(5));

        Assert.Contains("Nothing reached the disk within 5 s", (await Patience.For(asked, "the report")).Troubles.Single().SentenceEn, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Many_who_ask_ask_once_and_the_answer_is_ten_seconds_old_at_the_most()
    {
        var desk = _place.Desk();
        await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => desk.Report(TestContext.Current.CancellationToken)));
        _place.Clock.Advance(TimeSpan.FromSeconds(9));
        await desk.Report(TestContext.Current.CancellationToken);
        Assert.Equal((1, 1), (_place.Questions, _place.Tries));

        _place.Clock.Advance(TimeSpan.FromSeconds(1));
        await desk.Report(TestContext.Current.CancellationToken);
        Assert.Equal((2, 2), (_place.Questions, _place.Tries));
    }

    [Fact]
    public async Task Where_something_was_written_just_now_nothing_is_written_for_it()
    {
        _place.Reading = new JournalReading("sqlite", 7, 0, 0, 100, TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(30));

        var report = await ReportAsync();

        Assert.Equal((0, true, 30d), (_place.Tries, report.Journal!.Writable, report.Journal.SecondsSinceRecord));
    }

    private Task<HealthReport> ReportAsync() => _place.Desk().Report(TestContext.Current.CancellationToken);

    private void Break(string fault)
    {
        var silent = new FeedLine("A@2020-01-01", "Mỹ Bình", "My Binh", "portal", "late", _place.Clock.Now.AddDays(-2), 8);
        switch (fault)
        {
            case "late feed": _place.Heard = new FeedsReading(default, 5, 1, 1, 2, 1, [silent], []); break;
            case "silent source": _place.Heard = _place.Heard with { Sources = [new SourceLine("mot-cua", "lost", 5, null, 4)] }; break;
            case "no room": _place.Room = new DiskRoom(512L << 20, 1L << 40); break;
            case "clock back": _place.LastAccepted = _place.Clock.Now.AddHours(1); break;
            case "sums": _place.Conserved = false; break;
            case "refused": _place.Refusal = new JournalUnavailableException("The disk is full."); break;
            case "queue": _place.Reading = _place.Reading with { Waiting = 4, WaitingBytes = 90 }; break;
            case "letters": _place.Other = new HealthTrouble("notices", "Một thư không gửi được.", "A letter does not go out."); break;
            default: _place.State = fault; break;
        }
    }
}
