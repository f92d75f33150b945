using System.Globalization;
using ParLive.Domain.Books;
using ParLive.Domain.Packing;
using ParLive.Grains.Journaling;
using ParLive.Journal;

namespace ParLive.Operations.Doctor;

/// <summary>The journal in the data folder, read while a server may write it.</summary>
internal static class FileJournalChecks
{
    private const string Check = "journal";

    /// <summary>What is found, and when the newest event was accepted.</summary>
    public static (IEnumerable<Finding> Findings, DateTimeOffset? Last) Of(Patient patient)
    {
        var file = Path.Combine(Path.GetFullPath(patient.Folder), "journal.db");
        if (!File.Exists(file)) return ([Finding.Well(Check, "There is none yet; a server makes it.")], null);

        try
        {
            var glance = JournalGlance.At(file);
            return ([Written(glance)], LastOf(glance.Newest));
        }
        catch (JournalDamagedException damaged)
        {
            return ([Finding.Fault(Check, damaged.Message, "Keep the folder aside as it is, and restore the newest backup whose head is known: parlive restore.")], null);
        }
        catch (IOException refused)
        {
            return ([Finding.Fault(Check, refused.Message, "See who wrote it, and that this user may read it.")], null);
        }
    }

    private static Finding Written(JournalGlance glance) => glance.IsOlder
        ? Finding.Doubt(
            Check, string.Create(CultureInfo.InvariantCulture, $"It holds {glance.Position} commits in format {glance.Format}, which the next start brings up to {JournalGlance.NewestFormat}."),
            "Back it up first: an older version cannot read it after that.")
        : Finding.Well(Check, string.Create(CultureInfo.InvariantCulture, $"It holds {glance.Position} commits ({glance.Bytes >> 20:N0} MiB), and its last one fits the chain. All of it: parlive verify."));

    // Registers keep other records; whatever is no unit's says nothing of time.
    private static DateTimeOffset? LastOf(IReadOnlyList<JournalRecord> records)
    {
        DateTimeOffset? last = null;
        foreach (var record in records)
        {
            try
            {
                var at = DateTimeOffset.FromUnixTimeMilliseconds(BookEncoding.Decode(record.Body.Span, new TextPool()).AcceptedAt);
                if (last is null || at > last) last = at;
            }
            catch (Exception other) when (other is FormatException or OverflowException or ArgumentException)
            {
                // It is none of a unit.
            }
        }

        return last;
    }
}
