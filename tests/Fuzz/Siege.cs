using System.Diagnostics;
using System.Net.Http.Headers;
using System.Text;
using ParLive.Running;

namespace ParLive.Fuzz;

/// <summary>A real server on loopback, and everybody who may come to it, striking at once for a while.</summary>
/// <remarks>The same seed sends the same things in each lane; how lanes meet is the machine's to say.</remarks>
internal sealed class Siege(int seed, TimeSpan time) : IAsyncDisposable
{
    private const int Lanes = 3;
    private static readonly string[] KeyHolders = ["an-phu", "operator"];
    private static readonly string[] Roles = ["viewer", "leader", "operator", "administrator", "auditor"];
    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(2);

    private readonly DirectoryInfo _data = Directory.CreateTempSubdirectory("parlive-fuzz-");
    private readonly List<Visitor> _visitors = [];
    private ParliveProcess? _server;

    public Findings Findings { get; } = new();

    /// <summary>What the server said meanwhile.</summary>
    public string Heard => _server?.Heard ?? "";

    /// <summary>Strikes; when it completes the time is over, and the journal was verified.</summary>
    public async Task RunAsync()
    {
        await OpenAsync();
        var watch = Stopwatch.StartNew();
        await Task.WhenAll([WatchAsync(watch), .. Enumerable.Range(0, Lanes).Select(lane => Task.Run(() => LaneAsync(lane, watch)))]);
        if (!_server!.IsRunning)
        {
            Findings.Wrong("the server ended", "It does not run any more.");
            return;
        }

        var (code, results, said) = await ParliveCommand.RunAsync("verify", "--data", _data.FullName);
        if (code != 0) Findings.Wrong("verify", results + said);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var visitor in _visitors) visitor.Dispose();
        if (_server is not null) await _server.DisposeAsync();
        _data.Delete(recursive: true);
    }

    private async Task OpenAsync()
    {
        var units = Path.Combine(_data.FullName, "units.csv");
        await File.WriteAllTextAsync(units, "code,name,nameEn,kind,parent,since,zone\nH,Huyện Thử,Trial district,district,,2020-01-01,Asia/Ho_Chi_Minh\nA,Xã An,An,commune,H,2020-01-01,\nB,Xã Bình,Binh,commune,H,2020-01-01,\nC,Xã Cẩm,Cam,commune,H,2020-01-01,\n");
        await CommandAsync("units", "import", units);
        var passwords = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var role in Roles) passwords[role] = await CommandAsync("accounts", "add", role, "--role", role, "--unit", role is "leader" or "viewer" ? "H" : "*");
        await CommandAsync("accounts", "add", "expendable", "--role", "viewer", "--unit", "A");
        var keys = KeyHolders.ToDictionary(source => source, source => source, StringComparer.Ordinal);
        foreach (var source in keys.Keys.ToList()) keys[source] = await CommandAsync("sources", "add", source);
        _server = await ParliveProcess.StartAsync(["serve"], "ParLive: http", new Surroundings { Data = _data.FullName });
        foreach (var role in Roles) _visitors.Add(await Visitor.SignedInAsync(_server.Address, role, passwords[role]));
        foreach (var (source, key) in keys) _visitors.Add(Visitor.WithKey(_server.Address, source, key));
        _visitors.Add(Visitor.Stranger(_server.Address));
    }

    // A command says its result alone on the first line of the standard output.
    private async Task<string> CommandAsync(params string[] words)
    {
        var (code, results, said) = await ParliveCommand.RunAsync([.. words, "--data", _data.FullName]);
        return code == 0 ? results.Split('\n')[0].Trim() : throw new InvalidOperationException($"parlive {string.Join(' ', words)}: {results} {said}");
    }

    private async Task LaneAsync(int lane, Stopwatch watch)
    {
        var dice = new Random(unchecked((seed * 31) + lane));
        var strikes = new Strikes(dice, Findings);
        var (forms, lines) = (new Forms(dice, Findings, strikes), new Lines(dice, Findings, strikes));
        while (watch.Elapsed < time && _server!.IsRunning)
        {
            var visitor = _visitors[dice.Next(_visitors.Count)];
            try
            {
                await (dice.Next(8) switch
                {
                    0 => lines.CallAsync(visitor, _server.Address),
                    1 or 2 => forms.WalkAsync(visitor),
                    3 => TornAsync(dice, strikes, visitor),
                    _ => strikes.StrikeAsync(visitor),
                });
            }
            catch (Exception odd) when (odd is HttpRequestException or IOException or FormatException or OperationCanceledException or ArgumentException)
            {
                // What cannot even be sent harms nobody; that it was tried is counted.
                Findings.Happened("not sent", odd.GetType().Name);
            }
        }
    }

    // A stream of lines that is cut in the middle of one.
    private async Task TornAsync(Random dice, Strikes strikes, Visitor visitor)
    {
        using var cut = new CancellationTokenSource();
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri("/api/events", UriKind.Relative));
        var bytes = Encoding.UTF8.GetBytes(string.Join('\n', Enumerable.Range(0, 20).Select(_ => strikes.Bodies.Event())));
        request.Content = new StreamContent(new TornStream(bytes, dice.Next(bytes.Length), cut));
        request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse("application/x-ndjson");
        try
        {
            using var answer = await visitor.Http.SendAsync(request, cut.Token);
            Findings.Answered("torn stream", (int)answer.StatusCode, visitor.Name);
        }
        catch (Exception torn) when (torn is OperationCanceledException or HttpRequestException)
        {
            Findings.Happened("torn stream", "torn");
        }
    }

    private async Task WatchAsync(Stopwatch watch)
    {
        using var timer = new PeriodicTimer(Beat, TimeProvider.System);
        using var looker = Visitor.Stranger(_server!.Address);
        while (watch.Elapsed < time && _server.IsRunning && await timer.WaitForNextTickAsync())
        {
            Findings.Holds(watch.Elapsed.TotalSeconds, _server.Memory);
            try
            {
                using var live = await looker.Http.GetAsync(new Uri("/health", UriKind.Relative));
                Findings.Answered("GET /health beside", (int)live.StatusCode, "");
            }
            catch (Exception gone) when (gone is HttpRequestException or OperationCanceledException)
            {
                Findings.Wrong("/health is not answered", gone.Message);
            }
        }
    }
}
