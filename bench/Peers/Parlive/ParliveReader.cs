using System.Text.Json;
using ParLive.Peers.Http;
using ParLive.Work;

namespace ParLive.Peers.Parlive;

/// <summary>Asks ParLive over HTTP; it knows by itself what day it is.</summary>
internal sealed class ParliveReader(HttpLine line) : IReader
{
    /// <inheritdoc/>
    public async Task<IReadOnlyList<OverdueRow>> MostOverdueAsync(int today)
    {
        using var board = await AskAsync($"/api/units/{Country.Root}/board?kind=commune&order=overdue&take={PlainCount.Most}");
        return
        [
            .. board.RootElement.GetProperty("rows").EnumerateArray()
                .Select(row => new OverdueRow(
                    CodeOf(row.GetProperty("unit").GetString()!), row.GetProperty("overdue").GetInt64(), row.GetProperty("onTime").GetProperty("whole").GetInt64(),
                    row.GetProperty("onTime").GetProperty("part").GetInt64()))
                .Where(row => row.Overdue > 0).OrderByDescending(row => row.Overdue).ThenBy(row => row.Code, StringComparer.Ordinal).Take(PlainCount.Most),
        ];
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<UnitRow>> ProvinceAsync(int province, int today)
    {
        var code = Country.ProvinceCode(province);
        using var children = await AskAsync($"/api/units/{code}/children");
        var rows = new List<UnitRow>();
        foreach (var unit in (string[])[code, .. children.RootElement.EnumerateArray().Select(child => child.GetProperty("code").GetString()!).Order(StringComparer.Ordinal)])
        {
            using var figures = await FiguresAsync(unit, today - 30);
            rows.Add(Row(unit, figures.RootElement));
        }

        return rows;
    }

    /// <inheritdoc/>
    public async Task<CommuneAnswer> CommuneAsync(int commune, int today)
    {
        var (windows, open) = (new List<WindowRow>(), 0L);
        foreach (var first in Windows.FirstDays(today))
        {
            using var figures = await FiguresAsync(Country.CommuneCode(commune), first);
            var row = Row("", figures.RootElement);
            windows.Add(new WindowRow(row.Received, row.Online, row.Resolved, row.OnTime));
            open = row.Open;
        }

        return new CommuneAnswer(windows, open);
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        line.Dispose();
        return ValueTask.CompletedTask;
    }

    private static string CodeOf(string key) => key[..key.IndexOf('@', StringComparison.Ordinal)];

    private static UnitRow Row(string code, JsonElement figures)
    {
        var (measures, gauges) = (figures.GetProperty("measures"), figures.GetProperty("gauges"));
        return new UnitRow(code, Number(measures, "received"), Number(measures, "online"), Number(gauges, "resolved"), Number(gauges, "resolvedOnTime"), Number(measures, "open"));
    }

    private static long Number(JsonElement numbers, string name) => numbers.TryGetProperty(name, out var number) ? number.GetInt64() : 0;

    private Task<JsonDocument> FiguresAsync(string unit, int first) =>
        AskAsync($"/api/units/{unit}/figures" + (first > 0 ? $"?from={Day.Text(first)}" : ""));

    private async Task<JsonDocument> AskAsync(string path)
    {
        var answer = await line.GetAsync(path);
        return answer.Status == 200 ? JsonDocument.Parse(answer.Body) : throw new InvalidOperationException($"{path}: {answer.Status} {answer.Text}");
    }
}
