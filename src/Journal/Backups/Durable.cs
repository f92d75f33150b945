using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace ParLive.Journal.Backups;

/// <summary>Files that are on the disk, not only on their way there.</summary>
internal static class Durable
{
    private const int ReadOnly = 0;

    /// <summary>Copies a file and waits for the disk.</summary>
    public static void Copy(string from, string to)
    {
        File.Copy(from, to);
        Flush(to);
    }

    /// <summary>Waits until a file is on the disk.</summary>
    public static void Flush(string file)
    {
        using var handle = File.OpenHandle(file, FileMode.Open, FileAccess.ReadWrite);
        RandomAccess.FlushToDisk(handle);
    }

    /// <summary>Waits until the names in a folder are on the disk; elsewhere than on Unix the file system sees to that.</summary>
    public static void FlushFolder(string folder)
    {
        if (OperatingSystem.IsWindows()) return;

        using var handle = new SafeFileHandle(Open(folder, ReadOnly), ownsHandle: true);
        if (handle.IsInvalid || Sync(handle) != 0)
            throw new IOException($"The names in '{folder}' could not be brought to the disk: {Marshal.GetLastPInvokeErrorMessage()}.");
    }

    [DllImport("libc", EntryPoint = "open", SetLastError = true, CharSet = CharSet.Ansi, BestFitMapping = false, ThrowOnUnmappableChar = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern nint Open([MarshalAs(UnmanagedType.LPUTF8Str)] string path, int flags);

    [DllImport("libc", EntryPoint = "fsync", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Sync(SafeFileHandle handle);
}
