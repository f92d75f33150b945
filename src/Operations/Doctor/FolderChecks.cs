using System.Globalization;
using ParLive.Operations.Health;

namespace ParLive.Operations.Doctor;

/// <summary>The data folder: whether it can be written, has room, and stands on a file system that keeps its word.</summary>
internal static class FolderChecks
{
    private const string Check = "data folder";
    private const long Hopeless = 128L << 20;
    private const UnixFileMode Others = UnixFileMode.OtherRead | UnixFileMode.OtherWrite;

    private static readonly string[] OverNetwork = ["nfs", "nfs4", "cifs", "smb3", "smbfs", "9p", "vboxsf", "fuse.sshfs", "afs", "ceph", "glusterfs", "fuse.glusterfs"];

    public static IEnumerable<Finding> Of(Patient patient)
    {
        var folder = Path.GetFullPath(patient.Folder);
        var there = folder;
        while (!Directory.Exists(there) && Path.GetDirectoryName(there) is { } above) there = above;
        yield return Rights(folder, there);
        if (Directory.Exists(folder) && Readers(folder) is { } readers) yield return readers;
        if (Room(patient, there) is { } room) yield return room;
        if (patient.Mounts is { } mounts && TypeOf(there, mounts) is { } type) yield return System(patient, there, type);
    }

    /// <summary>The type of the file system on which a folder stands, by the list of mounts; null where that does not say.</summary>
    internal static string? TypeOf(string folder, string mounts) => mounts.Split('\n')
        .Select(line => line.Split(" - ", 2)).Where(halves => halves.Length == 2)
        .Select(halves => (Point: Plain(halves[0].Split(' ')[4]), Type: halves[1].Split(' ')[0]))
        .Where(mount => folder == mount.Point || folder.StartsWith(mount.Point.TrimEnd('/') + "/", StringComparison.Ordinal))
        .MaxBy(mount => mount.Point.Length).Type;

    private static Finding Rights(string folder, string there)
    {
        var trial = Path.Combine(there, string.Create(CultureInfo.InvariantCulture, $".parlive-doctor-{Environment.ProcessId}"));
        try
        {
            File.WriteAllText(trial, "");
            File.Delete(trial);
            return Finding.Well(Check, there == folder ? $"'{folder}' can be written." : $"'{folder}' is not there yet, and can be made.");
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            return Finding.Fault(Check, $"'{there}' cannot be written: {refused.Message}", "Let the user of the server own it (chown), or name another one with --data.");
        }
    }

    private static Finding? Readers(string folder) => !OperatingSystem.IsWindows() && (File.GetUnixFileMode(folder) & Others) != UnixFileMode.None
        ? Finding.Doubt(Check, $"Everybody on this machine may read '{folder}'.", $"Keep it to its owner: chmod 750 '{folder}'")
        : null;

    private static Finding? Room(Patient patient, string there)
    {
        if (patient.Room(there) is not { } room) return null;

        var said = string.Create(CultureInfo.InvariantCulture, $"{room.Free >> 20:N0} MiB of {room.Total >> 20:N0} MiB are left on its disk");
        return room.Free < Hopeless ? Finding.Fault(Check, said + ": senders will soon be told to wait.", "Make room, or move it to a larger disk.")
            : room.Free < DiskRoom.Least ? Finding.Doubt(Check, said + ".", "Make room before it is full.")
            : Finding.Well(Check, said + ".");
    }

    private static Finding System(Patient patient, string there, string type) => (type, patient.Database) switch
    {
        ("tmpfs" or "ramfs", _) => Finding.Fault(Check, $"'{there}' is in memory ({type}): everything is gone when the machine stops.", "Name a folder on a disk with --data."),
        (_, null) when OverNetwork.Contains(type, StringComparer.Ordinal) => Finding.Fault(
            Check, $"'{there}' comes over the network ({type}), where a journal in a file is not safe.", "Name a folder on a disk of this machine, or put the journal into a database."),
        ("overlay" or "aufs", _) => Finding.Doubt(Check, $"'{there}' belongs to a container ({type}) and goes away with it.", "Mount a volume there."),
        _ => Finding.Well(Check, $"Its file system is {type}."),
    };

    // Spaces are written as their number in octal.
    private static string Plain(string point) => point.Replace("\\040", " ", StringComparison.Ordinal);
}
