using ParLive.Grains.Displays;

namespace ParLive.Grains.Access;

/// <summary>Where screens wait to be paired, and displays say what they show: one for all hosts, whichever of them a screen or whoever pairs it reaches.</summary>
public interface IDisplayDesk
{
    /// <summary>Lets a screen with a new pass wait; answers its code, or null while too many wait.</summary>
    Task<string?> Admit(string passHash, CancellationToken cancellationToken);

    /// <summary>The code of a screen that waits; null if it does not wait.</summary>
    Task<string?> CodeFor(string passHash, CancellationToken cancellationToken);

    /// <summary>Finds the screen that shows a code. It goes on waiting until <see cref="Settle"/>, so it is never without a code and unpaired.</summary>
    Task<PairingClaim> Claim(string code, CancellationToken cancellationToken);

    /// <summary>A screen was paired and waits no longer.</summary>
    Task Settle(string passHash);

    /// <summary>Notes what a display says of itself, and answers what it is asked to do.</summary>
    Task<DisplayOrders> Hear(string id, PaintedFrame? painted, DisplayGlass glass, CancellationToken cancellationToken);

    /// <summary>What each display said last.</summary>
    Task<IReadOnlyList<DisplayHeard>> Heard(CancellationToken cancellationToken);

    /// <summary>Asks a display to do something.</summary>
    Task Ask(string id, DisplayOrder order);

    /// <summary>A display is gone.</summary>
    Task Forget(string id);
}
