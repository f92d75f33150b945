using ParLive.Grains.Journaling;

namespace ParLive.Journal.Tests;

/// <summary>Compares records by what they hold.</summary>
internal static class Same
{
    public static void Records(IEnumerable<JournalRecord> expected, IEnumerable<JournalRecord> actual) =>
        Assert.Equal(expected.Select(Told), actual.Select(Told), StringComparer.Ordinal);

    public static void WithoutRaw(IEnumerable<JournalRecord> expected, IEnumerable<JournalRecord> actual) =>
        Records(expected.Select(record => record with { Raw = default }), actual);

    private static string Told(JournalRecord record) =>
        $"{record.Unit} {record.Sequence} [{string.Join(',', record.Dossiers.ToArray())}]"
        + $" {Convert.ToHexString(record.Body.Span)} {Convert.ToHexString(record.Raw.Span)}";
}
