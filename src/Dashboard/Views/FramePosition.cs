namespace ParLive.Dashboard.Views;

/// <summary>How far a screen has come in a view. The default is nowhere.</summary>
public readonly record struct FramePosition(string? Epoch, long Offset)
{
    /// <summary>Whether it lies in a life of a view.</summary>
    public bool IsIn(string epoch) => string.Equals(Epoch, epoch, StringComparison.Ordinal);
}
