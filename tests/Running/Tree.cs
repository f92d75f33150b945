namespace ParLive.Running;

/// <summary>Where the tree stands, and in it the built program.</summary>
public static class Tree
{
    /// <summary>The root of the tree.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>The program, as the build leaves it.</summary>
    public static string Program { get; } = FindProgram();

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "ParLive.sln")))
                return folder.FullName;
        }
        throw new FileNotFoundException($"No ParLive.sln above {AppContext.BaseDirectory}.");
    }

    private static string FindProgram()
    {
        // Beside whoever asks: built as it was, debug or release, and for the same runtime of grains.
        var built = new DirectoryInfo(AppContext.BaseDirectory);
        var program = Path.Combine(built.Parent!.Parent!.FullName, "Silo", built.Name, "parlive.dll");
        return File.Exists(program) ? program : throw new FileNotFoundException($"{program} is missing: build src/Silo first.");
    }
}
