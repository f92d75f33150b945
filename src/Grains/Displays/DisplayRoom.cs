namespace ParLive.Grains.Displays;

/// <summary>What displays said last, and what they are asked to do. Not safe for use by several at a time.</summary>
/// <param name="clock">The clock.</param>
/// <param name="kept">What was kept of it.</param>
public sealed class DisplayRoom(TimeProvider clock, IEnumerable<DisplayHeard> kept)
{
    // Long enough for a display to hear of it, and too short to surprise somebody later.
    private static readonly TimeSpan IdentifyFor = TimeSpan.FromSeconds(15);

    private readonly Dictionary<string, DisplayHeard> _heard = kept.ToDictionary(heard => heard.Id, StringComparer.Ordinal);
    private readonly Dictionary<(string Id, DisplayOrder Order), DateTimeOffset> _orders = [];

    /// <summary>What each of them said last.</summary>
    public IReadOnlyCollection<DisplayHeard> Heard => _heard.Values;

    /// <summary>Notes what a display says of itself, and answers what it is asked to do.</summary>
    /// <param name="id">Which display.</param>
    /// <param name="painted">The frame it painted; null if none since it was heard from last.</param>
    /// <param name="glass">Its screen and browser.</param>
    public DisplayOrders Hear(string id, PaintedFrame? painted, DisplayGlass glass)
    {
        var (now, before) = (clock.GetUtcNow(), _heard.GetValueOrDefault(id));
        _heard[id] = new DisplayHeard(id, now, painted ?? before?.Painted, glass);
        var identify = At(id, DisplayOrder.Identify);
        return new DisplayOrders(
            At(id, DisplayOrder.Reload)?.ToUnixTimeMilliseconds() ?? 0,
            identify is { } asked && now - asked < IdentifyFor ? asked.ToUnixTimeMilliseconds() : 0,
            before?.Seen.UtcDateTime.Date != now.UtcDateTime.Date);
    }

    /// <summary>Asks a display to do something.</summary>
    public void Ask(string id, DisplayOrder order) => _orders[(id, order)] = clock.GetUtcNow();

    /// <summary>A display is gone.</summary>
    public void Forget(string id)
    {
        _heard.Remove(id);
        foreach (var order in Enum.GetValues<DisplayOrder>()) _orders.Remove((id, order));
    }

    private DateTimeOffset? At(string id, DisplayOrder order) => _orders.TryGetValue((id, order), out var at) ? at : null;
}
