using System.Diagnostics;
using System.Runtime.InteropServices;
using ParLive.Grains.Contracts;
using ParLive.Grains.Hosting;
using ParLive.Grains.Tracing;

namespace ParLive.Grains.Access;

/// <summary>Brings events to their units: whatever waits goes in together, and to each unit once.</summary>
/// <remarks>
/// A visit costs much the same for one event as for ten, so requests that come while a sitting is held share the next one, its visits and
/// its commits. A unit that takes long, because it starts or its disk is slow, keeps the next sitting waiting for a moment only; what is
/// for it then queues at its own door. An event that comes alone while few are under way goes to its unit at once, because in a sitting it would wait for the
/// disk twice. Safe for use from several threads.
/// </remarks>
/// <param name="take">Brings a batch to a unit.</param>
/// <param name="clock">Says when a sitting has lasted long.</param>
internal sealed class Sittings(Func<string, EventBatch, Task<BatchReceipt>> take, TimeProvider clock)
{
    // While one waits for the disk another one computes.
    private const int AtOnce = 2;
    private const int MostEvents = 32_768;

    // So many alone at once fill a commit; more of them share visits.
    private const int MostAlone = 512;

    // So that one record stays a bite for the disk, and readers of the unit get their turn.
    private const int MostOfAUnit = 4_096;
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(50);
    private readonly Lock _gate = new();
    private readonly Queue<Party> _waiting = [];

    // The units that an event visits alone.
    private readonly HashSet<string> _alone = new(StringComparer.Ordinal);
    private int _held;

    // How many units the last sitting went to: mostly the next one goes to as many.
    private int _usual;

    /// <summary>Completes with a receipt for each item when all of them are judged, and on disk where that applies.</summary>
    /// <param name="items">The items, each with the unit it goes to.</param>
    public Task<ItemReceipt[]> Enter(IReadOnlyList<(string Unit, EventItem Item)> items)
    {
        if (items.Count == 0)
        {
            return Task.FromResult<ItemReceipt[]>([]);
        }

        var party = new Party(items);
        if (items.Count == 1 && MayGoAlone(items[0].Unit))
        {
            _ = PayAlone(party);
            return party.Receipts;
        }

        lock (_gate)
        {
            _waiting.Enqueue(party);
            if (_held == AtOnce)
            {
                return party.Receipts;
            }

            _held++;
        }

        _ = Hold();
        return party.Receipts;
    }

    // Nothing in here escapes: each failure reaches those whose items it concerns.
    private async Task Hold()
    {
        var breath = new Breath();
        while (Next() is { } visits)
        {
            var sitting = new Sitting(visits.Count);
            foreach (var (unit, visit) in visits)
            {
                _ = Pay(unit, visit, take, sitting);
                if (breath.IsDueAfterStep()) await breath;
            }

            if (!sitting.Over.IsCompleted)
            {
                await Task.WhenAny(sitting.Over, Task.Delay(Patience, clock));
            }
        }
    }

    private bool MayGoAlone(string unit)
    {
        lock (_gate)
            return _alone.Count < MostAlone && _alone.Add(unit);
    }

    private Task PayAlone(Party party)
    {
        var visit = new Visit();
        visit.Add(party, 0);
        return Pay(party.Items[0].Unit, visit, TakeAlone, null);
    }

    // What comes for the same unit meanwhile waits for a sitting, and so gathers.
    private async Task<BatchReceipt> TakeAlone(string unit, EventBatch batch)
    {
        try
        {
            return await take(unit, batch);
        }
        finally
        {
            lock (_gate)
                _alone.Remove(unit);
        }
    }

    private static async Task Pay(string unit, Visit visit, Func<string, EventBatch, Task<BatchReceipt>> way, Sitting? sitting)
    {
        try
        {
            using var traced = BatchTrace.IsOn ? BatchTrace.Visit(unit, visit.Items.Count, visit.Seats.Select(seat => seat.Party.Place)) : null;
            var receipts = (await way(unit, new EventBatch(visit.Items) { Trace = traced?.Id })).Items;
            if (receipts.Count != visit.Items.Count)
            {
                throw new InvalidOperationException($"Unit '{unit}' answered {receipts.Count} of {visit.Items.Count} events.");
            }

            for (var place = 0; place < receipts.Count; place++)
            {
                visit.Seats[place].Party.Settle(visit.Seats[place].Place, receipts[place]);
            }
        }
        catch (Exception failure)
        {
            visit.Seats.ForEach(seat => seat.Party.Fail(failure));
        }
        finally
        {
            sitting?.Leave();
        }
    }

    private Dictionary<string, Visit>? Next()
    {
        var visits = new Dictionary<string, Visit>(_usual, StringComparer.Ordinal);
        lock (_gate)
        {
            var most = 0;
            for (var events = 0; events < MostEvents && most < MostOfAUnit && _waiting.TryDequeue(out var party); events += party.Items.Count)
            {
                for (var place = 0; place < party.Items.Count; place++)
                {
                    ref var visit = ref CollectionsMarshal.GetValueRefOrAddDefault(visits, party.Items[place].Unit, out _);
                    visit ??= new Visit();
                    visit.Add(party, place);
                    most = Math.Max(most, visit.Items.Count);
                }
            }

            if (visits.Count > 0)
            {
                _usual = visits.Count;
                return visits;
            }

            _held--;
            return null;
        }
    }

    /// <summary>What goes to one unit, and for whom.</summary>
    private sealed class Visit
    {
        public List<EventItem> Items { get; } = new(2);

        public List<(Party Party, int Place)> Seats { get; } = new(2);

        public void Add(Party party, int place)
        {
            Items.Add(party.Items[place].Item);
            Seats.Add((party, place));
        }
    }

    /// <summary>The visits that are still being paid.</summary>
    private sealed class Sitting(int visits)
    {
        private readonly TaskCompletionSource _over = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private int _left = visits;

        public Task Over => _over.Task;

        public void Leave()
        {
            if (Interlocked.Decrement(ref _left) == 0)
            {
                _over.SetResult();
            }
        }
    }

    /// <summary>The items of one request.</summary>
    private sealed class Party(IReadOnlyList<(string Unit, EventItem Item)> items)
    {
        private readonly TaskCompletionSource<ItemReceipt[]> _done = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly ItemReceipt[] _receipts = new ItemReceipt[items.Count];
        private Exception? _failure;
        private int _left = items.Count;

        public IReadOnlyList<(string Unit, EventItem Item)> Items => items;

        /// <summary>Where in a trace its request is.</summary>
        public ActivityContext Place { get; } = BatchTrace.Here;

        public Task<ItemReceipt[]> Receipts => _done.Task;

        public void Settle(int place, ItemReceipt receipt)
        {
            _receipts[place] = receipt;
            Leave();
        }

        public void Fail(Exception failure)
        {
            Volatile.Write(ref _failure, failure);
            Leave();
        }

        private void Leave()
        {
            if (Interlocked.Decrement(ref _left) > 0)
            {
                return;
            }

            if (Volatile.Read(ref _failure) is { } failure)
            {
                _done.SetException(failure);
            }
            else
            {
                _done.SetResult(_receipts);
            }
        }
    }
}
