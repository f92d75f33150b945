using ParLive.Runtime.Calls;

namespace ParLive.Runtime.Activations;

/// <summary>Runs everything of one activation, one thing at a time: the starts of its turns and what comes after their awaits.</summary>
/// <remarks>
/// Grain code runs inside of a task of this scheduler, so whatever it awaits comes back here. An activation has no thread
/// of its own: when something is ready it waits for one of the <see cref="Crew"/>, and gives it back when nothing is left. While a
/// question runs, all that comes after an await counts as part of it.
/// </remarks>
internal sealed class ActivationScheduler(Activation activation, Crew crew) : TaskScheduler
{
    // So that a busy grain lets others have the thread too.
    private const int MostInARow = 25;

    private static readonly Action<object?> DrainAction = static scheduler => ((ActivationScheduler)scheduler!).Drain();

    // The scheduler that this thread runs right now: its holder may run more of the same, nobody else may.
    [ThreadStatic]
    private static ActivationScheduler? _held;

    // Guarded by _gate: callers, timers and the holder meet here.
    private readonly Lock _gate = new();
    private readonly Queue<object> _ready = [];
    private readonly Queue<object> _readyQuestions = [];
    private Standing _standing;
    private int _questions;

    /// <summary>Whether, and where, it waits for a thread.</summary>
    private enum Standing
    {
        Idle,
        Waiting,
        WaitingWithQuestion,
        Running,
    }

    public Activation Activation => activation;

    public override int MaximumConcurrencyLevel => 1;

    /// <summary>Makes a turn start when its time comes.</summary>
    public void Post(Turn turn) => Enqueue(turn, turn.IsQuestion);

    /// <summary>Runs a step of the activation's own life among its turns.</summary>
    public void Post(Action step) => Enqueue(step, isQuestion: false);

    /// <summary>A turn has ended.</summary>
    public void End(Turn turn)
    {
        if (turn.IsQuestion)
        {
            lock (_gate)
                _questions--;
        }
    }

    /// <summary>Runs what is ready, on this thread, unless another thread does or did.</summary>
    public void Run()
    {
        lock (_gate)
        {
            // It stands in both lines if a question came after something else.
            if (_standing is Standing.Idle or Standing.Running)
                return;

            _standing = Standing.Running;
        }

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

    protected override void QueueTask(Task task) => Enqueue(task, isQuestion: false);

    protected override bool TryExecuteTaskInline(Task task, bool taskWasPreviouslyQueued) => _held == this && TryExecuteTask(task);

    protected override IEnumerable<Task> GetScheduledTasks()
    {
        lock (_gate)
            return _readyQuestions.Concat(_ready).OfType<Task>().ToArray();
    }

    private void Enqueue(object work, bool isQuestion)
    {
        lock (_gate)
        {
            if (isQuestion)
                _questions++;

            isQuestion = _questions > 0 && (isQuestion || work is Task);
            (isQuestion ? _readyQuestions : _ready).Enqueue(work);
            if (_standing != Standing.Idle && !(_standing == Standing.Waiting && isQuestion))
                return;

            _standing = isQuestion ? Standing.WaitingWithQuestion : Standing.Waiting;
        }

        crew.Add(this, isQuestion);
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
            return _readyQuestions.TryDequeue(out var work) || _ready.TryDequeue(out work) ? work : null;
    }

    // Whatever came in after the drain saw nothing found the activation running, so the check and the release are one step.
    private void Release()
    {
        bool isQuestion;
        lock (_gate)
        {
            isQuestion = _readyQuestions.Count > 0;
            if (!isQuestion && _ready.Count == 0)
            {
                _standing = Standing.Idle;
                return;
            }

            _standing = isQuestion ? Standing.WaitingWithQuestion : Standing.Waiting;
        }

        crew.Add(this, isQuestion);
    }
}
