using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace ParLive.Running;

/// <summary>A real <c>parlive</c> process on a port of loopback and a data folder of its own, which it keeps when it is started again.</summary>
public sealed class ParliveProcess : IAsyncDisposable
{
    private const string Listens = "ParLive: http";

    // A detector of hangs and nothing else.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly string[] _command;
    private readonly string _until;
    private readonly DirectoryInfo _data = Directory.CreateTempSubdirectory("parlive-wall-");
    private readonly List<string> _said = [];
    private Process? _process;

    private ParliveProcess(string[] command, string until)
    {
        (_command, _until) = (command, until);
        Address = new Uri($"http://127.0.0.1:{FreePort()}");
    }

    /// <summary>Where it listens.</summary>
    public Uri Address { get; }

    /// <summary>Its data folder.</summary>
    public string Data => _data.FullName;

    /// <summary>Its number among the machine's processes.</summary>
    public int Id => Running.Id;

    /// <summary>How long its threads have computed.</summary>
    public TimeSpan ProcessorTime
    {
        get
        {
            Running.Refresh();
            return Running.TotalProcessorTime;
        }
    }

    /// <summary>The bytes of memory that it holds now.</summary>
    public long Memory
    {
        get
        {
            Running.Refresh();
            return Running.WorkingSet64;
        }
    }

    private Process Running => _process ?? throw new InvalidOperationException("parlive does not run.");

    /// <summary>Starts an empty server.</summary>
    public static Task<ParliveProcess> StartAsync() => StartAsync(["serve"], Listens);

    /// <summary>Starts a command that serves, and waits until it says a line that begins with these words.</summary>
    public static async Task<ParliveProcess> StartAsync(string[] command, string until)
    {
        var server = new ParliveProcess(command, until);
        try
        {
            await server.StartAgainAsync();
            return server;
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    /// <summary>Starts it on the port and the data that it had before.</summary>
    public async Task StartAgainAsync()
    {
        var said = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var process = new Process { StartInfo = HowToStart(), EnableRaisingEvents = true };
        process.OutputDataReceived += (_, line) => Note(line.Data, said);
        process.ErrorDataReceived += (_, line) => Note(line.Data, said);
        process.Exited += (_, _) => said.TrySetException(new InvalidOperationException($"parlive ended before it was asked to: {Said()}"));
        process.Start();
        _process = process;
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        try
        {
            await said.Task.WaitAsync(Patience);
        }
        catch (TimeoutException silence)
        {
            throw new TimeoutException($"parlive on {Address} did not say '{_until}' but: {Said()}", silence);
        }
    }

    /// <summary>Ends it as a failing machine would: at once, and without a word.</summary>
    public async Task KillAsync()
    {
        if (_process is not { } process)
            return;
        _process = null;
        process.Kill();
        await process.WaitForExitAsync(CancellationToken.None).WaitAsync(Patience);
        process.Dispose();
    }

    /// <summary>Waits until it ends by itself; answers its exit code and what it said.</summary>
    public async Task<(int Code, string Said)> EndedAsync()
    {
        var process = Running;
        await process.WaitForExitAsync(CancellationToken.None).WaitAsync(Patience);
        var code = process.ExitCode;
        _process = null;
        process.Dispose();
        return (code, Said());
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await KillAsync();
        _data.Delete(recursive: true);
    }

    private ProcessStartInfo HowToStart() =>
        new("dotnet", [Tree.Program, .. _command, "--data", _data.FullName, "--urls", Address.OriginalString])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };

    // The port is chosen here and not by the server, because it must be the same after a restart.
    private static string FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port.ToString(CultureInfo.InvariantCulture);
    }

    private void Note(string? line, TaskCompletionSource said)
    {
        if (line is null)
            return;
        lock (_said)
            _said.Add(line);
        if (line.StartsWith(_until, StringComparison.Ordinal))
            said.TrySetResult();
    }

    private string Said()
    {
        lock (_said)
            return string.Join(Environment.NewLine, _said);
    }
}
