namespace ParLive.Ingest.Tests;

internal static class SharedData
{
    /// <summary>A file in ../shared/data beside the project's root; null if it is absent.</summary>
    public static string? Find(string name)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "ParLive.sln"))) folder = folder.Parent;
        if (folder?.Parent is not { } outside) return null;
        var path = Path.Combine(outside.FullName, "shared", "data", name);
        return File.Exists(path) ? path : null;
    }
}
