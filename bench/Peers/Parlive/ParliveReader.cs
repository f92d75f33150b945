using System.Text.Json;
using ParLive.Peers.Http;
using ParLive.Work;

namespace ParLive.Peers.Parlive;

/// <summary>Asks ParLive over HTTP; it knows by itself what day it is.</summary>
internal sealed class ParliveReader(HttpLine line) : IReader
{
    private static readonly string[] Names = ["today", "days7", "days30", "month", "quarter", "year"];

    /// <inheritdoc/>
    public async Task<IReadOnlyList<OverdueRow>> MostOverdueAsync(int today)
    {
        using var board = await AskAsync($"/api/units/{Country.Root}/board?kind=commune&order=overdue&take={PlainCount.Most}");
        return
        [
            .. board.RootElement.GetProperty("rows").EnumerateArray().Select(row => (Row: row, OnTime: row.GetProperty("onTime"))).Select(row => new OverdueRow(
                CodeOf(row.Row), row.Row.GetProperty("overdue").GetInt64(), row.OnTime.GetProperty("whole").GetInt64(), row.OnTime.GetProperty("part").GetInt64()))
                .Where(row => row.Overdue > 0),
        ];
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<UnitRow>> ProvinceAsync(int province, int today)
    {
        using var family = await AskAsync($"/api/units/{Country.ProvinceCode(province)}/figures?children=true&from={Day.Text(today - 30)}");
        return
        [
            Row(family.RootElement.GetProperty("unit")),
            .. family.RootElement.GetProperty("children").EnumerateArray().Select(Row).OrderBy(row => row.Code, StringComparer.Ordinal),
        ];
    }

    /// <inheritdoc/>
    public async Task<CommuneAnswer> CommuneAsync(int commune, int today)
    {
        using var answer = await AskAsync($"/api/units/{Country.CommuneCode(commune)}/windows");
        var windows = answer.RootElement.GetProperty("windows");
        var rows = Names.Select(name => Row(windows.GetProperty(name))).ToList();
        return new CommuneAnswer([.. rows.Select(row => new WindowRow(row.Received, row.Online, row.Resolved, row.OnTime))], rows[0].Open);
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        line.Dispose();
        return ValueTask.CompletedTask;
    }

    private static string CodeOf(JsonElement figures) => figures.GetProperty("unit").GetString()!.Split('@')[0];

    private static UnitRow Row(JsonElement figures)
    {
        var (measures, gauges) = (figures.GetProperty("measures"), figures.GetProperty("gauges"));
        return new UnitRow(
            CodeOf(figures), Number(measures, "received"), Number(measures, "online"), Number(gauges, "resolved"), Number(gauges, "resolvedOnTime"), Number(measures, "open"));
    }

    private static long Number(JsonElement numbers, string name) => numbers.TryGetProperty(name, out var number) ? number.GetInt64() : 0;

    private async Task<JsonDocument> AskAsync(string path)
    {
        var answer = await line.GetAsync(path);
        return answer.Status == 200 ? JsonDocument.Parse(answer.Body) : throw new InvalidOperationException($"{path}: {answer.Status} {answer.Text}");
    }
}
