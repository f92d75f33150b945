namespace ParLive.Journal;

/// <summary>Bytes of the journal are not as they were written; names the place.</summary>
/// <param name="segment">The number of the group commit, counted from 1; 0 when no single one is meant.</param>
/// <param name="record">The first damaged record in it, counted from 1; 0 when it cannot be told.</param>
/// <param name="what">What is wrong, in words.</param>
/// <param name="cause">What the storage said, if it did.</param>
public sealed class JournalDamagedException(long segment, int record, string what, Exception? cause = null)
    : IOException(Sentence(segment, record, what), cause)
{
    /// <summary>The number of the group commit, counted from 1; 0 when no single one is meant.</summary>
    public long Segment { get; } = segment;

    /// <summary>The first damaged record in it, counted from 1; 0 when it cannot be told.</summary>
    public int Record { get; } = record;

    /// <summary>What is wrong, in words, without the place.</summary>
    public string What { get; } = what;

    private static string Sentence(long segment, int record, string what)
    {
        var place = (segment, record) switch
        {
            (0, _) => "The journal is damaged",
            (_, 0) => FormattableString.Invariant($"The journal is damaged in segment {segment}"),
            _ => FormattableString.Invariant($"The journal is damaged in segment {segment}, record {record}"),
        };
        return $"{place}: {what} Nothing was changed. Restore the journal from a backup, or copy it away before anything else is tried.";
    }
}
