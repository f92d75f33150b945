using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Mime;
using System.Text.Json;
using ParLive.Grains.Access;
using ParLive.Ingest.Importing;
using ParLive.Journal.Folders;
using ParLive.Silo.Commands;

namespace ParLive.Silo.Hosting;

/// <summary>The server that holds a data folder, as other commands reach it.</summary>
internal sealed class RunningServer : IDisposable
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);
    private readonly HttpClient _http;

    private RunningServer(string address, string? key)
    {
        _http = new HttpClient(Unasked()) { BaseAddress = Reachable(address), Timeout = Timeout.InfiniteTimeSpan };
        _http.DefaultRequestHeaders.Authorization = key is null ? null : new AuthenticationHeaderValue("Bearer", key);
    }

    /// <summary>The server of a folder; null when none holds it.</summary>
    public static RunningServer? Find(string data, string? key) =>
        DataFolder.AddressOf(data) is { } address ? new RunningServer(address, key ?? DataFolder.ConsoleKeyOf(data)) : null;

    /// <summary>The address at which this machine reaches a server that listens on all of its own.</summary>
    internal static Uri Reachable(string address) => new UriBuilder(address) is { Host: "0.0.0.0" or "[::]" } everywhere
        ? new UriBuilder(everywhere.Uri) { Host = everywhere.Host == "[::]" ? "[::1]" : "127.0.0.1" }.Uri
        : new Uri(address);

    /// <summary>Figures, as the interface gives them.</summary>
    public async Task<string> FiguresAsync(FiguresAsked asked, CancellationToken cancellationToken)
    {
        var unit = asked.Unit ?? await OnlyRootAsync(cancellationToken);
        var query = string.Join('&', new[] { ("as-of", asked.AsOf), ("from", asked.From), ("to", asked.To) }
            .Where(pair => pair.Item2 is not null)
            .Select(pair => $"{pair.Item1}={Uri.EscapeDataString(pair.Item2!)}"));
        using var response = await _http.GetAsync(new Uri($"/api/units/{Uri.EscapeDataString(unit)}/figures?{query}", UriKind.Relative), cancellationToken);
        await CheckAsync(response, cancellationToken);
        return await response.Content.ReadAsStringAsync(cancellationToken);
    }

    /// <summary>Closes a period; answers how many units closed it now.</summary>
    public async Task<int> ClosePeriodAsync(string? unit, string period, CancellationToken cancellationToken)
    {
        var asked = Uri.EscapeDataString(unit ?? await OnlyRootAsync(cancellationToken));
        using var response = await _http.PostAsync(
            new Uri($"/api/units/{asked}/periods/{Uri.EscapeDataString(period)}/closing", UriKind.Relative), null, cancellationToken);
        await CheckAsync(response, cancellationToken);
        var report = await response.Content.ReadFromJsonAsync<JsonElement>(Json, cancellationToken);
        return report.GetProperty("closed").GetInt32();
    }

    /// <summary>A report by a layout, as the interface gives it.</summary>
    public async Task<byte[]> ReportAsync(ReportAsked asked, byte[] layout, CancellationToken cancellationToken)
    {
        var unit = Uri.EscapeDataString(asked.Unit ?? await OnlyRootAsync(cancellationToken));
        var edition = asked.Edition is { } number ? string.Create(CultureInfo.InvariantCulture, $"&edition={number}") : "";
        using var content = new ByteArrayContent(layout);
        content.Headers.ContentType = new MediaTypeHeaderValue(MediaTypeNames.Application.Json);
        using var response = await _http.PostAsync(
            new Uri($"/api/units/{unit}/reports?period={Uri.EscapeDataString(asked.Period)}{edition}", UriKind.Relative), content, cancellationToken);
        await CheckAsync(response, cancellationToken);
        return await response.Content.ReadAsByteArrayAsync(cancellationToken);
    }

    /// <summary>Computes the chain and counts everything again.</summary>
    public async Task<VerificationReport> VerifyAsync(string? keptHead, string? auditHead, CancellationToken cancellationToken)
    {
        var query = "?" + string.Join('&', new[] { ("head", keptHead), ("audit-head", auditHead) }
            .Where(pair => pair.Item2 is not null).Select(pair => $"{pair.Item1}={Uri.EscapeDataString(pair.Item2!)}"));
        using var response = await _http.PostAsync(new Uri($"/api/verify{query}", UriKind.Relative), null, cancellationToken);
        await CheckAsync(response, cancellationToken);
        return (await response.Content.ReadFromJsonAsync<VerificationReport>(Json, cancellationToken))!;
    }

    /// <summary>What the interface gives under a path.</summary>
    public async Task<T> GetAsync<T>(string path, CancellationToken cancellationToken)
    {
        using var response = await _http.GetAsync(new Uri(path, UriKind.Relative), cancellationToken);
        await CheckAsync(response, cancellationToken);
        return (await response.Content.ReadFromJsonAsync<T>(Json, cancellationToken))!;
    }

    /// <summary>What the interface answers to an order under a path.</summary>
    public async Task<T> PostAsync<T>(string path, object order, CancellationToken cancellationToken)
    {
        using var response = await _http.PostAsJsonAsync(new Uri(path, UriKind.Relative), order, Json, cancellationToken);
        await CheckAsync(response, cancellationToken);
        return (await response.Content.ReadFromJsonAsync<T>(Json, cancellationToken))!;
    }

    /// <summary>Adds a table of units, or a list of the country's units that began on a day; answers how many were new.</summary>
    public async Task<long> AddUnitsAsync(Stream units, DateOnly? listSince, CancellationToken cancellationToken)
    {
        using var content = new StreamContent(units);
        content.Headers.ContentType = new MediaTypeHeaderValue(listSince is null ? "text/csv" : MediaTypeNames.Application.Json);
        var query = listSince is { } since ? $"?since={since.ToString("O", CultureInfo.InvariantCulture)}" : "";
        using var response = await _http.PostAsync(new Uri($"/api/units{query}", UriKind.Relative), content, cancellationToken);
        await CheckAsync(response, cancellationToken);
        var report = await response.Content.ReadFromJsonAsync<JsonElement>(Json, cancellationToken);
        return report.GetProperty("added").GetInt64();
    }

    /// <summary>Applies a table of reorganisations, or says what it would do.</summary>
    public async Task<ReorganisationReport> ReorganiseAsync(ReorganiseCommand.Reorganisation asked, CancellationToken cancellationToken)
    {
        await using var csv = asked.File.OpenRead();
        using var content = new StreamContent(csv);
        content.Headers.ContentType = new MediaTypeHeaderValue("text/csv");
        using var response = await _http.PostAsync(new Uri($"/api/units/reorganisations?{asked.Query}", UriKind.Relative), content, cancellationToken);
        return await ReportAsync<ReorganisationReport>(response, cancellationToken);
    }

    /// <summary>Enters a table of procedures.</summary>
    public async Task<ProcedureReport> EnterProceduresAsync(FileInfo file, CancellationToken cancellationToken)
    {
        await using var table = file.OpenRead();
        using var content = new StreamContent(table);
        content.Headers.ContentType = new MediaTypeHeaderValue(MediaTypeNames.Application.Octet);
        using var response = await _http.PostAsync(new Uri("/api/procedures", UriKind.Relative), content, cancellationToken);
        return await ReportAsync<ProcedureReport>(response, cancellationToken);
    }

    /// <summary>Enters a calendar, or says what it would do.</summary>
    public async Task<CalendarReport> EnterCalendarAsync(string text, string? unit, bool isPreview, CancellationToken cancellationToken)
    {
        using var content = new StringContent(text);
        using var response = await _http.PostAsync(new Uri($"/api/calendars?{QueryOf(unit, isPreview)}", UriKind.Relative), content, cancellationToken);
        return await ReportAsync<CalendarReport>(response, cancellationToken);
    }

    /// <summary>Lets promises follow the newest calendars, or says what would move.</summary>
    public async Task<PromiseReport> FollowCalendarsAsync(string? unit, bool isPreview, CancellationToken cancellationToken)
    {
        using var response = await _http.PostAsync(
            new Uri($"/api/calendars/following?{QueryOf(unit, isPreview)}", UriKind.Relative), null, cancellationToken);
        return await ReportAsync<PromiseReport>(response, cancellationToken);
    }

    /// <summary>Imports a table by a map.</summary>
    public async Task<ImportReport> ImportAsync(
        FileInfo file, byte[] map, ImportOptions options, IProgress<ImportProgress> progress, CancellationToken cancellationToken)
    {
        await using var table = file.OpenRead();
        using var content = new MultipartFormDataContent();
        content.Add(new ByteArrayContent(map), "map", "map.json");
        content.Add(new StreamContent(table), "table", file.Name);
        var query = $"complete={(options.Complete ? "true" : "false")}&whole={(options.Whole ? "true" : "false")}";
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/api/imports?{query}") { Content = content };
        using var response = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
        await CheckAsync(response, cancellationToken);
        using var lines = new StreamReader(await response.Content.ReadAsStreamAsync(cancellationToken));
        while (await lines.ReadLineAsync(cancellationToken) is { } line)
        {
            var said = JsonSerializer.Deserialize<ImportLine>(line, Json)!;
            if (said.Progress is { } far)
            {
                progress.Report(far);
            }

            if (said.Error is { } error)
            {
                throw new CommandException(error);
            }

            if (said.Report is { } report)
            {
                return report;
            }
        }

        throw new CommandException("The server stopped in the middle of the import. Import again: what is on disk is known.");
    }

    /// <inheritdoc/>
    public void Dispose() => _http.Dispose();

    // Whoever holds the folder's lock is a process of this machine, at an address that it wrote there itself; its certificate is for the names by which others know it.
