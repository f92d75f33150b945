using ParLive.Grains.Contracts;
using ParLive.Grains.Contracts.Judgements;

namespace ParLive.Dashboard.Tests.Feeds;

/// <summary>The states that a province can be in when people look at it.</summary>
internal static class ProvinceStates
{
    private const string LongEnglishName = "Nguyen Thi Minh Khai ward – International border gate no. ";
    private const string LongWords = "rà soát, sửa đổi, bổ sung quy định về tiếp công dân và giải quyết";

    private static readonly Dictionary<string, Action<FakeFeed, FakeJudgements>> States = new(StringComparer.Ordinal)
    {
        ["full"] = (feed, judgements) => Fill(feed, judgements, 34, null),
        ["no data"] = (feed, judgements) => Empty(feed, judgements),
        ["one unit"] = (feed, judgements) => Fill(feed, judgements, 1, null),
        ["168 units"] = (feed, judgements) => Fill(feed, judgements, 168, null),
        ["long names"] = (feed, judgements) => Fill(feed, judgements, 34, "Phường Nguyễn Thị Minh Khai – Khu vực cửa khẩu quốc tế số "),
        ["dead feed"] = (feed, judgements) => Silence(feed, judgements),
        ["lost server"] = (feed, judgements) => Fill(feed, judgements, 34, null),
    };

    private static DateTimeOffset Hours { get; } = Some.Monday.AddHours(-5);

    /// <summary>All of them.</summary>
    public static IReadOnlyCollection<string> All => States.Keys;

    /// <summary>Brings feed and judgements into that state.</summary>
    public static void Bring(string state, FakeFeed feed, FakeJudgements judgements) => States[state](feed, judgements);

    private static void Fill(FakeFeed feed, FakeJudgements judgements, int units, string? longName)
    {
        var communes = Enumerable.Range(0, units).Select(number => longName is null ? Some.Commune(number) : Some.Commune(number, $"{longName}{number:00}", $"{LongEnglishName}{number:00}")).ToList();
        feed.With([Some.Province(units), .. communes]);
        var rows = communes.Select((unit, number) => Some.Row(number + 1, number, 979 - (number * 5), 1_000, number < units - 6 ? 2 + (number % 7) : 14 + (number % 6 * 9), name: unit.Name) with { NameEn = unit.NameEn }).ToList();
        feed.Boards = (unit, asOf) => Some.Board(unit, asOf, rows);
        feed.Overviews = (unit, asOf) => SomePlans.WithPlan(
            Some.Reading(unit, asOf, trust: Some.Trust(below: unit.Children, heardFrom: unit.Children)), done: 28, set: 35, expected: 3_140, overdue: 2);
        feed.TaskPages = _ => SomePlans.Plan(overdue: 9, slipping: 4, content: longName is null ? LongWords : string.Join(' ', Enumerable.Repeat(LongWords, 4)));
        feed.IndexPages = (_, _) => SomePlans.Indices();
        feed.DossierPages = question => Dossiers(question, communes, 104_000);
        feed.Breakdowns = (unit, question) => Breakdown(unit, question, longName is null ? "Hộ tịch" : "Lao động, Thương binh và Xã hội – Giải quyết chính sách số");
        feed.Histories = unit => History(unit, communes[0]);
        judgements.Found = SomeJudged.Hotspots([.. communes.Take(12).Select((unit, number) => Named(SomeJudged.Line(number), unit))]);
        judgements.Heard = SomeJudged.Feeds([.. communes.Take(4).Select((unit, number) => Feed(unit, number % 2 == 0 ? "late" : "lost"))]);
    }

    private static void Empty(FakeFeed feed, FakeJudgements judgements)
    {
        var communes = Enumerable.Range(0, 34).Select(number => Some.Commune(number)).ToList();
        feed.With([Some.Province(), .. communes]);
        feed.Boards = (unit, asOf) => Some.Board(unit, asOf, []);
        feed.Overviews = (unit, asOf) => Unheard(unit, asOf);
        feed.TaskPages = _ => SomePlans.None;
        feed.IndexPages = (_, _) => SomePlans.Indices() with { Series = [], Targets = [], Live = SomePlans.Indices().Live with { NotKnown = 100 } };
        (judgements.Found, judgements.Heard) = (SomeJudged.Hotspots(), SomeJudged.Feeds());
    }

