using System.Text;
using ParLive.Grains.Journaling;

namespace ParLive.Journal.Writing;

/// <summary>Refuses records that could not be found again as they were.</summary>
internal static class RecordDoor
{
    private const int LongestUnit = 200;
    private const int LargestRecord = 64 << 20;

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static void Check(JournalRecord record)
    {
        if (record.Unit.Length is 0 or > LongestUnit)
            throw new ArgumentException($"A unit's name has 1 to {LongestUnit} characters; '{record.Unit}' has {record.Unit.Length}.", nameof(record));

        if (record.Sequence < 1)
            throw new ArgumentException($"Sequences count from 1; unit '{record.Unit}' asked for {record.Sequence}.", nameof(record));

        if ((long)record.Body.Length + record.Raw.Length + ((long)record.Dossiers.Length * sizeof(long)) > LargestRecord)
            throw new ArgumentException($"A record has at most {LargestRecord} bytes; this one of unit '{record.Unit}' has more.", nameof(record));

        // A name that is no text would come back as another one.
        _ = Strict.GetByteCount(record.Unit);
    }
}
