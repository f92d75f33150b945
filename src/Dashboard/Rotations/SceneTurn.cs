using ParLive.Dashboard.Views;

namespace ParLive.Dashboard.Rotations;

/// <summary>One turn of a rotation: a scene, and how long it stays.</summary>
/// <param name="Scene">The scene.</param>
/// <param name="Dwell">How many seconds.</param>
public sealed record SceneTurn(SceneKind Scene, int Dwell);