#pragma warning disable MA0039 // Nobody is between.
    private static HttpClientHandler Unasked() => new() { ServerCertificateCustomValidationCallback = HttpClientHandler.DangerousAcceptAnyServerCertificateValidator };
#pragma warning restore MA0039

    private async Task<string> OnlyRootAsync(CancellationToken cancellationToken)
    {
        var roots = await _http.GetFromJsonAsync<JsonElement>("/api/units", Json, cancellationToken);
        var codes = roots.EnumerateArray().Select(root => root.GetProperty("code").GetString()!).ToList();
        return codes switch
        {
            [] => throw new CommandException("There is no unit yet: import a table, or units."),
            [var only] => only,
            _ => throw new CommandException($"There are several trees; name one with --unit: {string.Join(", ", codes)}."),
        };
    }

    private static string QueryOf(string? unit, bool isPreview) =>
        $"preview={(isPreview ? "true" : "false")}{(unit is null ? "" : $"&unit={Uri.EscapeDataString(unit)}")}";

    // What does not fit is answered with the same report, which names its rows.
    private static async Task<T> ReportAsync<T>(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        if (response.StatusCode != HttpStatusCode.BadRequest || response.Content.Headers.ContentType?.MediaType != MediaTypeNames.Application.Json)
        {
            await CheckAsync(response, cancellationToken);
        }

        return (await response.Content.ReadFromJsonAsync<T>(Json, cancellationToken))!;
    }

    private static async Task CheckAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        if (response.IsSuccessStatusCode)
        {
            return;
        }

        var body = await response.Content.ReadAsStringAsync(cancellationToken);
        throw new CommandException($"The running server answers {(int)response.StatusCode}: {SentenceOf(body)}");
    }

    private static string SentenceOf(string body)
    {
        try
        {
            using var problem = JsonDocument.Parse(body);
            return problem.RootElement.TryGetProperty("detail", out var detail) ? detail.GetString() ?? body
                : problem.RootElement.TryGetProperty("title", out var title) ? title.GetString() ?? body
                : body;
        }
        catch (JsonException)
        {
            return body;
        }
    }

    private sealed record ImportLine(ImportProgress? Progress, ImportReport? Report, string? Error);
}
