namespace ParLive.Access.Accounts;

/// <summary>Attempts at one account take turns, so that a hundred at once are counted one after the other.</summary>
public sealed class SignInTurns : IDisposable
{
    private const int Most = 64;

    private readonly SemaphoreSlim[] _turns = [.. Enumerable.Range(0, Most).Select(_ => new SemaphoreSlim(1))];

    /// <summary>Waits for one's turn; it ends when the answer is disposed.</summary>
    public async Task<IDisposable> TakeAsync(string name, CancellationToken cancellationToken)
    {
        var turn = _turns[unchecked((uint)StringComparer.Ordinal.GetHashCode(name)) % Most];
        await turn.WaitAsync(cancellationToken);
        return new Turn(turn);
    }

    /// <inheritdoc/>
    public void Dispose() => Array.ForEach(_turns, turn => turn.Dispose());

    private sealed class Turn(SemaphoreSlim taken) : IDisposable
    {
        public void Dispose() => taken.Release();
    }
}
