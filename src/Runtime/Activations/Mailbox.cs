using ParLive.Runtime.Calls;

namespace ParLive.Runtime.Activations;

/// <summary>Which turns of an activation run and which wait: the rules of interleaving, and nothing else.</summary>
/// <remarks>Not for several threads: its activation holds its gate around every use.</remarks>
/// <param name="begin">What to do with a turn whose time has come.</param>
internal sealed class Mailbox(Action<Turn> begin)
{
    private readonly List<Turn> _running = [];
    private readonly Queue<Turn> _waiting = [];

    // Of those that run, those that others wait for: one that is alone, or any number that only read.
    private bool _alone;
    private int _reading;

    // Of those that wait, those that may pass others.
    private int _passing;

    public int Waiting => _waiting.Count;

    public bool IsQuiet => _running.Count == 0;

    /// <summary>Begins a turn at once if the running ones allow it.</summary>
    public bool TryBegin(Turn turn)
    {
        if (!MayBegin(turn))
            return false;

        Begin(turn);
        return true;
    }

    public void Wait(Turn turn)
    {
        _waiting.Enqueue(turn);
        if (MayPass(turn))
            _passing++;
    }

    /// <summary>Takes a turn off that has ended.</summary>
    public void End(Turn turn)
    {
        // The last one takes its place, so that many interleaved turns end as cheaply as one.
        var last = _running[^1];
        _running[turn.Place] = last;
        last.Place = turn.Place;
        _running.RemoveAt(_running.Count - 1);
        if (turn.Interleaves)
            return;

        if (turn.ReadOnly)
            _reading--;
        else
            _alone = false;
    }

    /// <summary>Begins those that wait, as far as the running ones allow, in the order in which they came.</summary>
    /// <param name="opening">Whether nothing could begin before, so that even turns that interleave have waited.</param>
    public void BeginWaiting(bool opening)
    {
        while (_waiting.TryPeek(out var first) && MayBegin(first))
            Begin(Dequeue());

        // Once round the queue: those that only read pass those that write, as they do with Orleans.
        var mayPass = _passing > 0 && (opening || !_alone);
        for (var left = mayPass ? _waiting.Count : 0; left > 0; left--)
        {
            var turn = Dequeue();
            if (!TryBegin(turn))
                Wait(turn);
        }
    }

    /// <summary>The turns for which nobody waits any more; those that had not begun are taken off and never will.</summary>
    public (Turn[] Running, Turn[] Waiting) TakeOverdue(long now)
    {
        // Most grains do nothing at most looks, and there are thousands of grains.
        if (_running.Count == 0 && _waiting.Count == 0)
            return ([], []);

        Turn[] running = [.. _running.Where(turn => turn.Deadline <= now)];
        Turn[] waiting = [.. _waiting.Where(turn => turn.Deadline <= now)];
        Array.ForEach(running, turn => turn.Deadline = long.MaxValue);
        if (waiting.Length > 0)
            Array.ForEach(TakeWaiting(), turn => KeepUnlessOverdue(turn, now));

        return (running, waiting);
    }

    public Turn[] TakeWaiting()
    {
        Turn[] all = [.. _waiting];
        _waiting.Clear();
        _passing = 0;
        return all;
    }

    private static bool MayPass(Turn turn) => turn.Interleaves || turn.ReadOnly;

    private bool MayBegin(Turn turn) => turn.Interleaves || (!_alone && (_reading == 0 || turn.ReadOnly));

    private void Begin(Turn turn)
    {
        turn.Place = _running.Count;
        _running.Add(turn);
        if (!turn.Interleaves && turn.ReadOnly)
            _reading++;
        else if (!turn.Interleaves)
            _alone = true;

        begin(turn);
    }

    private Turn Dequeue()
    {
        var turn = _waiting.Dequeue();
        if (MayPass(turn))
            _passing--;

        return turn;
    }

    private void KeepUnlessOverdue(Turn turn, long now)
    {
        if (turn.Deadline > now)
            Wait(turn);
    }
}
