namespace ParLive.Fuzz;

/// <summary>Bytes of which only the first come; then the line is cut.</summary>
internal sealed class TornStream(byte[] bytes, int after, CancellationTokenSource cut) : MemoryStream(bytes, 0, after)
{
    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var read = await base.ReadAsync(buffer, cancellationToken);
        if (read == 0) await cut.CancelAsync();
        return read;
    }
}
