using System.Globalization;
using System.Text;

namespace ParLive.Acceptance.Scale;

/// <summary>
/// The events of a country over ninety days, in the order in which they arrive: 3 % come twice, 5 % late by up to five days, and
/// communes are busy as by Zipf's law. The same seed and last day give the same bytes.
/// </summary>
internal sealed class Arrivals(Country country, int dossiers, DateOnly last, ulong seed)
{
    private const int Day = 86_400;
    private const int Days = 90;
    private const int Offset = 7 * 3_600;
    private readonly Dice _dice = new(seed);
    private readonly int _lastDay = last.DayNumber - DateOnly.FromDateTime(DateTime.UnixEpoch).DayNumber;
    private readonly string[] _units = new string[dossiers];
    private readonly string[] _channels = new string[dossiers];

    private long End => ((_lastDay + 1L) * Day) - Offset - 1;

    /// <summary>Writes them, one on each line; how many lines.</summary>
    public int Write(string path)
    {
        var happenings = Happenings();
        var order = Order(happenings);
        using var lines = new StreamWriter(path, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), 1 << 20);
        foreach (var place in order) lines.Write(Line(happenings[place], place));
        return order.Length;
    }

    private List<Happening> Happenings()
    {
        var units = country.Communes.ToArray();
        _dice.Shuffle<string>(units);
        var busy = new double[units.Length];
        for (var (place, sum) = (0, 0.0); place < units.Length; place++) busy[place] = sum += 1 / Math.Pow(place + 1, 0.8);
        var slowness = units.Select(_ => Math.Log(0.6) + (0.15 * _dice.NextNormal())).ToArray();
        var happenings = new List<Happening>(dossiers * 9 / 4);
        for (var dossier = 0; dossier < dossiers; dossier++)
        {
            var found = Array.BinarySearch(busy, _dice.Next() * busy[^1]);
            var unit = Math.Min(found < 0 ? ~found : found, units.Length - 1);
            _units[dossier] = units[unit];
            _channels[dossier] = _dice.Next() < 0.55 ? "online-full" : _dice.Next() < 0.9 ? "desk" : "post";
            Live(happenings, dossier, slowness[unit]);
        }

        return happenings;
    }

    private void Live(List<Happening> happenings, int dossier, double slowness)
    {
        var came = ((_lastDay - Days + 1L + _dice.Next(Days)) * Day) + (7 * 3_600) + 1_800 + _dice.Next(34_200) - Offset;
        var due = came + ((3 + _dice.Next(18)) * (long)Day);
        happenings.Add(new(dossier, "received", came, DayOf(due)));
        var changes = _dice.Next() < 0.15;
        var changed = came + (long)((0.3 + (0.4 * _dice.Next())) * (due - came));
        var moved = changes ? due + ((2 + _dice.Next(9)) * (long)Day) : due;
        var never = _dice.Next() < 0.015;
        var resolved = came + 60 + (long)((moved - came) * Math.Exp(slowness + (0.45 * _dice.NextNormal())));
        if (changes && changed <= End && (never || changed < resolved)) happenings.Add(new(dossier, "due-date-changed", changed, DayOf(moved)));
        if (!never && resolved <= End) happenings.Add(new(dossier, "resolved", resolved, 0));
    }

    private int[] Order(List<Happening> happenings)
    {
        var arrivals = new List<(long At, int Place)>(happenings.Count * 21 / 20);
        for (var place = 0; place < happenings.Count; place++)
        {
            var at = happenings[place].At;
            if (_dice.Next() < 0.05) at += 60 + Math.Min(5 * Day, (long)_dice.NextExponential(Day / 2));
            arrivals.Add((at, place));
            if (_dice.Next() < 0.03) arrivals.Add((at + 1 + (long)_dice.NextExponential(Day / 4), place));
        }

        arrivals.Sort();
        return [.. arrivals.Select(arrival => arrival.Place)];
    }

    private string Line(Happening happening, int place)
    {
        var (dossier, unit) = (happening.Dossier, _units[happening.Dossier]);
        var time = DateTimeOffset.FromUnixTimeSeconds(happening.At);
        var due = happening.DueDay == 0
            ? ""
            : string.Create(CultureInfo.InvariantCulture, $",\"due\":\"{DateTime.UnixEpoch.AddDays(happening.DueDay):yyyy-MM-dd}\"");
        var channel = happening.Kind == "received" ? $",\"channel\":\"{_channels[dossier]}\"" : "";
        return string.Create(
            CultureInfo.InvariantCulture,
            $$$"""{"specversion":"1.0","id":"{{{place:x8}}}","source":"one-stop","type":"parlive.dossier.{{{happening.Kind}}}",""" +
            $$$""" "subject":"{{{unit}}}-{{{dossier:D8}}}","time":"{{{time:yyyy-MM-ddTHH:mm:ss}}}Z",""" +
            $$$""" "data":{"unit":"{{{unit}}}"{{{due}}}{{{channel}}}""" + $"}}}}\n");
    }

    private static int DayOf(long seconds) => (int)((seconds + Offset) / Day);
}
