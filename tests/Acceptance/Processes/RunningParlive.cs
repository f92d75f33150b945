using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace ParLive.Acceptance.Processes;

/// <summary>A server in a process of its own, on a free port of loopback.</summary>
internal sealed partial class RunningParlive : IAsyncDisposable
{
    private const int Terminate = 15;
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(180);
    private readonly Process _process;
    private readonly Task _listening;

    private RunningParlive(Process process, Uri address, Task listening)
    {
        (_process, _listening) = (process, listening);
        Http = new HttpClient { BaseAddress = address, Timeout = Timeout.InfiniteTimeSpan };
    }

    /// <summary>Speaks to it.</summary>
    public HttpClient Http { get; }

    /// <summary>Where it said that it listens.</summary>
    public Uri Address => Http.BaseAddress!;

    /// <summary>Its process.</summary>
    public int Pid => _process.Id;

    /// <summary>The most memory it ever held, in bytes, as the kernel counts it.</summary>
    public long PeakMemory => 1024 * long.Parse(
        File.ReadLines($"/proc/{Pid.ToString(CultureInfo.InvariantCulture)}/status")
            .First(line => line.StartsWith("VmHWM:", StringComparison.Ordinal)).Split(' ', StringSplitOptions.RemoveEmptyEntries)[1],
        CultureInfo.InvariantCulture);

    /// <summary><c>parlive serve</c> over a data folder, ready to answer.</summary>
    public static Task<RunningParlive> ServeAsync(string data) => StartAsync("serve", "--data", data, "--urls", "http://127.0.0.1:0");

    /// <summary>Any command that listens, ready to answer.</summary>
    public static async Task<RunningParlive> StartAsync(params string[] arguments)
    {
        var process = Parlive.Start(arguments);
        var said = new List<string>();
        try
        {
            var errors = process.StandardError.ReadToEndAsync();
            while (await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
            {
                said.Add(line);
                if (Greeting().Match(line) is not { Success: true } greeting) continue;
                var server = new RunningParlive(
                    process, new Uri(greeting.Groups["address"].Value), Task.WhenAll(errors, process.StandardOutput.ReadToEndAsync()));
                await server.ReadyAsync();
                return server;
            }

            throw new InvalidOperationException($"parlive ended without listening:\n{string.Join('\n', said)}\n{await errors}");
        }
        catch
        {
            Parlive.End(process);
            throw;
        }
    }

    /// <summary>Kills it without warning.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await GoneAsync();
    }

    /// <summary>Asks it to stop, and waits until it has; its exit code.</summary>
    public async Task<int> StopAsync()
    {
        if (Signal(Pid, Terminate) != 0) throw new InvalidOperationException($"Process {Pid} could not be told to stop.");
        await GoneAsync();
        return _process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        Parlive.End(_process);
        await GoneAsync();
        _process.Dispose();
    }

    private async Task GoneAsync()
    {
        await _process.WaitForExitAsync(CancellationToken.None);
        await _listening;
    }

    private Task<string> ReadyAsync() => Patiently.AskAsync("/ready", Limit, async () =>
    {
        if (_process.HasExited) throw new InvalidOperationException("parlive ended before it was ready.");
        using var answer = await Http.GetAsync(new Uri("/ready", UriKind.Relative));
        return answer.IsSuccessStatusCode ? "ready" : null;
    });

    [System.Runtime.InteropServices.DllImport("libc", EntryPoint = "kill")]
    [System.Runtime.InteropServices.DefaultDllImportSearchPaths(System.Runtime.InteropServices.DllImportSearchPath.SafeDirectories)]
    private static extern int Signal(int pid, int signal);

    [GeneratedRegex("^ParLive: (?<address>http://[^,/]+)/", RegexOptions.NonBacktracking)]
    private static partial Regex Greeting();
}
