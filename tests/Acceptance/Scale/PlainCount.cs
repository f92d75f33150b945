using System.Globalization;
using System.Text.Json;

namespace ParLive.Acceptance.Scale;

/// <summary>Counts a file of events in the plainest way: each event once, dossier by dossier, at the close of a day in Vietnam.</summary>
internal sealed class PlainCount
{
    private static readonly TimeSpan Vietnam = TimeSpan.FromHours(7);
    private readonly Dictionary<string, UnitCount> _counts = new(StringComparer.Ordinal);

    private PlainCount()
    {
    }

    /// <summary>How many different events the file holds.</summary>
    public int Events { get; private set; }

    public UnitCount this[string unit] => _counts.GetValueOrDefault(unit, UnitCount.None);

    /// <summary>Reads a file and counts it.</summary>
    public static PlainCount Of(string path, DateOnly close)
    {
        var (count, dossiers, ids) = (new PlainCount(), new Dictionary<string, Life>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal));
        foreach (var line in File.ReadLines(path))
        {
            using var json = JsonDocument.Parse(line);
            if (!ids.Add(json.RootElement.GetProperty("id").GetString()!)) continue;
            var number = json.RootElement.GetProperty("subject").GetString()!;
            if (!dossiers.TryGetValue(number, out var life)) dossiers.Add(number, life = new Life());
            life.Take(json.RootElement);
        }

        count.Events = ids.Count;
        foreach (var life in dossiers.Values) count.Add(life.Unit, life.At(close));
        return count;
    }

    private void Add(string commune, UnitCount dossier)
    {
        foreach (var unit in Country.Line(commune)) _counts[unit] = this[unit] + dossier;
    }

    private sealed class Life
    {
        private bool _online;
        private DateTimeOffset _dueSaid;
        private DateOnly _due;
        private DateOnly? _resolved;

        public string Unit { get; private set; } = "";

        public void Take(JsonElement said)
        {
            var (time, data) = (said.GetProperty("time").GetDateTimeOffset(), said.GetProperty("data"));
            Unit = data.GetProperty("unit").GetString()!;
            _online |= data.TryGetProperty("channel", out var channel) && channel.GetString() == "online-full";
            if (data.TryGetProperty("due", out var due) && time >= _dueSaid)
                (_dueSaid, _due) = (time, DateOnly.Parse(due.GetString()!, CultureInfo.InvariantCulture));
            if (said.GetProperty("type").GetString() == "parlive.dossier.resolved")
                _resolved = DateOnly.FromDateTime(time.ToOffset(Vietnam).DateTime);
        }

        public UnitCount At(DateOnly close) => new(
            1,
            _online ? 1 : 0,
            _resolved is null ? 1 : 0,
            _resolved is null && _due < close ? 1 : 0,
            _resolved < _due ? 1 : 0,
            _resolved == _due ? 1 : 0,
            _resolved > _due ? 1 : 0);
    }
}
