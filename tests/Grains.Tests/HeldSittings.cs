using System.Threading.Channels;
using ParLive.Grains.Access;
using ParLive.Grains.Contracts;
using ParLive.Testing;

namespace ParLive.Grains.Tests;

public sealed class HeldSittings
{
    private readonly ManualClock _clock = new();
    private readonly Channel<Visit> _visits = Channel.CreateUnbounded<Visit>();
    private readonly Sittings _sittings;

    public HeldSittings() => _sittings = new Sittings(Take, _clock);

    private static CancellationToken Ended => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_waits_goes_to_each_unit_once_and_everybody_hears_of_their_own_in_their_order()
    {
        var first = _sittings.Enter([Item("A", "1"), Item("A", "a")]);
        var second = _sittings.Enter([Item("A", "2"), Item("A", "b")]);
        var third = _sittings.Enter([Item("A", "3"), Item("B", "4"), Item("A", "5")]);
        var fourth = _sittings.Enter([Item("B", "6"), Item("A", "7")]);
        var (one, two) = (await Next(), await Next());
        Assert.Equal(["A 1 a", "A 2 b"], new[] { one, two }.Select(visit => visit.ToString()), StringComparer.Ordinal);
        Assert.False(_visits.Reader.TryRead(out _));

        one.Answer();
        List<Visit> joined = [await Next(), await Next()];
        Assert.Equal(["A 3 5 7", "B 4 6"], joined.Select(visit => visit.ToString()).Order(StringComparer.Ordinal), StringComparer.Ordinal);
        joined.ForEach(visit => visit.Answer());

        Assert.Equal(["1", "a"], Said(await first.WaitAsync(Ended)), StringComparer.Ordinal);
        Assert.Equal(["3", "4", "5"], Said(await third.WaitAsync(Ended)), StringComparer.Ordinal);
        Assert.Equal(["6", "7"], Said(await fourth.WaitAsync(Ended)), StringComparer.Ordinal);
        Assert.False(second.IsCompleted);
        two.Answer();
        Assert.Equal(["2", "b"], Said(await second.WaitAsync(Ended)), StringComparer.Ordinal);
    }

    [Fact]
    public async Task A_unit_that_fails_fails_those_whose_items_it_had_and_nobody_else()
    {
        HoldBoth();
        var both = _sittings.Enter([Item("A", "1"), Item("B", "2")]);
        var good = _sittings.Enter([Item("B", "3"), Item("B", "4")]);
        (await Next()).Answer();
        (await Next()).Answer();

        foreach (var visit in (List<Visit>)[await Next(), await Next()])
        {
            if (visit.Unit == "A") visit.Fail(new InvalidOperationException("The disk is gone."));
            else visit.Answer();
        }

        Assert.Equal(["3", "4"], Said(await good.WaitAsync(Ended)), StringComparer.Ordinal);
        Assert.Equal("The disk is gone.", (await Assert.ThrowsAsync<InvalidOperationException>(() => both.WaitAsync(Ended))).Message);
    }

    [Fact]
    public async Task A_unit_that_takes_long_holds_the_next_sitting_up_for_a_moment_only()
    {
        HoldBoth();
        var other = _sittings.Enter([Item("B", "3"), Item("B", "4")]);
        await Next();
        await Next();
        Assert.False(_visits.Reader.TryRead(out _));

        _clock.Advance(TimeSpan.FromMilliseconds(50));
        (await Next()).Answer();

        Assert.Equal(["3", "4"], Said(await other.WaitAsync(Ended)), StringComparer.Ordinal);
    }

    [Fact]
    public async Task What_comes_alone_goes_to_its_unit_at_once_and_what_comes_for_that_unit_meanwhile_gathers()
    {
        HoldBoth();
        var (one, two) = (await Next(), await Next());
        var first = _sittings.Enter([Item("A", "1")]);
        var alone = await Next();
        Task<ItemReceipt[]>[] others = [_sittings.Enter([Item("A", "2")]), _sittings.Enter([Item("A", "3")])];
        Assert.Equal("A 1", alone.ToString());
        Assert.False(_visits.Reader.TryRead(out _));

        alone.Answer();
        Assert.Equal(["1"], Said(await first.WaitAsync(Ended)), StringComparer.Ordinal);
        one.Answer();
        var gathered = await Next();
        Assert.Equal("A 2 3", gathered.ToString());
        gathered.Answer();
        await Task.WhenAll(others).WaitAsync(Ended);
        two.Answer();

        // And the way is free again, also after a failure.
        var failing = _sittings.Enter([Item("A", "4")]);
        (await Next()).Fail(new InvalidOperationException("The disk is gone."));
        await Assert.ThrowsAsync<InvalidOperationException>(() => failing.WaitAsync(Ended));
        HoldBoth();
        _ = (await Next(), await Next());
        _ = _sittings.Enter([Item("A", "5")]);
        Assert.Equal("A 5", (await Next()).ToString());
    }

    // What comes for several is for a sitting.
    private void HoldBoth()
    {
        _ = _sittings.Enter([Item("Z", "0"), Item("Z", "0")]);
        _ = _sittings.Enter([Item("Z", "0"), Item("Z", "0")]);
    }

    private static (string Unit, EventItem Item) Item(string unit, string number) => (unit, new EventItem(number, default, default));

    private static IEnumerable<string> Said(ItemReceipt[] receipts) => receipts.Select(receipt => receipt.Verdict.Detail!);

    private ValueTask<Visit> Next() => _visits.Reader.ReadAsync(Ended);

    private Task<BatchReceipt> Take(string unit, EventBatch batch)
    {
        var visit = new Visit(unit, [.. batch.Items.Select(item => item.Number)]);
        _visits.Writer.TryWrite(visit);
        return visit.Receipt;
    }

    private sealed class Visit(string unit, IReadOnlyList<string> numbers)
    {
        private readonly TaskCompletionSource<BatchReceipt> _receipt = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public string Unit => unit;

        public Task<BatchReceipt> Receipt => _receipt.Task;

        public void Answer() =>
            _receipt.SetResult(new BatchReceipt([.. numbers.Select(number => new ItemReceipt(new Verdict(VerdictOutcome.Accepted, Detail: number)))]));

        public void Fail(Exception failure) => _receipt.SetException(failure);

        public override string ToString() => $"{unit} {string.Join(' ', numbers)}";
    }
}
