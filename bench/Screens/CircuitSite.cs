using System.Diagnostics;
using ParLive.Running;

namespace ParLive.Screens;

/// <summary>A real server of circuits, with the same board as <see cref="Site"/>.</summary>
internal sealed class CircuitSite : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly Process _process;

    private CircuitSite(Process process, Uri address)
    {
        (_process, Address) = (process, address);
        Http = new HttpClient { BaseAddress = address };
    }

    /// <summary>Where it listens.</summary>
    public Uri Address { get; }

    /// <summary>Speaks to it.</summary>
    public HttpClient Http { get; }

    /// <summary>How long its threads have computed.</summary>
    public TimeSpan ProcessorTime
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    /// <summary>The bytes of memory that it holds now.</summary>
    public long Memory
    {
        get
        {
            _process.Refresh();
            return _process.WorkingSet64;
        }
    }

    /// <summary>Starts it.</summary>
    public static async Task<CircuitSite> StartAsync()
    {
        var built = new DirectoryInfo(AppContext.BaseDirectory);
        var program = Path.Combine(built.Parent!.Parent!.FullName, "Circuits", built.Name, "ParLive.Circuits.dll");
        var address = new Uri(FormattableString.Invariant($"http://127.0.0.1:{LoopbackPort.Free()}"));
        var site = new CircuitSite(Process.Start(new ProcessStartInfo("dotnet", [program, "--urls", address.OriginalString]) { UseShellExecute = false })!, address);
        try
        {
            await site.AnswersAsync();
            return site;
        }
        catch
        {
            await site.DisposeAsync();
            throw;
        }
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        if (!_process.HasExited)
            _process.Kill();
        await _process.WaitForExitAsync(CancellationToken.None);
        _process.Dispose();
    }

    private async Task AnswersAsync()
    {
        var began = TimeProvider.System.GetTimestamp();
        while (true)
        {
            try
            {
                await Http.GetStringAsync(new Uri("/", UriKind.Relative));
                return;
            }
            catch (HttpRequestException) when (!_process.HasExited && TimeProvider.System.GetElapsedTime(began) < Patience)
            {
                // It is not there yet.
                await Task.Delay(TimeSpan.FromMilliseconds(100), TimeProvider.System);
            }
        }
    }
}
