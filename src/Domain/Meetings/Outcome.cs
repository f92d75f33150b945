namespace ParLive.Domain.Meetings;

/// <summary>What was last said to have become of a commitment.</summary>
/// <remarks>The numbers are for ever: they stand in journals.</remarks>
public enum Outcome : byte
{
    /// <summary>It is not done, though somebody had said so.</summary>
    Reopened,

    /// <summary>It is done (đã xong).</summary>
    Done,

    /// <summary>It is asked for no longer (đã rút): entered in error, or overtaken.</summary>
    Withdrawn,
}
