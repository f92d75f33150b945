using ParLive.Dashboard.Figures;
using ParLive.Grains.Contracts;

namespace ParLive.Dashboard.Tests.Feeds;

/// <summary>Plans nobody cares about, and indices that were never published.</summary>
internal static class SomePlans
{
    private static readonly Dictionary<string, RateReading> NoRates = new(StringComparer.Ordinal);

    /// <summary>No task at all.</summary>
    public static TaskPage None { get; } = Page([], []);

    /// <summary>A plan of three areas with so many tasks overdue and slipping, as it would be asked for by a wall.</summary>
    public static TaskPage Plan(int overdue = 2, int slipping = 1, string content = "Rà soát văn bản quy phạm pháp luật về đất đai")
    {
        var rows = Enumerable.Range(0, overdue).Select(number => Task(number, "procedures", "overdue", content) with { DaysLate = 40 - number })
            .Concat(Enumerable.Range(overdue, slipping).Select(number => Task(number, "institutions", "in-progress", content) with { Percent = 20, ExpectedPercent = 60 + (number % 30) }))
            .Append(Task(31, "organisation", "in-progress", content) with { Percent = 55, ExpectedPercent = 60 })
            .Append(Task(32, "organisation", "recurring", content) with { ExpectedPercent = 90 }).ToList();
        return Page(rows, [Group("institutions", 8, 10, 9_00, 0, 2), Group("organisation", 12, 13, 12_50, 0, 1), Group("procedures", 8, 12, 9_80, overdue, overdue + 1)]);
    }

    /// <summary>The overview of a province with such a plan.</summary>
    public static UnitReading Reading(long done, long set, long expected, long overdue) =>
        WithPlan(Some.Reading(Some.Province(), Some.Monday), done, set, expected, overdue);

    /// <summary>An overview with such a plan.</summary>
    public static UnitReading WithPlan(UnitReading reading, long done, long set, long expected, long overdue)
    {
        var measures = reading.Last30Days.Measures.ToDictionary(StringComparer.Ordinal);
        (measures["tasksDone"], measures["tasksSet"], measures["tasksExpected"], measures["tasksOverdue"]) = (done, set, expected, overdue);
        return reading with { Last30Days = reading.Last30Days with { Measures = measures } };
    }

    /// <summary>Two indices, one of them with a year that nobody published, and a live score of which some is not known.</summary>
    public static IndicesReading Indices() => new(
        Some.Province().Key, Some.Monday,
        [
            Series("PAR", "Chỉ số cải cách hành chính (PAR Index)", "PAR Index", "points", Point("2021", 85.2m, 20), Gap("2022"), Point("2023", 86.15m, 14) with
            {
                Change = new IndexChangeReading("2021", 0.95m, "series", "same", 6, "series", "same"),
            }),
            Series("PAR", "Chỉ số cải cách hành chính (PAR Index)", "PAR Index", "points", Point("2023", 86.15m, 6)) with { Cohort = "ĐBSCL" },
            Series("766", "Bộ chỉ số phục vụ người dân, doanh nghiệp (766)", "Service quality by Decision 766", "points", Point("2026-01", 78m, 12), Point("2026-02", 80.4m, 10)),
            Series("PAR/survey", "Điều tra xã hội học", "Surveys", "points", Point("2023", 25m, 9)) with { Parent = "PAR" },
        ],
        [
            new("PAR", "2023", null, 87, 10, 86.15m, 14, false, false, false, "UBND"), new("PAR", "2026", null, 89, 10, null, null, null, null, null, "UBND"),
        ],
        [],
        new LiveScoreReading("766", "2026-03", 1, "Quyết định 766/QĐ-TTg ngày 23/6/2022", 100, 35.9m, 0, 40, new("weak", "Yếu", "Weak", "points", true), new("fair", "Khá", "Fair", "points", true), []));

    private static TaskPage Page(List<TaskRow> rows, IReadOnlyList<TaskGroup> areas) => new(
        Some.Monday, "tasksOpen", rows.Count, 0, rows, Sum("", areas), areas, areas.Count == 0 ? [] : [Sum("05/KH-UBND, 2026", areas)]);

    private static TaskRow Task(int number, string area, string state, string content) => new()
    {
        Unit = Some.Commune(number).Key,
        Number = $"NV-{number}",
        Plan = "05/KH-UBND, 2026",
        Code = $"{number}",
        Area = area,
        Content = content,
        Product = "",
        Coordinating = [],
        State = state,
        Deadline = "2026-02-01",
        QuantityUnit = "",
        Evidence = "",
        Flags = [],
    };

    private static TaskGroup Group(string name, long done, long set, long expected, long overdue, long open) => new(
        name,
        new Dictionary<string, long>(StringComparer.Ordinal)
        {
            [FigureNames.TasksDone] = done,
            [FigureNames.TasksSet] = set,
            [FigureNames.TasksExpected] = expected,
            [FigureNames.TasksOverdue] = overdue,
            ["tasksOpen"] = open,
        },
        NoRates);

    private static TaskGroup Sum(string name, IReadOnlyList<TaskGroup> groups) => new(
        name, groups.SelectMany(group => group.Measures).GroupBy(pair => pair.Key, StringComparer.Ordinal).ToDictionary(pairs => pairs.Key, pairs => pairs.Sum(pair => pair.Value), StringComparer.Ordinal), NoRates);

    private static IndexSeriesReading Series(string index, string name, string nameEn, string scale, params IReadOnlyList<IndexPointReading> points) =>
        new(index, null, name, nameEn, scale, null, index == "766" ? "month" : "year", points, null);

    private static IndexPointReading Point(string period, decimal value, int rank) => new() { Period = period, Value = value, Maximum = 100, Rank = rank, CohortSize = 34 };

    private static IndexPointReading Gap(string period) => new() { Period = period, IsGap = true };
}
