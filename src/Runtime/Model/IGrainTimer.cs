namespace Orleans.Runtime;

/// <summary>A timer of a grain; disposing it ends it.</summary>
public interface IGrainTimer : IDisposable
{
    /// <summary>Sets both times anew, from now on; during the callback, from its end on.</summary>
    /// <param name="dueTime">Until the next callback; infinite for never.</param>
    /// <param name="period">From the end of one callback to the next; infinite for no other.</param>
    void Change(TimeSpan dueTime, TimeSpan period);
}
