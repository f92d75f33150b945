namespace ParLive.Dashboard.Screens;

/// <summary>Offers a frame to all screens of a view: some at a time, and the next ones behind what those have set going.</summary>
/// <remarks>
/// What was offered lies in buffers until some thread has sent it. Offered to a thousand screens at once it took a thousand new buffers, of memory that the
/// process had to be given first; some at a time, those that were just sent are used again. Nor does everything else of the process wait for a
/// thousand sends.
/// </remarks>
internal sealed class Offering : IThreadPoolWorkItem
{
    // As many buffers as the shared pool keeps for a core.
    private const int AtOnce = 8;

    private readonly TaskCompletionSource<TimeSpan> _done = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly PublishedFrame _frame;
    private readonly IEnumerator<ScreenLink> _screens;
    private readonly TimeProvider _clock;
    private TimeSpan _took;

    private Offering(PublishedFrame frame, IEnumerable<ScreenLink> screens, TimeProvider clock) =>
        (_frame, _screens, _clock) = (frame, screens.GetEnumerator(), clock);

    /// <summary>Completes when the frame was offered to all of them, with what that took without the waits between.</summary>
    public static Task<TimeSpan> OfAsync(PublishedFrame frame, IEnumerable<ScreenLink> screens, TimeProvider clock)
    {
        var offering = new Offering(frame, screens, clock);
        offering.Execute();
        return offering._done.Task;
    }

    /// <summary>Goes on.</summary>
    public void Execute()
    {
        var began = _clock.GetTimestamp();
        try
        {
            var isOver = OfferSome();
            _took += _clock.GetElapsedTime(began);
            if (isOver)
                _done.SetResult(_took);
            else
                ThreadPool.UnsafeQueueUserWorkItem(this, preferLocal: false);
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            // On a thread of the pool nobody would catch it.
            _done.SetException(failure);
        }
    }

    private bool OfferSome()
    {
        for (var left = AtOnce; left > 0; left--)
        {
            if (!_screens.MoveNext())
                return true;
            _screens.Current.Offer(_frame);
        }
        return false;
    }
}
