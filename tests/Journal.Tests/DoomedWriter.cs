using System.Diagnostics;
using System.Globalization;
using System.Text;
using Microsoft.Win32.SafeHandles;
using ParLive.Grains.Journaling;
using ParLive.Journal.Folders;
using ParLive.Journal.Postgres;

namespace ParLive.Journal.Tests;

/// <summary>A process that appends for ever and prints what was acknowledged, until somebody kills it.</summary>
internal static class DoomedWriter
{
    public const string Verb = "doomed-writer";
    public const string Address = "http://127.0.0.1:4711";

    private const int Units = 8;

    public static async Task<int> RunAsync(string place)
    {
        if (place.Contains('=', StringComparison.Ordinal))
        {
            await using var database = PostgresJournal.Open(place);
            await WriteAsync(database);
            return 0;
        }

        using var folder = DataFolder.Open(place);
        await using var journal = SqliteJournal.Open(folder, new SqliteJournalOptions { IndexEntries = 40 });
        folder.Announce(Address);
        await WriteAsync(journal);
        return 0;
    }

    /// <summary>Starts one.</summary>
    public static Process Start(string place) => Process.Start(
        new ProcessStartInfo("dotnet", [typeof(DoomedWriter).Assembly.Location, Verb, place]) { RedirectStandardOutput = true, UseShellExecute = false })!;

    /// <summary>Hears what is acknowledged, so many lines or until it is killed; answers the last sequence of each unit.</summary>
    public static async Task<Dictionary<string, long>> HearAsync(Process writer, int lines)
    {
        var acknowledged = new Dictionary<string, long>(StringComparer.Ordinal);
        for (var heard = 0; heard < lines && await writer.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken) is { } line; heard++)
        {
            // The last line of the killed may be cut short: half a number is smaller than the whole one, and true as well.
            if (line.Split(' ') is [var unit, var text] && long.TryParse(text, CultureInfo.InvariantCulture, out var sequence))
                acknowledged[unit] = Math.Max(acknowledged.GetValueOrDefault(unit), sequence);
        }

        return acknowledged;
    }

    private static async Task WriteAsync(IJournal journal)
    {
        await using var output = new FileStream(new SafeFileHandle(1, ownsHandle: false), FileAccess.Write, bufferSize: 0);
        await Task.WhenAll(Enumerable.Range(0, Units).Select(unit => WriteAsync(journal, $"unit-{unit}", output)));
    }

    private static async Task WriteAsync(IJournal journal, string unit, FileStream output)
    {
        var sequence = 1L;
        await foreach (var record in journal.Read(unit, 0, TestContext.Current.CancellationToken)) sequence = record.Sequence + 1;
        for (; ; sequence++)
        {
            await journal.Append(Some.Record(unit, sequence));
            var line = Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{unit} {sequence}\n"));
            lock (journal) output.Write(line);
        }
    }
}
