using ParLive.Grains.Contracts;

namespace ParLive.Grains.Access;

/// <summary>The way into one unit: one batch is there, whatever comes meanwhile joins the next.</summary>
/// <remarks>So a unit's events share its commits, however many requests bring them. Safe for use from several threads.</remarks>
internal sealed class UnitLane(Func<EventBatch, Task<BatchReceipt>> take)
{
    private readonly Lock _gate = new();
    private List<Waiting> _waiting = [];
    private bool _busy;

    /// <summary>Completes with a receipt for each item when all of them are judged, and on disk where that applies.</summary>
    public Task<ArraySegment<ItemReceipt>> Enter(IReadOnlyList<EventItem> items)
    {
        var waiting = new Waiting(items, new(TaskCreationOptions.RunContinuationsAsynchronously));
        lock (_gate)
        {
            _waiting.Add(waiting);
            if (_busy)
            {
                return waiting.Done.Task;
            }

            _busy = true;
        }

        _ = Drive();
        return waiting.Done.Task;
    }

    // Nothing in here escapes: each failure reaches those whose items it concerns.
    private async Task Drive()
    {
        while (Next() is { } group)
        {
            try
            {
                var receipt = await take(new EventBatch([.. group.SelectMany(waiting => waiting.Items)]));
                HandOut(group, [.. receipt.Items]);
            }
            catch (Exception failure)
            {
                group.ForEach(waiting => waiting.Done.TrySetException(failure));
            }
        }
    }

    private List<Waiting>? Next()
    {
        lock (_gate)
        {
            if (_waiting.Count == 0)
            {
                _busy = false;
                return null;
            }

            var group = _waiting;
            _waiting = [];
            return group;
        }
    }

    private static void HandOut(List<Waiting> group, ItemReceipt[] receipts)
    {
        var start = 0;
        foreach (var waiting in group)
        {
            waiting.Done.TrySetResult(new ArraySegment<ItemReceipt>(receipts, start, waiting.Items.Count));
            start += waiting.Items.Count;
        }
    }

    private sealed record Waiting(IReadOnlyList<EventItem> Items, TaskCompletionSource<ArraySegment<ItemReceipt>> Done);
}
