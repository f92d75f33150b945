using ParLive.Dashboard.Tests.Feeds;
using ParLive.Grains.Contracts;

namespace ParLive.Dashboard.Preview;

/// <summary>A province that does not exist: its figures move every few seconds.</summary>
internal static class InventedFeed
{
    private static long _beat;

    public static FakeFeed Make(TimeProvider clock)
    {
        var communes = Enumerable.Range(0, 34).Select(number => Some.Commune(number)).ToList();
        return new FakeFeed(clock)
        {
            Overviews = (unit, asOf) => string.Equals(unit.Key, communes[^1].Key, StringComparison.Ordinal)
                ? Some.Reading(unit, asOf, 0, Some.Trust(heard: false, conserved: null, below: 0, heardFrom: 0))
                : SomePlans.WithPlan(Some.Reading(unit, asOf, 1_038 + Interlocked.Read(ref _beat), Some.Trust(simulated: true)), done: 28, set: 35, expected: 3_140, overdue: 2) with { Contested = ["onTimeByDate"] },
            Boards = (unit, asOf) => Some.Board(unit, asOf, [.. Moved(Some.Rows(32, 2)).Select((row, place) => row with { Contested = place is 1 or 30 ? 1 : 0 })], Some.Trust(simulated: true)),
            TaskPages = _ => SomePlans.Plan(),
            IndexPages = (_, _) => SomePlans.Indices(),
            DossierPages = question => question.Measure is "open" ? SomeDesks.Page(question) : ProvinceStates.Dossiers(question, communes, 1_038),
        }.With([Some.Province(simulated: true, note: "Số liệu mô phỏng để xem thử"), .. communes]);
    }

    public static FakeMeetings Meetings(FakeFeed feed, TimeProvider clock) => new(feed, clock);

    public static FakeJudgements Judgements() => new()
    {
        Found = SomeJudged.Hotspots(
            SomeJudged.Line(5), SomeJudged.Line(10, "oldest", "acknowledged", ("calendarDays", 58), ("workingDays", 41), ("limit", 30)) with { IsContested = true },
            SomeJudged.Line(11, "plan", "active", ("done", 4), ("set", 9), ("expected", 7), ("overdue", 2))),
        Heard = SomeJudged.Feeds(
            new("30027@2025-07-01", "Đặc khu Thổ Châu", "Thổ Châu special zone", "mot-cua", "late", Some.Monday.AddHours(-3), 1.5),
            new("30016@2025-07-01", "Xã An Cư", "An Cư commune", "", "lost", null, 0)),
    };

    public static IDisposable Move(FakeFeed feed, TimeProvider clock) => clock.CreateTimer(
        _ =>
        {
            Interlocked.Increment(ref _beat);
            feed.Say(Some.Province().Key);
        },
        null, TimeSpan.FromSeconds(3), TimeSpan.FromSeconds(3));

    private static List<BoardRow> Moved(IReadOnlyList<BoardRow> rows)
    {
        var moved = rows.ToList();
        if (Interlocked.Read(ref _beat) % 4 < 2)
            return moved;
        (moved[1], moved[2]) = (moved[2] with { Rank = 2 }, moved[1] with { Rank = 3, Overdue = moved[1].Overdue + 1 });
        return moved;
    }
}