    // Nothing has been heard from any unit for hours: there are figures, and none of them may look alive.
    private static void Silence(FakeFeed feed, FakeJudgements judgements)
    {
        Fill(feed, judgements, 34, null);
        var rows = Some.Rows(20, 14).Select(row => row with { Feed = "lost", NotRanked = "lostFeed", Rank = null, Standing = null, LastAccepted = Hours }).ToList();
        var trust = Some.Trust(heardFrom: 0) with { LastAccepted = Hours, LastEventTime = Hours };
        feed.Boards = (unit, asOf) => Some.Board(unit, asOf, rows, trust);
        feed.Overviews = (unit, asOf) => SomePlans.WithPlan(Some.Reading(unit, asOf, trust: trust with { UnitsBelow = unit.Children }), done: 28, set: 35, expected: 3_140, overdue: 2);
        judgements.Heard = SomeJudged.Feeds([.. Enumerable.Range(0, 34).Select(number => Feed(Some.Commune(number), "lost") with { LastAccepted = Hours })]);
    }

    private static UnitReading Unheard(UnitInfo unit, DateTimeOffset asOf)
    {
        var reading = Some.Reading(unit, asOf, 0, Some.Trust(heard: false, conserved: null, below: unit.Children, heardFrom: 0));
        return reading with
        {
            Today = Zero(reading.Today),
            Last30Days = Zero(reading.Last30Days),
            Before = Zero(reading.Before),
            Days = [.. reading.Days.Select(day => day with
            {
                Measures = day.Measures.ToDictionary(measure => measure.Key, _ => 0L, StringComparer.Ordinal),
                Rates = day.Rates.ToDictionary(rate => rate.Key, _ => Some.Rate(0, 0), StringComparer.Ordinal),
            })],
        };
    }

    private static FiguresReading Zero(FiguresReading figures) => figures with
    {
        Measures = figures.Measures.ToDictionary(measure => measure.Key, _ => 0L, StringComparer.Ordinal),
        Rates = figures.Rates.ToDictionary(rate => rate.Key, _ => Some.Rate(0, 0), StringComparer.Ordinal),
    };

    /// <summary>A page of so many dossiers of these units.</summary>
    public static DossierPage Dossiers(DossierQuestion question, List<UnitInfo> units, int count) => new(
        Some.Monday, question.Measure, count,
        [
            .. Enumerable.Range(question.Skip, Math.Min(question.Take, count - question.Skip)).Select(number => new DossierRow(
                units[number % units.Count].Key, $"H13.21-260302-{number:000000}", "1.004227", number % 3 == 0 ? "Đất đai" : "Hộ tịch", "online-full",
                Some.Monday.AddDays(-40 + (number % 30)), new DateOnly(2026, 2, 10), new DateOnly(2026, 2, 12), null, null, 41 - (number % 41),
                number % 4 == 0 ? ["due-date-moved"] : [], 3)),
        ]);

    private static BreakdownReading Breakdown(string unit, BreakdownQuestion question, string field)
    {
        var figures = Some.Reading(Some.Province(), Some.Monday).Last30Days;
        return new(unit, question.By, [.. Enumerable.Range(0, 12).Select(number => new BreakdownRow(number == 11 ? "" : $"{field} {number}", figures))]);
    }

    private static UnitHistory History(UnitInfo unit, UnitInfo other) => new(
        unit.Key, [other], [],
        [new(new(2020, 1, 1), "began", [], unit.Name, unit.NameEn), new(new(2025, 7, 1), "took-over", [other]), new(new(2026, 2, 2), "retyped", [], Word: "ward")]);

    private static HotspotLine Named(HotspotLine line, UnitInfo unit) => line with { Name = unit.Name, NameEn = unit.NameEn };

    private static FeedLine Feed(UnitInfo unit, string state) => new(
        unit.Key, unit.Name, unit.NameEn, "mot-cua", state, state == "lost" ? null : Some.Monday.AddHours(-3), 1.5);
}
