namespace ParLive.Acceptance.Processes;

/// <summary>A folder for one test, which goes with it.</summary>
internal sealed class Scratch : IDisposable
{
    public Scratch() => Directory.CreateDirectory(Folder);

    /// <summary>The folder itself.</summary>
    public string Folder { get; } = House.NewFolder();

    /// <summary>A data folder in it, made by whoever writes there first.</summary>
    public string Data => File("data");

    /// <summary>A path in it.</summary>
    public string File(string name) => Path.Combine(Folder, name);

    /// <summary>A file in it with these lines.</summary>
    public string Written(string name, IEnumerable<string> lines)
    {
        var path = File(name);
        System.IO.File.WriteAllText(path, string.Concat(lines.Select(line => line + "\n")));
        return path;
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
