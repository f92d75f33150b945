namespace ParLive.Peers;

/// <summary>A system that does the work: it makes events durable, counts each once, and answers.</summary>
internal interface IPeer : IAsyncDisposable
{
    /// <summary>Hands events in; returns when all are durable, counted and to be asked for. Answers how many were new.</summary>
    Task<long> TakeAsync(Batches batches, Way way);

    /// <summary>Somebody who asks, by a connection of its own.</summary>
    Task<IReader> ReaderAsync();
}
