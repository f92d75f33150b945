using ParLive.Dashboard.Rotations;
using ParLive.Dashboard.Views;
using ParLive.Grains.Contracts;

namespace ParLive.Dashboard.Pages;

/// <summary>What the page of a wall is made of.</summary>
/// <param name="Unit">Whose wall.</param>
/// <param name="Display">How it is shown.</param>
/// <param name="Frame">The frame to start with.</param>
/// <param name="Scenes">The steps of its rotation, the one that is shown first.</param>
/// <param name="Hotspots">The scene that comes to the front when a hotspot is new.</param>
/// <param name="Announced">What its rotation has to know at the start.</param>
/// <param name="Document">The page around it.</param>
public sealed record WallModel(
    UnitInfo Unit, Display Display, Frame Frame, IReadOnlyList<SceneLink> Scenes, SceneLink Hotspots, Announced Announced, DocumentModel Document);
