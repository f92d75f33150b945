using ParLive.Grains.Journaling;

namespace ParLive.Journals;

/// <summary>What is appended: so many units at once, each one record after the other.</summary>
/// <param name="Name">For people.</param>
/// <param name="Database">The name of a database for it.</param>
/// <param name="Units">How many units.</param>
/// <param name="Each">How many records of each.</param>
/// <param name="Events">How many events a record holds: some 58 bytes of body and 185 of raw text.</param>
internal sealed record Load(string Name, string Database, int Units, int Each, int Events)
{
    /// <summary>The loads that are measured.</summary>
    public static IReadOnlyList<Load> All { get; } =
    [
        new("one event a record, 1 unit", "alone", 1, 500, 1),
        new("one event a record, 2,000 units", "single", 2_000, 30, 1),
        new("50 events a record, 1,000 units", "batch", 1_000, 20, 50),
    ];

    /// <summary>A record; its bytes look like events.</summary>
    public JournalRecord Record(int unit, long sequence)
    {
        var chance = new Random(HashCode.Combine(unit, (int)sequence));
        var body = new byte[58 * Events];
        chance.NextBytes(body.AsSpan(0, body.Length / 2));
        var raw = new System.Text.StringBuilder();
        for (var each = 0; each < Events; each++)
        {
            raw.Append(
                System.Globalization.CultureInfo.InvariantCulture,
                $$"""{"specversion":"1.0","id":"{{chance.Next()}}","source":"mot-cua","type":"parlive.dossier.received","subject":"H{{chance.Next()}}","time":"2026-03-02T08:30:00+07:00","data":{"unit":"{{unit}}"} }""");
        }

        var dossiers = Enumerable.Range(0, Events).Select(_ => chance.NextInt64(Each * Events)).ToArray();
        return new JournalRecord($"{unit:00000}@2025-07-01", sequence, body, System.Text.Encoding.UTF8.GetBytes(raw.ToString()), dossiers);
    }
}
