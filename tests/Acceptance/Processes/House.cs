using System.Globalization;

namespace ParLive.Acceptance.Processes;

/// <summary>Where things lie around the tests.</summary>
internal static class House
{
    private static int _folders;

    /// <summary>The folder of the solution.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>The executable, built as these tests were.</summary>
    public static string Executable { get; } =
        Path.Combine(Root, "artifacts", "bin", "Silo", new DirectoryInfo(AppContext.BaseDirectory).Name, "parlive.dll");

    /// <summary>A file of the data beside the project; skips the test with a sentence when it is not there.</summary>
    public static string SharedData(string name)
    {
        var path = Path.GetFullPath(Path.Combine(Root, "..", "shared", "data", name));
        Assert.SkipUnless(File.Exists(path), $"Skipped: {path} is not there; the same is tested on the fixture of this project.");
        return path;
    }

    /// <summary>A folder of its own that does not exist yet.</summary>
    public static string NewFolder() => Path.Combine(
        Path.GetTempPath(),
        string.Create(CultureInfo.InvariantCulture, $"parlive-acceptance-{Environment.ProcessId}-{Interlocked.Increment(ref _folders)}"));

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "ParLive.sln")))
            folder = folder.Parent ?? throw new InvalidOperationException("There is no ParLive.sln above the tests.");

        return folder.FullName;
    }
}
