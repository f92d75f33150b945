using ParLive.Grains.Journaling;
using ParLive.Grains.Quarantine;

namespace ParLive.Journal.Tests;

/// <summary>Inputs in quarantine are found, settled with a name, kept for as long as they must be, and never beyond a bound.</summary>
public sealed class Shelves
{
    private static readonly DateTimeOffset Monday = new(2026, 3, 2, 8, 30, 0, TimeSpan.FromHours(7));

    private static CancellationToken Now => TestContext.Current.CancellationToken;

    [Theory]
    [OnBoth]
    public async Task What_was_done_stands_with_the_input_and_the_first_act_that_settles_it_holds(Store store)
    {
        await using var workshop = await Filled(store);
        var shelf = workshop.Shelf();
        var ids = (await shelf.List(new QuarantineQuestion { OldestFirst = true }, Now)).Select(line => line.Id).ToList();
        await shelf.Note([Act(ids[0], QuarantineStates.Refused, "no-successor", "{\"x\":1}"), Act(ids[1], QuarantineStates.Accepted, "", "{\"x\":1}")], Now);
        await shelf.Note([Act(ids[1], QuarantineStates.Duplicate), Act(ids[2], QuarantineStates.Dismissed)], Now);

        await workshop.Reopen();
        shelf = workshop.Shelf();

        var first = (await shelf.Find(ids[0], Now))!;
        Assert.Equal((QuarantineStates.Open, "no-successor", "unknown-unit"), (first.State, first.Standing.Reason, first.Input.Reason));
        Assert.Equal([1, 0, 1], first.Input.Bytes.ToArray());
        Assert.Equal(Act(ids[0], QuarantineStates.Refused, "no-successor", "{\"x\":1}"), Assert.Single(first.Acts));
        Assert.Equal(2, (await shelf.Find(ids[1], Now))!.Acts.Count);
        Assert.Equal([QuarantineStates.Open, QuarantineStates.Accepted, QuarantineStates.Dismissed, QuarantineStates.Open],
            (await shelf.List(new QuarantineQuestion { State = null, OldestFirst = true }, Now)).Select(line => line.State), StringComparer.Ordinal);
        Assert.Equal(first.Line, (await shelf.List(new QuarantineQuestion(), Now))[^1]);
        Assert.Equal([("no-successor", 1L), ("unknown-unit", 1L)],
            (await workshop.Quarantine().CountByReason(Now)).Select(pair => (pair.Key, pair.Value)).OrderBy(pair => pair.Key, StringComparer.Ordinal));
        Assert.Null(await shelf.Find(ids[^1] + 1, Now));
    }

    [Theory]
    [OnBoth]
    public async Task They_are_found_by_reason_source_and_time_a_page_at_a_time(Store store)
    {
        await using var workshop = await Filled(store);
        var shelf = workshop.Shelf();

        var page = await shelf.List(new QuarantineQuestion { Take = 3 }, Now);
        Assert.Equal([4L, 3L, 2L], page.Select(line => line.Place));
        Assert.Equal([1L], (await shelf.List(new QuarantineQuestion { Take = 3, After = page[^1].Id }, Now)).Select(line => line.Place));
        Assert.Equal([3L, 4L], await Places(new QuarantineQuestion { OldestFirst = true, After = page[^1].Id }));
        Assert.Equal([2L], await Places(new QuarantineQuestion { Reason = "conflict" }));
        Assert.Equal([4L], await Places(new QuarantineQuestion { Source = "mc-hue" }));
        Assert.Equal([3L, 2L], await Places(new QuarantineQuestion { From = Monday.AddDays(2), To = Monday.AddDays(4) }));
        Assert.Empty(await Places(new QuarantineQuestion { State = QuarantineStates.Dismissed }));

        var sources = await shelf.Sources(Now);
        Assert.Equal([new("mc-hanoi", 3, 0, Monday.AddDays(1), Monday.AddDays(3)), new QuarantineSource("mc-hue", 1, 0, Monday.AddDays(4), Monday.AddDays(4))], sources);

        async Task<IEnumerable<long>> Places(QuarantineQuestion question) => (await shelf.List(question, Now)).Select(line => line.Place);
    }

    [Theory]
    [OnBoth]
    public async Task What_was_settled_is_dropped_in_its_time_and_what_is_open_never(Store store)
    {
        await using var workshop = await Filled(store);
        var shelf = workshop.Shelf();
        var ids = (await shelf.List(new QuarantineQuestion { OldestFirst = true }, Now)).Select(line => line.Id).ToList();
        await shelf.Note([Act(ids[0], QuarantineStates.Dismissed), Act(ids[1], QuarantineStates.Accepted) with { At = Monday.AddDays(30) }], Now);

        Assert.Equal(0, await shelf.Drop(Monday.AddDays(10), Now));
        Assert.Equal(1, await shelf.Drop(Monday.AddDays(20), Now));
        Assert.Equal(1, await shelf.Drop(Monday.AddYears(100), Now));

        Assert.Equal(ids[2..], (await shelf.List(new QuarantineQuestion { State = null, OldestFirst = true }, Now)).Select(line => line.Id));
        Assert.Null(await shelf.Find(ids[0], Now));
    }

    [Theory]
    [OnBoth]
    public async Task A_full_quarantine_refuses_with_a_sentence_and_what_was_settled_makes_room(Store store)
    {
        await using var workshop = await Workshop.On(store);
        workshop.Open(new Terms { QuarantineBytes = 2_600 });
        var quarantine = workshop.Quarantine();
        var shelf = (IQuarantineShelf)quarantine;
        await quarantine.Keep([Input(1, bytes: 1_000)], Now);
        await quarantine.Keep([Input(2, bytes: 1_000)], Now);

        var full = await Assert.ThrowsAsync<JournalUnavailableException>(() => quarantine.Keep([Input(3, bytes: 1_000)], Now));
        await shelf.Note([Act((await shelf.List(new QuarantineQuestion(), Now))[^1].Id, QuarantineStates.Dismissed)], Now);
        await quarantine.Keep([Input(3, bytes: 1_000)], Now);

        Assert.Contains("The quarantine is full: it holds 2512 bytes", full.Message, StringComparison.Ordinal);
        Assert.Contains("parlive quarantine list", full.Message, StringComparison.Ordinal);
        Assert.Equal([3L, 2L], (await shelf.List(new QuarantineQuestion { State = null }, Now)).Select(line => line.Place));
    }

    private static async Task<Workshop> Filled(Store store)
    {
        var workshop = await Workshop.On(store);
        await workshop.Quarantine().Keep(
            [Input(1), Input(2) with { Reason = "conflict", EventId = null }, Input(3), Input(4) with { Source = "mc-hue" }], Now);
        return workshop;
    }

    private static QuarantinedInput Input(int place, int bytes = 3) => new(
        "mc-hanoi", place, "id", "unknown-unit", "Lý do bằng một câu.", Monday.AddDays(place), bytes == 3 ? new byte[] { 1, 0, (byte)place } : Some.Bytes(bytes, place));

    private static QuarantineAct Act(long input, string outcome, string reason = "", string? mapping = null) =>
        new(input, Monday.AddDays(15), "chị Lan", outcome, reason, "Một câu.", mapping);
}
