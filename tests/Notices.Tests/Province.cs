using Microsoft.Extensions.DependencyInjection;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.Logging.Abstractions;
using ParLive.Grains.Access;
using ParLive.Grains.Contracts;
using ParLive.Grains.Contracts.Judgements;
using ParLive.Notices.Books;
using ParLive.Notices.Couriers;
using ParLive.Notices.Letters;
using ParLive.Notices.Matters;
using ParLive.Testing;

namespace ParLive.Notices.Tests;

/// <summary>A province whose hotspots and feeds are as a test says, with a desk that tells of them; what it keeps outlives a restart.</summary>
internal sealed class Province : IDisposable, IWeeklyReport
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("parlive-notices-");
    private readonly Dictionary<string, string> _drawer = new(StringComparer.Ordinal);
    private readonly ServiceProvider _services = new ServiceCollection().AddMetrics().BuildServiceProvider();
    private NoticeDesk? _desk;
    private DateTime _written = new(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    /// <summary>Monday, 2 March 2026, 08:00 in Hà Nội.</summary>
    public ManualClock Clock { get; } = new();

    public List<HotspotLine> Hotspots { get; } = [];

    public List<FeedLine> Feeds { get; } = [];

    public List<SourceLine> Sources { get; } = [];

    /// <summary>How many more changes of the drawer come to nothing, as when the process is killed before them.</summary>
    public int Crashes { get; set; }

    /// <summary>After how many changes that begins.</summary>
    public int After { get; set; }

    public NoticeMeter Meter { get; private set; } = null!;

    public string BookFile => Path.Combine(_folder.FullName, "notices.json");

    public static HotspotLine Hotspot(DateTimeOffset since, string unit = "A@2020-01-01", string state = "active") => new(
        unit, unit, "Mỹ Bình", "My Binh", 1, 1, "oldest", "unit", "", state, false, since, [], "H-2026-001", "Nguyễn Văn A", "gọi 0912 345 678", null, 0);

    public static FeedLine Lost(DateTimeOffset? last, string unit = "A@2020-01-01", string name = "Mỹ Bình") => new(unit, name, name, last is null ? "" : "mot-cua", "lost", last, 8);

    public void Write(string book)
    {
        File.WriteAllText(BookFile, book);
        File.SetLastWriteTimeUtc(BookFile, _written = _written.AddSeconds(1));
    }

    public void Restart() => _desk = null;

    public Task RoundAsync() => (_desk ??= Desk()).Make();

    /// <summary>Makes a round after a time.</summary>
    public Task RoundAfterAsync(TimeSpan time)
    {
        Clock.Advance(time);
        return RoundAsync();
    }

    public void Dispose()
    {
        _services.Dispose();
        _folder.Delete(recursive: true);
    }

    Task<(string Name, byte[] Pdf)> IWeeklyReport.Make(string unit, string language, CancellationToken cancellationToken) =>
        Task.FromResult(("parlive-P.pdf", "%PDF-1.7 một tuần"u8.ToArray()));

    private NoticeDesk Desk()
    {
        var root = new UnitInfo("P@2020-01-01", "P", "An Giang", "An Giang", "province", null, "Asia/Ho_Chi_Minh", 2, false, "");
        var feed = Fakes.Of<IUnitFeed>((_, arguments) => (string)arguments[0]! == "P" ? root : null);
        var judgements = Fakes.Of<IJudgements>((method, _) => method == "Hotspots"
            ? Task.FromResult(new HotspotsReading(Clock.Now, null, [.. Hotspots], 0, 0, 0, 2))
            : Task.FromResult(new FeedsReading(Clock.Now, 0, 0, 0, 0, 0, [.. Feeds], [.. Sources])));
        var drawers = Fakes.Of<IDrawers>((method, arguments) => method == "Read" ? Task.FromResult<IReadOnlyDictionary<string, string>>(new Dictionary<string, string>(_drawer, StringComparer.Ordinal)) : Change(arguments));
        var secrets = new NoticeSecrets("mật khẩu", "một bí mật");
        Meter = new NoticeMeter(_services.GetRequiredService<IMeterFactory>(), Clock);
        return new NoticeDesk(
            new FollowedBook(BookFile, NullLogger<FollowedBook>.Instance), new Lookout(feed, judgements), new LetterBox(drawers), [new MailCourier(secrets, this), new WebhookCourier(secrets, Clock)],
            (Clock, Meter, NullLogger<NoticeDesk>.Instance));
    }

    private Task Change(object?[] arguments)
    {
        if (After-- <= 0 && Crashes-- > 0) return Task.FromException(new IOException("The process was killed."));

        foreach (var (name, words) in (IReadOnlyDictionary<string, string>)arguments[1]!) _drawer[name] = words;
        foreach (var name in (IReadOnlyList<string>)arguments[2]!) _drawer.Remove(name);
        return Task.CompletedTask;
    }
}
