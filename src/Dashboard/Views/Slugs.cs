namespace ParLive.Dashboard.Views;

/// <summary>How scenes are written in addresses.</summary>
public static class Slugs
{
    /// <summary>The scene as an address names it.</summary>
    public static string Slug(this SceneKind scene) => scene switch
    {
        SceneKind.Overview => "overview",
        SceneKind.Ranking => "ranking",
        SceneKind.Hotspots => "hotspots",
        SceneKind.Plan => "plan",
        SceneKind.Map => "map",
        SceneKind.Indices => "indices",
        SceneKind.Coverage => "coverage",
        _ => throw new ArgumentOutOfRangeException(nameof(scene), scene, "There is no such scene."),
    };

    /// <summary>Reads a scene as an address names it.</summary>
    public static bool TryScene(string slug, out SceneKind scene)
    {
        scene = Enum.GetValues<SceneKind>().FirstOrDefault(known => string.Equals(known.Slug(), slug, StringComparison.Ordinal));
        return string.Equals(scene.Slug(), slug, StringComparison.Ordinal);
    }
}
