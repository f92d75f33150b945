using System.Globalization;
using System.Text.Json;
using NodaTime;
using NodaTime.Text;
using ParLive.Domain.Dossiers;
using ParLive.Domain.Time;
using ParLive.Simulation.Provinces;

namespace ParLive.Simulation.Exports;

/// <summary>A simulated province as files that ParLive, or anything else, reads: its units, its events, and the truth behind them.</summary>
public static class ProvinceFiles
{
    /// <summary>The table of units.</summary>
    public const string Units = "units.csv";

    /// <summary>The events, one CloudEvent a line, in the order in which they happened.</summary>
    public const string Events = "events.ndjson";

    /// <summary>What nobody who only sees the events knows.</summary>
    public const string Truth = "truth.csv";

    private static readonly OffsetDateTimePattern Moment =
        // With the minutes of the offset, as intakes ask for them.
        OffsetDateTimePattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd'T'HH':'mm':'ss;FFFFFFFFFo<+HH:mm>");

    /// <summary>Writes the table of units, each parent before its children.</summary>
    public static void WriteUnits(TextWriter output, SimulatedProvince province)
    {
        output.WriteLine("code,name,nameEn,kind,parent,since,zone");
        output.WriteLine($"{CodeOf(SimulatedProvince.Root)},Tỉnh mô phỏng,Simulated province,province,,2020-01-01,{OfficeZone.Vietnam.Id}");
        foreach (var group in province.Units.Select(unit => unit.Group).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            var code = CodeOf(group);
            output.WriteLine($"{code},Huyện Mô phỏng {code[1..]},Simulated district {code[1..]},district,{CodeOf(SimulatedProvince.Root)},2020-01-01,");
        }

        foreach (var unit in province.Units)
        {
            output.WriteLine($"{CodeOf(unit.Key)},{unit.Name},{unit.Name.Replace("Xã Mô phỏng", "Simulated commune", StringComparison.Ordinal)},commune,{CodeOf(unit.Group)},2020-01-01,");
        }
    }

    /// <summary>Writes the truth about each unit.</summary>
    public static void WriteTruth(TextWriter output, SimulatedProvince province)
    {
        output.WriteLine("code,onTime,perWeek,shiftFrom,shiftPoints");
        foreach (var unit in province.Units)
        {
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{CodeOf(unit.Key)},{unit.OnTime:F5},{unit.PerWeek:F2},{unit.Shift?.From:uuuu-MM-dd},{unit.Shift?.Points}"));
        }
    }

    /// <summary>Writes the events that happen up to a moment; returns how many.</summary>
    public static long WriteEvents(Stream output, SimulatedProvince province, Instant until)
    {
        var events = province.Units
            .SelectMany(unit => province.DossiersOf(unit))
            .SelectMany(dossier => dossier.Events.Select((happened, place) => (Happened: happened, dossier.Number, Place: place)))
            .Where(one => one.Happened.Time <= until)
            .OrderBy(one => one.Happened.Time).ThenBy(one => one.Number, StringComparer.Ordinal).ThenBy(one => one.Place);
        var written = 0L;
        using var json = new Utf8JsonWriter(output, new JsonWriterOptions { SkipValidation = true });
        foreach (var (happened, number, place) in events)
        {
            json.Reset();
            Write(json, happened, number, place);
            json.Flush();
            output.WriteByte((byte)'\n');
            written++;
        }

        return written;
    }

    private static void Write(Utf8JsonWriter json, DossierEvent happened, string number, int place)
    {
        json.WriteStartObject();
        json.WriteString("specversion", "1.0");
        json.WriteString("id", string.Create(CultureInfo.InvariantCulture, $"{number}/{place}"));
        json.WriteString("source", happened.Source);
        json.WriteString("type", $"parlive.dossier.{EventWords.KindOf(happened)}");
        json.WriteString("subject", number);
        json.WriteString("time", TimeOf(happened.Time));
        json.WriteStartObject("data");
        json.WriteString("unit", CodeOf(happened.Unit));
        if (happened.Recorded is { } recorded)
        {
            json.WriteString("recorded", TimeOf(recorded));
        }

        EventWords.WriteData(json, happened);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static string TimeOf(Instant moment) =>
        Moment.Format(OffsetDateTime.FromDateTimeOffset(OfficeZone.Vietnam.Local(moment)));

    private static string CodeOf(string key) => key[..key.IndexOf('@', StringComparison.Ordinal)];
}
