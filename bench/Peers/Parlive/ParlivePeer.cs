using ParLive.Work;

namespace ParLive.Peers.Parlive;

/// <summary>ParLive over HTTP, as any source and any program meets it.</summary>
internal sealed class ParlivePeer : IPeer
{
    private ParlivePeer(House house) => House = house;

    /// <summary>The server.</summary>
    public House House { get; }

    /// <summary>Starts an empty one.</summary>
    public static async Task<ParlivePeer> StartAsync(Country country, SyncDelay delay, string? data = null) => new(await House.StartAsync(country, data, delay.Milliseconds));

    /// <inheritdoc/>
    public async Task<long> TakeAsync(Batches batches, Way way)
    {
        var sender = new Sender(House, batches, way.EventsEach);
        await sender.SendAsync(way.InFlight);
        return sender.Accepted;
    }

    /// <inheritdoc/>
    public async Task<IReader> ReaderAsync() => new ParliveReader(await House.ConnectAsync());

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => House.DisposeAsync();
}
