namespace ParLive.Running;

/// <summary>Where the built program lies.</summary>
public static class Tree
{
    /// <summary>The program, as the build leaves it.</summary>
    public static string Program { get; } = Find();

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (!File.Exists(Path.Combine(folder.FullName, "ParLive.sln")))
                continue;
            // The folder of whoever asks is named after how it was built: debug or release.
            var built = new DirectoryInfo(AppContext.BaseDirectory).Name;
            var program = Path.Combine(folder.FullName, "artifacts", "bin", "Silo", built, "parlive.dll");
            return File.Exists(program) ? program : throw new FileNotFoundException($"{program} is missing: build src/Silo first.");
        }
        throw new FileNotFoundException($"No ParLive.sln above {AppContext.BaseDirectory}.");
    }
}
