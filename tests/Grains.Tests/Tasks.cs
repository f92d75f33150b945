using ParLive.Domain.Events;
using ParLive.Domain.Measures;
using ParLive.Grains.Contracts;

namespace ParLive.Grains.Tests;

/// <summary>Tasks of plans, from their arrival to the page that lists them.</summary>
public sealed class Tasks
{
    private static readonly DateTimeOffset MiddleOf2024 = new(2024, 6, 30, 23, 59, 59, TimeSpan.FromHours(7));

    [Fact]
    public async Task Can_Tho_had_done_18_of_35_tasks_by_the_middle_of_2024()
    {
        await using var office = await Office.Open();
        var start = MiddleOf2024.AddMonths(-5);
        await office.SubmitAll(
        [
            .. Enumerable.Range(1, 35).Select(number => SomeTasks.Assigned($"{number}", $"C{number % 4 + 1}", "2024-12-31", start)),
            .. Enumerable.Range(1, 18).Select(number => SomeTasks.Completed($"{number}", $"C{number % 4 + 1}", MiddleOf2024.AddDays(-number))),
            .. Enumerable.Range(19, 9).Select(number => SomeTasks.Completed($"{number}", $"C{number % 4 + 1}", MiddleOf2024.AddDays(number))),
        ]);
        await office.UntilFigure("P", "tasksSet", 35);

        var figures = await office.Elapse(office.Feed.Figures(Some.Key("P"), MiddleOf2024, null, null, TestContext.Current.CancellationToken), "figures");
        var page = await Ask(office, "P", new(AsOf: MiddleOf2024));

        Assert.Equal((35, 18, "51.43"), (figures.Measures["tasksSet"], figures.Measures["tasksDone"], figures.Rates["tasksDoneShareOfAll"].Text));
        Assert.Equal((35, 35, "51.43"), (page.Total, page.Rows.Count, page.All.Rates["tasksDoneShareOfAll"].Text));
    }

    [Fact]
    public async Task Long_Xuyen_had_done_54_of_59_tasks_and_five_recur()
    {
        await using var office = await Office.Open();
        var asOf = new DateTimeOffset(2024, 9, 20, 23, 59, 59, TimeSpan.FromHours(7));
        await office.SubmitAll(
        [
            .. Enumerable.Range(1, 54).Select(number => SomeTasks.Assigned($"{number}", "C1", null, asOf.AddMonths(-8), ("quarter", "2024-Q3"))),
            .. Enumerable.Range(55, 5).Select(number => SomeTasks.Assigned($"{number}", "C1", null, asOf.AddMonths(-8), ("recurring", "2024"))),
            .. Enumerable.Range(1, 54).Select(number => SomeTasks.Completed($"{number}", "C1", asOf.AddDays(-number))),
        ]);

        var page = await Ask(office, "C1", new("tasksOpen", AsOf: asOf));

        Assert.Equal((59, 54, 5), (page.All.Measures["tasksSet"], page.All.Measures["tasksDone"], page.All.Measures["tasksRecurring"]));
        Assert.Equal("91.5", page.All.Rates["tasksDoneShareOfAllInTenths"].Text);
        Assert.All(page.Rows, row => Assert.Equal(("recurring", true, "2024", new DateOnly(2024, 12, 31)), (row.State, row.Recurring, row.Deadline, row.Due)));
        Assert.Equal(5, page.Total);
    }

