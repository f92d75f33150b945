using ParLive.Dashboard.Rotations;
using ParLive.Dashboard.Views;

namespace ParLive.Dashboard.Screens;

/// <summary>What a screen, or another program, is told over the hub.</summary>
public interface IWallClient
{
    /// <summary>The next frame of the view that was joined.</summary>
    Task Frame(FrameMessage frame);

    /// <summary>What its rotation has to know beside its scene, since that has changed.</summary>
    Task Announced(Announced announced);
}
