using ParLive.Running;

namespace ParLive.EndToEnd.Running;

/// <summary>A real <c>parlive</c> process, and how other programs speak with it.</summary>
public sealed class Server : IAsyncDisposable
{
    private readonly ParliveProcess _process;

    private Server(ParliveProcess process) => (_process, Intake) = (process, new Intake(process.Address));

    /// <summary>Where it listens.</summary>
    public Uri Address => _process.Address;

    /// <summary>Its data folder.</summary>
    public string Data => _process.Data;

    /// <summary>The bytes of memory that it holds now.</summary>
    public long Memory => _process.Memory;

    /// <summary>How other programs speak with it.</summary>
    public Intake Intake { get; }

    /// <summary>The code by which the first account is made, as it printed it.</summary>
    public string SetupCode => _process.Heard.Split("/setup with the code ")[1].Split('\n')[0].Trim();

    /// <summary>Starts an empty server.</summary>
    public static async Task<Server> StartAsync() => new(await ParliveProcess.StartAsync());

    /// <summary>Starts a command that serves, and waits until it says a line that begins with these words.</summary>
    public static async Task<Server> StartAsync(string[] command, string until) => new(await ParliveProcess.StartAsync(command, until));

    /// <summary>Starts it on the port and the data that it had before.</summary>
    public Task StartAgainAsync() => _process.StartAgainAsync();

    /// <summary>Ends it as a failing machine would: at once, and without a word.</summary>
    public Task KillAsync() => _process.KillAsync();

    /// <summary>Tells it to end, as a service manager does.</summary>
    public Task StopAsync() => Signals.SendAsync("-TERM", _process.Id);

    /// <summary>Waits until it ends by itself; answers its exit code and what it said.</summary>
    public Task<(int Code, string Said)> EndedAsync() => _process.EndedAsync();

    /// <summary>Stops it where it is, as a machine that swaps would: its connections stay, and it answers nobody.</summary>
    public Task PauseAsync() => Signals.SendAsync("-STOP", _process.Id);

    /// <summary>Lets it go on where it was.</summary>
    public Task GoOnAsync() => Signals.SendAsync("-CONT", _process.Id);

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        Intake.Dispose();
        await _process.DisposeAsync();
    }
}
