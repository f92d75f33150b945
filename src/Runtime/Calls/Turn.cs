namespace ParLive.Runtime.Calls;

/// <summary>Something that runs on an activation: a call, or a timer's callback.</summary>
internal abstract class Turn
{
    /// <summary>Whether it may start while any other awaits.</summary>
    public abstract bool Interleaves { get; }

    /// <summary>Whether it may start while others that only read await.</summary>
    public abstract bool ReadOnly { get; }

    /// <summary>Whether somebody asks something by it, and should not have to wait for those who do something.</summary>
    public virtual bool IsQuestion => false;

    /// <summary>Whether it counts as use of the grain.</summary>
    public abstract bool KeepsAlive { get; }

    /// <summary>The timestamp from which on nobody waits for it any more.</summary>
    public long Deadline { get; set; } = long.MaxValue;

    /// <summary>Where it stands among the running ones; the mailbox's own note.</summary>
    public int Place { get; set; }

    /// <summary>Runs it up to its first wait. Never throws: a failure is in the task.</summary>
    public abstract Task Start(object grain);

    /// <summary>Hands on how it ended.</summary>
    public abstract void Complete(Task ended);
}
