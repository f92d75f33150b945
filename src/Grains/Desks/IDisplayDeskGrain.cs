using Orleans;
using ParLive.Grains.Displays;

namespace ParLive.Grains.Desks;

/// <summary>The desk of displays for all hosts; the key of the one desk is <see cref="Key"/>.</summary>
[Alias("parlive.displays")]
public interface IDisplayDeskGrain : IGrainWithStringKey
{
    /// <summary>The key of the one desk.</summary>
    const string Key = "displays";

    /// <summary>Lets a screen with a new pass wait.</summary>
    Task<string?> Admit(string passHash);

    /// <summary>The code of a screen that waits.</summary>
    Task<string?> CodeFor(string passHash);

    /// <summary>Finds the screen that shows a code.</summary>
    Task<PairingClaim> Claim(string code);

    /// <summary>A screen was paired and waits no longer.</summary>
    Task Settle(string passHash);

    /// <summary>Notes what a display says of itself, and answers what it is asked to do.</summary>
    Task<DisplayOrders> Hear(string id, PaintedFrame? painted, DisplayGlass glass);

    /// <summary>What each display said last.</summary>
    Task<IReadOnlyList<DisplayHeard>> Heard();

    /// <summary>Asks a display to do something.</summary>
    Task Ask(string id, DisplayOrder order);

    /// <summary>A display is gone.</summary>
    Task Forget(string id);
}
