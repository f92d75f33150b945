using ParLive.Grains.Journaling;

namespace ParLive.Journal.Tests;

public sealed class Drawers
{
    private static readonly IReadOnlyDictionary<string, string> Nothing = new Dictionary<string, string>(StringComparer.Ordinal);

    private static CancellationToken Now => TestContext.Current.CancellationToken;

    [Theory]
    [OnBoth]
    public async Task What_was_put_in_is_there_after_a_restart_and_what_was_taken_out_is_not(Store store)
    {
        await using var workshop = await Workshop.On(store);
        Assert.Empty(await workshop.Drawers().Read("letters", Now));
        await workshop.Drawers().Change("letters", Some("1", "một", "2", "hai"), [], Now);
        await workshop.Drawers().Change("keys", Some("1", "khóa"), [], Now);

        await workshop.Reopen();
        await workshop.Drawers().Change("letters", Some("2", "hai lần", "3", "ba"), ["1", "9"], Now);

        Assert.Equal(Some("2", "hai lần", "3", "ba"), await workshop.Drawers().Read("letters", Now));
        Assert.Equal(Some("1", "khóa"), await workshop.Drawers().Read("keys", Now));
        await workshop.Drawers().Change("keys", Nothing, ["1"], Now);
        Assert.Empty(await workshop.Drawers().Read("keys", Now));
    }

    [Theory]
    [OnBoth]
    public async Task Whether_the_journal_can_be_written_is_tried_without_a_record(Store store)
    {
        await using var workshop = await Workshop.On(store);
        var watch = (IJournalWatch)workshop.Journal;
        Assert.Null(watch.Reading.SinceWritten);

        await watch.TryWriting();

        Assert.NotNull(watch.Reading.SinceWritten);
        Assert.Null(watch.Reading.SinceRecord);
        Assert.Equal(0, watch.Reading.Waiting);
    }

    private static Dictionary<string, string> Some(params string[] words) => words.Chunk(2).ToDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal);
}
