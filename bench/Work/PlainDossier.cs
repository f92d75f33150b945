namespace ParLive.Work;

/// <summary>One dossier, as far as its events are known.</summary>
/// <param name="commune">Where it is.</param>
internal sealed class PlainDossier(int commune)
{
    private int _received;
    private int _resolved;
    private Channel _channel;

    /// <summary>Where it is.</summary>
    public int Commune { get; } = commune;

    /// <summary>The local day promised last.</summary>
    public int Due { get; private set; }

    /// <summary>Whether it came in and was not resolved.</summary>
    public bool IsOpen => _received != 0 && _resolved == 0;

    /// <summary>One more of its events.</summary>
    public void Take(in EventView happened)
    {
        if (happened.Kind == Kind.Received) (_received, _channel) = (happened.On, happened.Channel);
        if (happened.Kind == Kind.Resolved) _resolved = happened.On;
        // A promise of this work is never taken back to an earlier day.
        Due = Math.Max(Due, happened.Due);
    }

    /// <summary>What it adds to a window that begins on a day. As long as nobody said that it came in, nothing.</summary>
    public WindowRow Since(int first)
    {
        if (_received == 0) return default;
        var (came, went) = (_received >= first, _resolved != 0 && _resolved >= first);
        return new(came ? 1 : 0, came && _channel == Channel.Online ? 1 : 0, went ? 1 : 0, went && _resolved <= Due ? 1 : 0);
    }
}
