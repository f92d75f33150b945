using System.Text;
using ParLive.Grains.Quarantine;

namespace ParLive.Journal.Tests;

public sealed class Forgetting
{
    private static readonly DateTimeOffset Arrived = new(2026, 3, 2, 8, 30, 0, TimeSpan.FromHours(7));

    private static CancellationToken Now => TestContext.Current.CancellationToken;

    [Theory]
    [OnBoth]
    public async Task Bytes_expire_settled_or_not_and_that_it_came_and_why_it_was_refused_stays(Store store)
    {
        await using var workshop = await Workshop.On(store);
        var quarantine = workshop.Quarantine();
        var shelf = (IQuarantineShelf)quarantine;
        await quarantine.Keep([Input(1, Arrived), Input(2, Arrived.AddDays(1)), Input(3, Arrived.AddDays(2))], Now);
        await shelf.Note(
            [
                new(1, Arrived.AddDays(2), "lan", QuarantineStates.Refused, "bad-value", "'due' is 'canary'.", null),
                new(2, Arrived.AddDays(2), "lan", QuarantineStates.Dismissed, "", "A test.", null),
            ],
            Now);

        Assert.Equal(2, await shelf.Expire(Arrived.AddDays(2), Now));
        Assert.Equal(0, await shelf.Expire(Arrived.AddDays(2), Now));

        await workshop.Reopen();
        shelf = (IQuarantineShelf)workshop.Quarantine();
        var (first, second, third) = (await shelf.Find(1, Now), await shelf.Find(2, Now), await shelf.Find(3, Now));
        Assert.Equal((0, 0, 6), (first!.Input.Bytes.Length, second!.Input.Bytes.Length, third!.Input.Bytes.Length));
        Assert.Equal(("an-phu", 1L, "id-1", "unknown-unit"), (first.Input.Source, first.Input.Place, first.Input.EventId, first.Input.Reason));
        Assert.Equal(("bad-value", QuarantineStates.NoLongerKept, QuarantineStates.NoLongerKept), (first.Standing.Reason, first.Standing.Detail, first.Acts[0].Detail));
        Assert.Equal((QuarantineStates.Dismissed, "A test."), (second.State, second.Acts[0].Detail));
        Assert.Contains("canary", third.Input.Detail, StringComparison.Ordinal);
        Assert.Equal(Arrived, first.Input.At);
    }

    [Theory]
    [OnBoth]
    public async Task What_names_an_erased_dossier_loses_its_bytes_at_once(Store store)
    {
        await using var workshop = await Workshop.On(store);
        var quarantine = workshop.Quarantine();
        await quarantine.Keep(
            [Input(1, Arrived) with { Bytes = Encoding.UTF8.GetBytes("{\"subject\":\"HỒ-1\"}") }, Input(2, Arrived), Input(3, Arrived) with { EventId = "HỒ-1" }], Now);

        Assert.Equal(2, await ((IQuarantineShelf)quarantine).Strike("HỒ-1", Now));

        Assert.Equal([0, 6, 0], (await quarantine.Newest(3, Now)).Reverse().Select(input => input.Bytes.Length));
    }

    [Theory]
    [OnBoth]
    public async Task What_is_destroyed_is_out_of_the_drawer_and_the_rest_is_in_it(Store store)
    {
        await using var workshop = await Workshop.On(store);
        var drawers = workshop.Drawers();
        await drawers.Change("keys", Some("root", "secret"), [], Now);

        await drawers.Destroy("keys", Some("left", "1", "right", "2"), ["root"], Now);

        await workshop.Reopen();
        Assert.Equal(Some("left", "1", "right", "2"), await workshop.Drawers().Read("keys", Now));
    }

    [Fact]
    public async Task On_SQLite_no_byte_is_left_of_what_expired_or_was_destroyed()
    {
        await using var workshop = new SqliteWorkshop();
        await workshop.Drawers().Change("keys", Some("root", "seed-of-the-canary"), [], Now);
        await workshop.Quarantine().Keep([Input(1, Arrived) with { Bytes = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("canary ", 3_000))) }], Now);
        Assert.True(Holds(workshop.Path, "canary"));

        await workshop.Drawers().Destroy("keys", Some("left", "1"), ["root"], Now);
        await ((IQuarantineShelf)workshop.Quarantine()).Expire(Arrived.AddDays(1), Now);

        Assert.False(Holds(workshop.Path, "canary"));
    }

    private static bool Holds(string folder, string words) => Directory.EnumerateFiles(folder, "journal.db*").Any(file =>
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.GetBuffer().AsSpan(0, (int)bytes.Length).IndexOf(Encoding.UTF8.GetBytes(words)) >= 0;
    });

    private static QuarantinedInput Input(long place, DateTimeOffset at) =>
        new("an-phu", place, FormattableString.Invariant($"id-{place}"), "unknown-unit", "'unit' is 'canary'.", at, "canary"u8.ToArray());

    private static Dictionary<string, string> Some(params string[] words) => words.Chunk(2).ToDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal);
}
