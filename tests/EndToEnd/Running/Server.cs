using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;
using ParLive.Testing;

namespace ParLive.EndToEnd.Running;

/// <summary>A real <c>parlive</c> process on a port of loopback and a data folder of its own, which it keeps when it is started again.</summary>
public sealed class Server : IAsyncDisposable
{
    private const string Listens = "ParLive: http";

    private readonly string[] _command;
    private readonly string _until;
    private readonly DirectoryInfo _data = Directory.CreateTempSubdirectory("parlive-wall-");
    private readonly List<string> _said = [];
    private Process? _process;

    private Server(string[] command, string until)
    {
        (_command, _until) = (command, until);
        Address = new Uri($"http://127.0.0.1:{FreePort()}");
        Intake = new Intake(Address);
    }

    /// <summary>Where it listens.</summary>
    public Uri Address { get; }

    /// <summary>How other programs speak with it.</summary>
    public Intake Intake { get; }

    /// <summary>Starts an empty server.</summary>
    public static Task<Server> StartAsync() => StartAsync(["serve"], Listens);

    /// <summary>Starts a command that serves, and waits until it says a line that begins with these words.</summary>
    public static async Task<Server> StartAsync(string[] command, string until)
    {
        var server = new Server(command, until);
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
        await Patience.For(said.Task, $"parlive on {Address} to say '{_until}'");
    }

    /// <summary>Ends it as a failing machine would: at once, and without a word.</summary>
    public async Task KillAsync()
    {
        if (_process is not { } process)
            return;
        _process = null;
        process.Kill();
        await Patience.For(process.WaitForExitAsync(TestContext.Current.CancellationToken), "parlive to end");
        process.Dispose();
    }

    /// <summary>Stops it where it is, as a machine that swaps would: its connections stay, and it answers nobody.</summary>
    public Task PauseAsync() => Signals.SendAsync("-STOP", _process!.Id);

    /// <summary>Lets it go on where it was.</summary>
    public Task GoOnAsync() => Signals.SendAsync("-CONT", _process!.Id);

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        Intake.Dispose();
        if (_process is { } process)
        {
            process.Kill();
            await process.WaitForExitAsync(CancellationToken.None);
            process.Dispose();
        }
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
    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
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
