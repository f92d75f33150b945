namespace ParLive.Grains.Tests;

/// <summary>How units of one process wake and leave: without waking each other.</summary>
public sealed class Waking
{
    // Everybody but the root, by whom stands above.
    private static readonly string[] EachOnce =
        [.. Some.Province.Where(unit => unit.Parent is not null).Select(unit => $"{Some.Key(unit.Parent!)} asks {Some.Key(unit.Code)}").Order(StringComparer.Ordinal)];

    [Fact]
    public async Task At_a_start_each_unit_is_asked_once_and_has_nothing_to_tell_besides()
    {
        await using var office = await WithDossiers(null);
        var known = await office.Verify();
        var line = new Meddling(0) { IsOver = true };

        await using var other = await Office.Start(office.Journal.AfterCrash(), office.Clock.Now, line);
        Assert.Equal(EachOnce, line.Said.Order(StringComparer.Ordinal), StringComparer.Ordinal);
        await other.Elapse(Task.Delay(TimeSpan.FromSeconds(10), other.Clock, TestContext.Current.CancellationToken), "ten seconds");

        Assert.Equal(EachOnce, line.Said.Order(StringComparer.Ordinal), StringComparer.Ordinal);
        Assert.Equal(known.Digest, (await other.Verify()).Digest);
        Assert.Equal(4, await other.Figure("P", "received"));
        // And from then on it tells what changes.
        await other.Submit(Some.Received("new", "C1"));
        await other.UntilFigure("P", "received", 5);
    }

    [Fact]
    public async Task While_all_leave_nobody_is_told_or_asked_and_what_was_untold_is_there_after_the_next_start()
    {
        var line = new Meddling(0) { IsOver = true };
        await using var office = await WithDossiers(line);
        await office.UntilFigure("P", "received", 4);
        await office.SubmitAll([.. Communes.Select(code => Some.Resolved(code, code))]);
        var before = line.Said.Count;

        await office.Stop();

        Assert.DoesNotContain(line.Said.Skip(before), said => said.Contains(" asks ", StringComparison.Ordinal));
        await using var other = await Office.Start(office.Journal.AfterCrash(), office.Clock.Now, snapshots: office.Snapshots);
        Assert.Equal(0, await other.Figure("P", "open"));
        Assert.True((await other.Verify()).Conserved);
    }

    [Fact]
    public async Task When_the_process_is_told_to_stop_nobody_tells_any_more_what_comes_in_until_it_has()
    {
        var line = new Meddling(0) { IsOver = true };
        await using var office = await WithDossiers(line);
        await office.UntilFigure("P", "received", 4);
        await office.Elapse(Task.Delay(TimeSpan.FromSeconds(10), office.Clock, TestContext.Current.CancellationToken), "the last that is told");
        office.Hours.End();
        var before = line.Said.Count;

        await office.Submit(Some.Received("last", "C1"));
        await office.Elapse(Task.Delay(TimeSpan.FromSeconds(10), office.Clock, TestContext.Current.CancellationToken), "ten seconds");

        Assert.Equal(2, await office.Figure("C1", "received"));
        Assert.Empty(line.Said.Skip(before));
    }

    [Fact]
    public async Task When_the_process_is_told_to_stop_nothing_is_gathered_from_a_tree_any_more_and_events_are_still_taken_in()
    {
        await using var office = await WithDossiers(null);
        await office.Judgements.Risk(Some.Key("P"), 1, TestContext.Current.CancellationToken);

        office.Hours.End();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => office.Judgements.Risk(Some.Key("P"), 1, TestContext.Current.CancellationToken));
        await office.Submit(Some.Received("last", "C1"));
        Assert.Equal(2, await office.Figure("C1", "received"));
    }

    private static IEnumerable<string> Communes => Some.Province.Where(unit => unit.Kind == "commune").Select(unit => unit.Code);

    private static async Task<Office> WithDossiers(Meddling? line)
    {
        var office = await Office.Open(meddling: line);
        await office.SubmitAll([.. Communes.Select(code => Some.Received(code, code))]);
        return office;
    }
}
