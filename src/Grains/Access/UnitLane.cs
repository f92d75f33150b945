using ParLive.Grains.Contracts;

namespace ParLive.Grains.Access;

/// <summary>The way into one unit: one batch is there, whatever comes meanwhile joins the next.</summary>
/// <remarks>So a unit's events share its commits, however many requests bring them. Safe for use from several threads.</remarks>
internal sealed class UnitLane(Func<EventBatch, Task<BatchReceipt>> take)
{
    // So that one record stays a bite for the disk, and readers of the unit get their turn.
    private const int MostAtOnce = 4_096;
    private readonly Lock _gate = new();
    private readonly Queue<Waiting> _waiting = [];
    private bool _busy;

    /// <summary>Completes with a receipt for each item when all of them are judged, and on disk where that applies.</summary>
    public Task<ArraySegment<ItemReceipt>> Enter(IReadOnlyList<EventItem> items)
    {
        var waiting = new Waiting(items, new(TaskCreationOptions.RunContinuationsAsynchronously));
        lock (_gate)
        {
            _waiting.Enqueue(waiting);
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

            var group = new List<Waiting>();
            for (var items = 0; items < MostAtOnce && _waiting.TryDequeue(out var waiting); items += waiting.Items.Count)
            {
                group.Add(waiting);
            }

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