    [Fact]
    public async Task A_task_is_told_with_all_that_is_known_of_it()
    {
        await using var office = await Office.Open(Some.Monday);
        await office.SubmitAll(
            SomeTasks.Assigned(
                "1.2", "C1", "2026-02-20", Some.Monday.AddDays(-40), ("code", "1.2"), ("area", "Cải cách thể chế"), ("product", "Báo cáo"), ("authority", "UBND tỉnh"),
                ("coordinating", "C3; C2"), ("quantity", "15"), ("quantityUnit", "hoạt động"), ("weight", "2.5")),
            SomeTasks.Progress("1.2", "C1", Some.Monday.AddDays(-20), ("percent", "26.67"), ("done", "4"), ("evidence", "9/BC-UBND")),
            SomeTasks.Rescheduled("1.2", "C1", Some.Monday.AddDays(-15), "2026-02-25"));

        var page = await Ask(office, "D1", new());

        var row = Assert.Single(page.Rows);
        Assert.Equal(
            (Some.Key("C1"), "1.2", "12/KH-UBND, 2026, UBND tỉnh", "1.2", "institutions", "Nhiệm vụ 1.2", "Báo cáo"),
            (row.Unit, row.Number, row.Plan, row.Code, row.Area, row.Content, row.Product));
        Assert.Equal([Some.Key("C2"), Some.Key("C3")], row.Coordinating);
        Assert.Equal(
            ("overdue", new DateOnly(2026, 2, 20), new DateOnly(2026, 2, 25), "2026-02-25", 5, 100), (row.State, row.FirstDue, row.Due, row.Deadline, row.DaysLate, row.ExpectedPercent));
        Assert.Equal((26.67m, 4, 15, "hoạt động", 2.5m, "9/BC-UBND"), (row.Percent, row.Done, row.Quantity, row.QuantityUnit, row.Weight, row.Evidence));
        Assert.Equal("due-moved", Assert.Single(row.Flags));
        Assert.Equal((3, null), (row.Events, row.Completed));
        Assert.Equal(("institutions", row.Plan), (Assert.Single(page.Areas).Name, Assert.Single(page.Plans).Name));
        Assert.Equal(("0.00", "100.00"), (page.All.Rates["tasksDoneShareOfWeight"].Text, page.All.Rates["tasksExpectedShareOfAll"].Text));
    }

    [Theory]
    [InlineData(21)]
    [InlineData(22)]
    public async Task The_tasks_behind_a_figure_and_the_sum_of_all_areas_are_the_figure(int seed)
    {
        var dice = new Random(seed);
        await using var office = await Office.Open();
        await office.SubmitAll([.. Enumerable.Range(0, 40).SelectMany(number => LifeOf(dice, number))]);
        await office.Until(async () => (await office.Verify()).Conserved && await office.Figure("P", "tasksSet") > 0, "conservation");
        var measures = AllMeasures.All.Where(measure => measure.Matter == MatterKind.Task).ToList();

        for (var question = 0; question < 25; question++)
        {
            var (measure, code) = (measures[dice.Next(measures.Count)].Name, Some.Codes[dice.Next(Some.Codes.Count)]);
            DateTimeOffset? asOf = dice.Next(3) == 0 ? null : Some.Monday.AddMinutes(-dice.Next(70 * 24 * 60));
            var figures = await office.Elapse(office.Feed.Figures(Some.Key(code), asOf, null, null, TestContext.Current.CancellationToken), "figures");
            var page = await Ask(office, code, new(measure, AsOf: asOf, Take: 1_000));

            Assert.Equal((figures.Measures[measure], figures.Measures[measure]), (page.Total, page.All.Measures[measure]));
            Assert.Equal(figures.Measures[measure], page.Areas.Sum(area => area.Measures[measure]));
            Assert.Equal(figures.Measures[measure], page.Plans.Sum(plan => plan.Measures[measure]));
            Assert.Equal(figures.Rates["tasksDoneShareOfDue"], page.All.Rates["tasksDoneShareOfDue"]);
            var area = await Ask(office, code, new(measure, Area: "procedures", AsOf: asOf, Take: 1_000));
            Assert.Equal(page.Areas.FirstOrDefault(group => group.Name == "procedures")?.Measures[measure] ?? 0, area.Total);
            Assert.All(area.Rows, row => Assert.Equal("procedures", row.Area));
        }
    }

    [Fact]
    public async Task A_task_lives_where_its_assignment_says_and_a_dossier_of_its_number_is_another_thing()
    {
        await using var office = await Office.Open();

        await office.Submit(SomeTasks.Completed("1", "C2", Some.Monday.AddDays(-3)));
        await office.Submit(Some.Received("1", "C2"));
        await office.Submit(SomeTasks.Assigned("1", "C1"));
        await office.UntilFigure("C1", "tasksDone", 1);

        Assert.Equal((0, 0, 1), (await office.Figure("C2", "tasksDone"), await office.Figure("C2", "tasksNotAssigned"), await office.Figure("C2", "open")));
        await office.UntilFigure("P", "tasksSet", 1);
    }

