namespace ParLive.Operations.Health;

/// <summary>The room on the disk on which a folder stands.</summary>
/// <param name="Free">The bytes that this user may still write.</param>
/// <param name="Total">Of how many.</param>
public sealed record DiskRoom(long Free, long Total)
{
    /// <summary>Below so many bytes it is too little: a checkpoint, a backup's log and a day's events want that much.</summary>
    public const long Least = 1L << 30;

    /// <summary>Asks the system; null where it does not say.</summary>
    public static DiskRoom? Of(string folder)
    {
        try
        {
            var drive = new DriveInfo(Path.GetFullPath(folder));
            return new DiskRoom(drive.AvailableFreeSpace, drive.TotalSize);
        }
        catch (Exception unknown) when (unknown is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return null;
        }
    }
}
