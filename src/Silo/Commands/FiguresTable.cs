using System.Globalization;
using System.Text.Json;
using Spectre.Console;

namespace ParLive.Silo.Commands;

/// <summary>Figures as a table for a person at a terminal.</summary>
internal static class FiguresTable
{
    public static Table Of(string json)
    {
        using var figures = JsonDocument.Parse(json);
        var root = figures.RootElement;
        var table = new Table().Border(TableBorder.Simple).AddColumn("").AddColumn(new TableColumn("").RightAligned());
        table.Title = new TableTitle(Markup.Escape($"{root.GetProperty("unit").GetString()} · {root.GetProperty("asOf").GetString()}"));
        foreach (var measure in root.GetProperty("measures").EnumerateObject())
        {
            table.AddRow(measure.Name, measure.Value.GetInt64().ToString("N0", CultureInfo.CurrentCulture));
        }

        foreach (var rate in root.GetProperty("rates").EnumerateObject())
        {
            var (part, whole) = (rate.Value.GetProperty("part").GetInt64(), rate.Value.GetProperty("whole").GetInt64());
            table.AddRow(rate.Name, string.Create(CultureInfo.CurrentCulture, $"{rate.Value.GetProperty("text").GetString()} % ({part:N0} / {whole:N0})"));
        }

        return table;
    }
}
