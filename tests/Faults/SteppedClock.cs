namespace ParLive.Faults;

/// <summary>A clock of the day that can be stepped under a running process, by Debian's libfaketime.</summary>
internal sealed class SteppedClock : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("parlive-clock-");

    public SteppedClock() => Step(TimeSpan.Zero);

    /// <summary>What a process needs to tell the time by it.</summary>
    public IReadOnlyDictionary<string, string> Environment => new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["LD_PRELOAD"] = Library(),
        ["FAKETIME_TIMESTAMP_FILE"] = Word,
        ["FAKETIME_CACHE_DURATION"] = "1",
        // Clocks that measure how long something takes are not stepped in a machine either.
        ["FAKETIME_DONT_FAKE_MONOTONIC"] = "1",
        // With it, waits of .NET end at once.
        ["FAKETIME_FORCE_MONOTONIC_FIX"] = "0",
    };

    private string Word => Path.Combine(_folder.FullName, "offset");

    /// <summary>Sets it so far off the true time.</summary>
    public void Step(TimeSpan off)
    {
        // Never half a word to whoever reads it at this moment.
        File.WriteAllText(Word + ".new", FormattableString.Invariant($"{off.TotalSeconds:+0;-0;+0}\n"));
        File.Move(Word + ".new", Word, overwrite: true);
    }

    /// <inheritdoc/>
    public void Dispose() => _folder.Delete(recursive: true);

    private static string Library() =>
        Directory.EnumerateFiles("/usr/lib", "libfaketimeMT.so.1", SearchOption.AllDirectories).FirstOrDefault()
        ?? throw new InvalidOperationException("libfaketime is missing: install Debian's package faketime; ./test.sh does it.");
}
