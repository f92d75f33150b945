using System.Collections.Concurrent;
using System.Diagnostics;

namespace ParLive.Runtime.Activations;

/// <summary>The few threads that all activations share: questions come first, and nothing else of the process waits long for a thread.</summary>
/// <remarks>
/// A batch of a thousand events makes a thousand activations ready at once. Were each of them an item of the thread pool, whoever
/// asks something meanwhile would stand behind all of them at each step of the answer. So they queue here, in two lines, and only a
/// few workers stand in the pool's own queue, each for a moment at a time.
/// </remarks>
internal sealed class Crew : IThreadPoolWorkItem
{
    // Twice the processors: a grain that reads its history waits for a disk with its thread.
    private static readonly int Most = Environment.ProcessorCount * 2;
    // A request, and what comes after an await outside of grains, waits for as many of these as there are workers, at each step.
    private static readonly TimeSpan Spell = TimeSpan.FromMilliseconds(0.1);

    private readonly ConcurrentQueue<ActivationScheduler> _questions = [];
    private readonly ConcurrentQueue<ActivationScheduler> _rest = [];
    private int _workers;
    private volatile bool _restIsDue;

    /// <summary>Runs an activation soon.</summary>
    public void Add(ActivationScheduler ready, bool isQuestion)
    {
        (isQuestion ? _questions : _rest).Enqueue(ready);
        Hire();
    }

    void IThreadPoolWorkItem.Execute()
    {
        var (began, restFirst, asked) = (Stopwatch.GetTimestamp(), _restIsDue, false);
        _restIsDue = false;
        while (Stopwatch.GetElapsedTime(began) < Spell)
        {
            if (Take(restFirst) is not { } taken)
            {
                // Whoever added something after the look found the crew complete, unless it is taken off before the second look.
                Interlocked.Decrement(ref _workers);
                if (!_questions.IsEmpty || !_rest.IsEmpty)
                    Hire();

                return;
            }

            asked |= taken.IsQuestion;
            taken.Ready.Run();
        }

        // Workers may meet here, and then one moment more or less goes to somebody.
        _restIsDue |= asked && !restFirst;
        ThreadPool.UnsafeQueueUserWorkItem(this, preferLocal: false);
    }

    private (ActivationScheduler Ready, bool IsQuestion)? Take(bool restFirst)
    {
        if (restFirst && _rest.TryDequeue(out var ready))
            return (ready, false);
        if (_questions.TryDequeue(out ready))
            return (ready, true);

        return _rest.TryDequeue(out ready) ? (ready, false) : null;
    }

    private void Hire()
    {
        for (var workers = Volatile.Read(ref _workers); workers < Most;)
        {
            var seen = Interlocked.CompareExchange(ref _workers, workers + 1, workers);
            if (seen == workers)
            {
                ThreadPool.UnsafeQueueUserWorkItem(this, preferLocal: false);
                return;
            }

            workers = seen;
        }
    }
}
