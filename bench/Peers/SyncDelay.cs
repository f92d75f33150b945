using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using ParLive.Running;

namespace ParLive.Peers;

/// <summary>How much longer each sync takes: a stand-in for a disk that waits for its platter or its flash.</summary>
/// <param name="Milliseconds">So much; 0 for the disk as it is.</param>
internal sealed record SyncDelay(int Milliseconds)
{
    /// <summary>The disk as it is.</summary>
    public static readonly SyncDelay None = new(0);

    private const string Wait = "BENCH_SYNC_DELAY_US";

    private static string Shim => Path.Combine(Tree.Root, "artifacts", "bench", "slowsync.so");

    /// <summary>Lets the syncs of a server take longer, which may read its own folder alone.</summary>
    public void Slow(ProcessStartInfo start, string folder)
    {
        start.Environment.Remove("LD_PRELOAD");
        if (Milliseconds == 0) return;
        var own = Path.Combine(folder, Path.GetFileName(Shim));
        File.Copy(Shim, own, overwrite: true);
        start.Environment["LD_PRELOAD"] = own;
        start.Environment[Wait] = (Milliseconds * 1_000).ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>Lets the syncs of this process take longer, which bench/run starts with the shim.</summary>
    public void Hold()
    {
        var isLoaded = Environment.GetEnvironmentVariable("LD_PRELOAD") == Shim;
        if (isLoaded && NativeLibrary.TryLoad(Shim, out var shim) && NativeLibrary.TryGetExport(shim, "bench_sync_delay", out var setter))
            Marshal.GetDelegateForFunctionPointer<Setter>(setter)(Milliseconds * 1_000);
        else if (Milliseconds > 0)
            throw new InvalidOperationException($"The syncs of this process cannot be slowed: bench/run starts it with {Shim}.");
    }

    /// <inheritdoc/>
    public override string ToString() => Milliseconds == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $", +{Milliseconds} ms a sync");

    [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
    private delegate void Setter(int microseconds);
}
