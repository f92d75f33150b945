using ParLive.Grains.Hosting;

namespace ParLive.Dashboard.Screens;

/// <summary>Offers a frame to all screens of a view: some at a time, and the next ones behind what those have set going.</summary>
/// <remarks>
/// What was offered lies in buffers until some thread has sent it. Offered to a thousand screens at once it took a thousand new buffers, of memory that the
/// process had to be given first; some at a time, those that were just sent are used again. Nor does everything else of the process wait for a
/// thousand sends.
/// </remarks>
internal static class Offering
{
    // Fewer than the buffers that the shared pool keeps for a core.
    private const int AtOnce = 8;

    /// <summary>Completes when the frame was offered to all of them, with what that took without the waits between.</summary>
    public static async Task<TimeSpan> OfAsync(PublishedFrame frame, IEnumerable<ScreenLink> screens, TimeProvider clock)
    {
        var (breath, took, began) = (new Breath(AtOnce), TimeSpan.Zero, clock.GetTimestamp());
        foreach (var screen in screens)
        {
            screen.Offer(frame);
            if (!breath.IsDueAfterStep())
                continue;
            took += clock.GetElapsedTime(began);
            await breath;
            began = clock.GetTimestamp();
        }
        return took + clock.GetElapsedTime(began);
    }
}