    [Fact]
    public async Task A_task_told_again_is_a_duplicate_with_other_words_a_conflict_and_what_was_taken_back_counts_no_longer()
    {
        await using var office = await Office.Open();
        var assigned = SomeTasks.Assigned("1", "C1");

        var verdicts = await office.SubmitAll(assigned, assigned, assigned with { Due = "2026-07-01" });
        var taken = await office.Submit(assigned with { Kind = "voided", Id = "back", Target = assigned.Id, Time = Some.Monday.AddDays(-1), Details = [], Due = null });

        Assert.Equal([VerdictOutcome.Accepted, VerdictOutcome.Duplicate, VerdictOutcome.Refused], verdicts.Select(verdict => verdict.Outcome));
        Assert.Equal(RefusalReasons.Conflict, verdicts[2].Reason);
        Assert.Equal((VerdictOutcome.Accepted, 0), (taken.Outcome, await office.Figure("C1", "tasksSet")));
    }

    public static TheoryData<string, string, Arrival> Bad() => new()
    {
        { RefusalReasons.Contradiction, "before it is assigned", SomeTasks.Assigned("9", "C1", "2026-01-20") },
        { RefusalReasons.Contradiction, "before it is assigned", SomeTasks.Assigned("9", "C1", null, null, ("quarter", "2025-Q4")) },
        { RefusalReasons.Contradiction, "Only one", SomeTasks.Assigned("9", "C1", "2026-06-30", null, ("recurring", "2026")) },
        { RefusalReasons.Contradiction, "16 are done, and 15 were set", SomeTasks.Progress("9", "C1", Some.Monday, ("done", "16"), ("quantity", "15")) },
        { RefusalReasons.BadValue, "'100.01' is no percent", SomeTasks.Progress("9", "C1", Some.Monday, ("percent", "100.01")) },
        { RefusalReasons.BadValue, "'-1' is no percent", SomeTasks.Progress("9", "C1", Some.Monday, ("percent", "-1")) },
        { RefusalReasons.BadValue, "'1.001' is no percent", SomeTasks.Progress("9", "C1", Some.Monday, ("percent", "1.001")) },
        { RefusalReasons.BadValue, "'many' is no done", SomeTasks.Progress("9", "C1", Some.Monday, ("done", "many")) },
        { RefusalReasons.BadValue, "'soon' is no due", SomeTasks.Assigned("9", "C1", "soon") },
        { RefusalReasons.BadValue, "'Quý II' is no quarter", SomeTasks.Assigned("9", "C1", null, null, ("quarter", "Quý II")) },
        { RefusalReasons.BadValue, "'0' is no quantity", SomeTasks.Assigned("9", "C1", null, null, ("quantity", "0")) },
        { RefusalReasons.BadValue, "'101' is no weight", SomeTasks.Assigned("9", "C1", null, null, ("weight", "101")) },
        { RefusalReasons.BadValue, "'24' is no planYear", SomeTasks.Assigned("9", "C1", null, null) with { Details = [new("plan", "p"), new("content", "c"), new("planYear", "24")] } },
        { RefusalReasons.UnknownUnit, "'nowhere'", SomeTasks.Assigned("9", "C1", null, null, ("coordinating", "C2, nowhere")) },
        { RefusalReasons.UnknownUnit, "'nowhere'", SomeTasks.Assigned("9", "nowhere") },
        { RefusalReasons.MissingField, "'content'", SomeTasks.Assigned("9", "C1") with { Details = [new("plan", "p")] } },
        { RefusalReasons.MissingField, "'percent' or 'done'", SomeTasks.Progress("9", "C1", Some.Monday) },
        { RefusalReasons.MissingField, "'due', 'quarter' or 'recurring'", SomeTasks.Rescheduled("9", "C1", Some.Monday, null) },
        { RefusalReasons.UnknownKind, "'received'", SomeTasks.Completed("9", "C1", Some.Monday) with { Kind = "received" } },
        { RefusalReasons.UnknownKind, "'errand'", SomeTasks.Completed("9", "C1", Some.Monday) with { Matter = "errand" } },
        { RefusalReasons.MissingField, "'surprise'", SomeTasks.Inspection("opened", "C1", Some.Monday) },
        { RefusalReasons.MissingField, "'remedied'", SomeTasks.Inspection("remedied", "C1", Some.Monday, ("inspected", "Sở Y tế")) },
        { RefusalReasons.BadValue, "'0' is no remedied", SomeTasks.Inspection("remedied", "C1", Some.Monday, ("inspected", "Sở Y tế"), ("remedied", "0")) },
        { RefusalReasons.UnknownUnit, "'nowhere'", SomeTasks.Inspection("unit-inspected", "C1", Some.Monday, ("inspected", "Sở Y tế"), ("inspectedUnit", "nowhere")) },
    };

