using System.Collections.Concurrent;
using System.Globalization;
using System.Text;

namespace ParLive.Fuzz;

/// <summary>What was sent and what was answered, door by door, and all that must not be.</summary>
internal sealed class Findings
{
    private const int MostTold = 40;

    private readonly ConcurrentDictionary<(string Door, string Answer), int> _answers = new();
    private readonly ConcurrentDictionary<string, string> _wrong = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<(double Seconds, long Bytes)> _memory = new();

    /// <summary>Whether nothing was found.</summary>
    public bool AreNone => _wrong.IsEmpty;

    /// <summary>How much was sent.</summary>
    public int Sent => _answers.Values.Sum();

    /// <summary>Notes an answer.</summary>
    public void Answered(string door, int status, string what)
    {
        _answers.AddOrUpdate((door, status.ToString(CultureInfo.InvariantCulture)), 1, static (_, times) => times + 1);
        // 503 with a word is weather: the journal, the quarantine or a unit that is not there now.
        if (status >= 500 && status != 503) Wrong($"{door} {status}", what);
    }

    /// <summary>Notes something else that happened to what was sent.</summary>
    public void Happened(string door, string how) => _answers.AddOrUpdate((door, how), 1, static (_, times) => times + 1);

    /// <summary>Notes what must not be; one of a kind is kept.</summary>
    public void Wrong(string kind, string what) => _wrong.TryAdd(kind, what);

    /// <summary>Notes how much memory the server holds.</summary>
    public void Holds(double seconds, long bytes) => _memory.Enqueue((seconds, bytes));

    /// <summary>The median of memory between two shares of the whole time, in bytes; 0 if nothing was measured.</summary>
    public long Memory(double from, double to)
    {
        var all = _memory.ToArray();
        if (all.Length == 0) return 0;

        var end = all[^1].Seconds;
        long[] some = [.. all.Where(one => one.Seconds >= from * end && one.Seconds <= to * end).Select(one => one.Bytes).Order()];
        return some.Length == 0 ? 0 : some[some.Length / 2];
    }

    /// <summary>The table.</summary>
    public string Table(string title)
    {
        var text = new StringBuilder().AppendLine(title);
        foreach (var door in _answers.GroupBy(pair => pair.Key.Door, StringComparer.Ordinal).OrderBy(door => door.Key, StringComparer.Ordinal))
        {
            var answers = door.OrderBy(pair => pair.Key.Answer, StringComparer.Ordinal).Select(pair => $"{pair.Key.Answer}: {pair.Value}");
            text.AppendLine(CultureInfo.InvariantCulture, $"  {door.Key,-62} {string.Join("  ", answers)}");
        }

        text.AppendLine(CultureInfo.InvariantCulture, $"sent: {Sent}; memory after warm-up {Memory(0.2, 0.4) >> 20} MiB, at the end {Memory(0.85, 1) >> 20} MiB; found: {_wrong.Count}");
        foreach (var (kind, what) in _wrong.OrderBy(pair => pair.Key, StringComparer.Ordinal).Take(MostTold)) text.AppendLine(CultureInfo.InvariantCulture, $"FOUND {kind}: {what}");
        return text.ToString();
    }
}
