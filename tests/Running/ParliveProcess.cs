using System.Diagnostics;
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
    private readonly Surroundings _around;
    private readonly DirectoryInfo _own = Directory.CreateTempSubdirectory("parlive-wall-");
    private readonly List<string> _said = [];
    private Process? _process;

    private ParliveProcess(string[] command, string until, Surroundings around)
    {
        (_command, _until, _around) = (command, until, around);
        // Chosen here and not by the server, because it must be the same after a restart.
        Address = new Uri(FormattableString.Invariant($"http://127.0.0.1:{LoopbackPort.Free()}"));
    }

    /// <summary>Where it listens.</summary>
    public Uri Address { get; }

    /// <summary>Where it keeps its data.</summary>
    public string Data => _around.Data ?? _own.FullName;

    /// <summary>Whether it runs, as far as it was not ended from here.</summary>
    public bool IsRunning => _process is { HasExited: false };

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

    /// <summary>What it said so far.</summary>
    public string Heard => Said();

    private Process Running => _process ?? throw new InvalidOperationException("parlive does not run.");

    /// <summary>Starts an empty server.</summary>
    public static Task<ParliveProcess> StartAsync() => StartAsync(["serve"], Listens);

    /// <summary>Starts a command that serves, and waits until it says a line that begins with these words.</summary>
    public static async Task<ParliveProcess> StartAsync(string[] command, string until, Surroundings? around = null)
    {
        var server = new ParliveProcess(command, until, around ?? new Surroundings());
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
        _own.Delete(recursive: true);
    }

    private ProcessStartInfo HowToStart()
    {
        string[] words = [.. _around.Before, "dotnet", Tree.Program, .. _command, "--data", Data, "--urls", Address.OriginalString];
        var start = new ProcessStartInfo(words[0], words[1..])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        foreach (var (name, value) in _around.Environment)
            start.Environment[name] = value;
        return start;
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
