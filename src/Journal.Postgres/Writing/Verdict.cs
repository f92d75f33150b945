namespace ParLive.Journal.Postgres.Writing;

/// <summary>What became of one try to commit a group.</summary>
internal abstract record Verdict
{
    private Verdict()
    {
    }

    /// <summary>All of it is on disk, as the commit of this number; null for the number that was asked for.</summary>
    internal sealed record Written(long? Commit = null) : Verdict;

    /// <summary>Nothing of it is on disk, and it may be tried again.</summary>
    internal sealed record Absent(Exception Reason) : Verdict;

    /// <summary>Nothing of it is on disk, because a place is written already that this process did not know of.</summary>
    internal sealed record Taken(Exception Reason) : Verdict;

    /// <summary>It cannot be tried again with success; the reason says whether anything is on disk.</summary>
    internal sealed record Refused(Exception Reason) : Verdict;
}
