using ParLive.Runtime.Calls;

namespace ParLive.Runtime.Activations;

/// <summary>Runs everything of one activation, one thing at a time: the starts of its turns and what comes after their awaits.</summary>
/// <remarks>
/// Grain code runs inside of a task of this scheduler, so whatever it awaits comes back here. An activation has no thread
/// of its own: when something is ready it takes one from the pool, and gives it back when nothing is left.
/// </remarks>
internal sealed class ActivationScheduler(Activation activation) : TaskScheduler, IThreadPoolWorkItem
{
    // So that a busy grain lets others have the thread too.
    private const int MostInARow = 100;

    private static readonly Action<object?> DrainAction = static scheduler => ((ActivationScheduler)scheduler!).Drain();

    // The scheduler that this thread runs right now: its holder may run more of the same, nobody else may.
    [ThreadStatic]
    private static ActivationScheduler? _held;

    // Guarded by _gate: callers, timers and the holder meet here.
    private readonly Lock _gate = new();
    private readonly Queue<object> _ready = [];
    private bool _scheduled;

    public Activation Activation => activation;

    public override int MaximumConcurrencyLevel => 1;

    /// <summary>Makes a turn start when its time comes.</summary>
    public void Post(Turn turn) => Enqueue(turn);

    /// <summary>Runs a step of the activation's own life among its turns.</summary>
    public void Post(Action step) => Enqueue(step);

    void IThreadPoolWorkItem.Execute()
    {
        _held = this;
        try
        {
            // A task, because only inside of a task of this scheduler do awaits come back to it.
            new Task(DrainAction, this, CancellationToken.None, TaskCreationOptions.DenyChildAttach).RunSynchronously(this);
        }
        finally
        {
            _held = null;
        }

        Release();
    }

    protected override void QueueTask(Task task) => Enqueue(task);

    protected override bool TryExecuteTaskInline(Task task, bool taskWasPreviouslyQueued) => _held == this && TryExecuteTask(task);

    protected override IEnumerable<Task> GetScheduledTasks()
    {
        lock (_gate)
            return _ready.OfType<Task>().ToArray();
    }

    private void Enqueue(object work)
    {
        lock (_gate)
        {
            _ready.Enqueue(work);
            if (_scheduled)
                return;

            _scheduled = true;
        }

        ThreadPool.UnsafeQueueUserWorkItem(this, preferLocal: true);
    }

    private void Drain()
    {
        for (var done = 0; done < MostInARow && Next() is { } work; done++)
        {
            if (work is Turn turn)
                activation.Run(turn);
            else if (work is Task task)
                TryExecuteTask(task);
            else
                ((Action)work)();
        }
    }

    private object? Next()
    {
        lock (_gate)
            return _ready.TryDequeue(out var work) ? work : null;
    }

    // Whatever came in after the drain saw nothing found the activation scheduled, so the check and the release are one step.
    private void Release()
    {
        lock (_gate)
        {
            if (_ready.Count == 0)
            {
                _scheduled = false;
                return;
            }
        }

        ThreadPool.UnsafeQueueUserWorkItem(this, preferLocal: false);
    }
}