    [Theory]
    [MemberData(nameof(Bad), DisableDiscoveryEnumeration = true)]
    public async Task What_cannot_be_is_refused_with_its_reason_and_the_others_are_taken(string reason, string sentence, Arrival bad)
    {
        await using var office = await Office.Open(Some.Monday);

        var verdicts = await office.SubmitAll(SomeTasks.Assigned("1", "C1"), bad, SomeTasks.Assigned("2", "C2", null, null, ("area", "Du lịch")));

        Assert.Equal([VerdictOutcome.Accepted, VerdictOutcome.Refused, VerdictOutcome.Accepted], verdicts.Select(verdict => verdict.Outcome));
        Assert.Equal(reason, verdicts[1].Reason);
        Assert.Contains(sentence, verdicts[1].Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_inspection_counts_where_it_is_made()
    {
        await using var office = await Office.Open(Some.Monday);
        await office.SubmitAll(
            SomeTasks.Inspection("opened", "P", Some.Monday.AddDays(-9), ("surprise", "true"), ("decision", "5/QĐ-UBND")),
            SomeTasks.Inspection("unit-inspected", "P", Some.Monday.AddDays(-8), ("inspected", "Unit C1"), ("inspectedKind", "xã"), ("inspectedUnit", "C1"), ("findings", "3")),
            SomeTasks.Inspection("unit-inspected", "P", Some.Monday.AddDays(-8), ("inspected", "Chi nhánh VPĐKĐĐ"), ("findings", "0")),
            SomeTasks.Inspection("remedied", "P", Some.Monday.AddDays(-2), ("inspected", "Unit C1"), ("remedied", "2"), ("evidence", "1/BC")));

        var figures = await office.Elapse(office.Feed.Figures(Some.Key("P"), null, null, null, TestContext.Current.CancellationToken), "figures");

        Assert.Equal(
            (1, 0, 2, 2, 3, 2, 1),
            (figures.Measures["inspectionsSurprise"], figures.Measures["inspectionsPlanned"], figures.Measures["unitsInspected"], figures.Measures["unitsInspectedBySurprise"],
            figures.Measures["findings"], figures.Measures["findingsRemedied"], figures.Measures["findingsOpen"]));
        Assert.Equal("66", figures.Rates["findingsRemediedShare"].Text);
    }

    private static Task<TaskPage> Ask(Office office, string code, TaskQuestion question) =>
        office.Elapse(office.Feed.Tasks(Some.Key(code), question, TestContext.Current.CancellationToken), "tasks");

    private static IEnumerable<Arrival> LifeOf(Random dice, int number)
    {
        var (task, unit) = ($"{number}", $"C{1 + dice.Next(4)}");
        var at = Some.Monday.AddMinutes(-dice.Next(60, 60 * 24 * 60));
        (string, string)[] more = [("area", dice.Next(2) == 0 ? "procedures" : "thể chế"), ("authority", $"{dice.Next(2)}"), ("weight", $"{1 + dice.Next(3)}")];
        yield return dice.Next(4) == 0
            ? SomeTasks.Assigned(task, unit, null, at, [.. more, ("recurring", "2026-Q1")])
            : SomeTasks.Assigned(task, unit, $"{at.AddDays(dice.Next(0, 40)):yyyy-MM-dd}", at, more);
        var later = at.AddMinutes(dice.Next(1, 30 * 24 * 60));
        if (later < Some.Monday && dice.Next(3) > 0)
        {
            yield return SomeTasks.Progress(task, unit, at.AddMinutes(dice.Next(0, 60)), ("percent", "20"));
            yield return dice.Next(4) == 0 ? SomeTasks.Rescheduled(task, unit, later, "2026-12-31") : SomeTasks.Completed(task, unit, later);
        }
    }
}
