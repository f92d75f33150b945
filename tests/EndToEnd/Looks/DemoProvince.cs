using ParLive.EndToEnd.Running;

namespace ParLive.EndToEnd.Looks;

/// <summary>The simulated province, with its clerks at work: what most people see first.</summary>
public sealed class DemoProvince : IAsyncLifetime
{
    /// <summary>The server that shows it.</summary>
    public Server Server { get; private set; } = null!;

    /// <inheritdoc />
    public async ValueTask InitializeAsync() => Server = await Server.StartAsync(["demo", "--pace", "5"], "Mô phỏng:");

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        if (Server is not null)
            await Server.DisposeAsync();
    }
}
