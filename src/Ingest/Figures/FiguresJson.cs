using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using ParLive.Grains.Contracts;

namespace ParLive.Ingest.Figures;

/// <summary>Writes a unit's figures as the one JSON object that the server answers and the command line prints.</summary>
/// <remarks>Measures and rates stand in the order of their names, so that the same figures are the same text.</remarks>
public static class FiguresJson
{
    private static readonly JsonWriterOptions Writing = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The object as text.</summary>
    /// <param name="reading">The figures.</param>
    /// <param name="indented">Whether to lay it out for people.</param>
    public static string Text(FiguresReading reading, bool indented = false)
    {
        var bytes = new ArrayBufferWriter<byte>(1024);
        using var writer = new Utf8JsonWriter(bytes, Writing with { Indented = indented });
        Write(writer, reading);
        writer.Flush();
        return Encoding.UTF8.GetString(bytes.WrittenSpan);
    }

    /// <summary>A unit's figures and those of the units directly below it, as text.</summary>
    public static string FamilyText(FiguresReading unit, IReadOnlyList<FiguresReading> children) => Text(writer =>
    {
        writer.WritePropertyName("unit");
        Write(writer, unit);
        writer.WriteStartArray("children");
        foreach (var child in children) Write(writer, child);
        writer.WriteEndArray();
    });

    /// <summary>A unit's figures over several windows, as text.</summary>
    public static string WindowsText(IReadOnlyList<(string Name, FiguresReading Figures)> windows) => Text(writer =>
    {
        writer.WriteString("unit", windows[0].Figures.Unit);
        writer.WriteString("asOf", windows[0].Figures.AsOf);
        writer.WriteStartObject("windows");
        foreach (var (name, figures) in windows)
        {
            writer.WritePropertyName(name);
            Write(writer, figures);
        }

        writer.WriteEndObject();
    });

    private static string Text(Action<Utf8JsonWriter> write)
    {
        var bytes = new ArrayBufferWriter<byte>(16_384);
        using var writer = new Utf8JsonWriter(bytes, Writing);
        writer.WriteStartObject();
        write(writer);
        writer.WriteEndObject();
        writer.Flush();
        return Encoding.UTF8.GetString(bytes.WrittenSpan);
    }

    /// <summary>Writes the object where the writer stands.</summary>
    public static void Write(Utf8JsonWriter writer, FiguresReading reading)
    {
        writer.WriteStartObject();
        writer.WriteString("unit", reading.Unit);
        writer.WriteString("asOf", reading.AsOf);
        writer.WriteString("asOfExactTo", reading.AsOfExactTo);
        WriteMoment(writer, "from", reading.From);
        WriteMoment(writer, "to", reading.To);
        writer.WriteStartObject("measures");
        foreach (var (name, amount) in reading.Measures.OrderBy(measure => measure.Key, StringComparer.Ordinal)) writer.WriteNumber(name, amount);
        writer.WriteEndObject();
        writer.WriteStartObject("gauges");
        foreach (var (name, amount) in reading.Gauges.OrderBy(gauge => gauge.Key, StringComparer.Ordinal)) writer.WriteNumber(name, amount);
        writer.WriteEndObject();
        writer.WriteStartObject("rates");
        foreach (var (name, rate) in reading.Rates.OrderBy(rate => rate.Key, StringComparer.Ordinal)) WriteRate(writer, name, rate);
        writer.WriteEndObject();
        writer.WriteStartObject("quantiles");
        foreach (var (name, quantile) in reading.Quantiles.OrderBy(quantile => quantile.Key, StringComparer.Ordinal)) WriteQuantile(writer, name, quantile);
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private static void WriteQuantile(Utf8JsonWriter writer, string name, QuantileReading quantile)
    {
        writer.WriteStartObject(name);
        if (quantile.Hours is { } hours) writer.WriteNumber("hours", Math.Round(hours, 2));
        else writer.WriteNull("hours");
        writer.WriteNumber("of", quantile.Of);
        writer.WriteEndObject();
    }

    private static void WriteMoment(Utf8JsonWriter writer, string name, DateTimeOffset? moment)
    {
        if (moment is { } value) writer.WriteString(name, value);
        else writer.WriteNull(name);
    }

    private static void WriteRate(Utf8JsonWriter writer, string name, RateReading rate)
    {
        writer.WriteStartObject(name);
        writer.WriteNumber("part", rate.Part);
        writer.WriteNumber("whole", rate.Whole);
        if (rate.Percent is { } percent) writer.WriteNumber("percent", percent);
        else writer.WriteNull("percent");
        writer.WriteString("text", rate.Text);
        writer.WriteEndObject();
    }
}
