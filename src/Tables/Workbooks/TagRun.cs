namespace ParLive.Tables.Workbooks;

/// <summary>Measures how long the longest tag or text of an XML file is before anything reads it into memory.</summary>
/// <remarks>Every tag begins with a less-than sign, and nothing within one may hold it; so the longest run without one bounds them all.</remarks>
public struct TagRun
{
    /// <summary>The longest run that is taken: 4 MiB.</summary>
    public const int Most = 4 * 1024 * 1024;

    private long _run;

    /// <summary>Whether a run was longer than <see cref="Most"/>.</summary>
    public bool IsTooLong { get; private set; }

    /// <summary>Goes on with the file's next bytes.</summary>
    public void Add(ReadOnlySpan<byte> bytes)
    {
        while (!bytes.IsEmpty)
        {
            var next = bytes.IndexOf((byte)'<');
            _run += next < 0 ? bytes.Length : next;
            IsTooLong |= _run > Most;
            if (next < 0) return;
            _run = 0;
            bytes = bytes[(next + 1)..];
        }
    }
}
