using ParLive.Dashboard.Views;
using ParLive.House;

namespace ParLive.Circuits;

/// <summary>What all viewers see: the overview of a province as real grains tell of it, read once for all of them.</summary>
public sealed class Sight : IAsyncDisposable
{
    /// <summary>The language of the walls.</summary>
    public const string Language = "vi";

    private const int Communes = 20;
    private const int EventsOfBeat = 3;

    // As the rows of a wall that says nothing of them.
    private const int Rows = 10;
    private static readonly TimeSpan Told = TimeSpan.FromMilliseconds(200);

    private readonly GrainHouse _house;
    private readonly Country _country;
    private readonly TimeProvider _clock;
    private int _events;

    private Sight(GrainHouse house, Country country, TimeProvider clock) =>
        (_house, _country, _clock, Key) = (house, country, clock, new ViewKey(house.Feed.Find(Country.Root)!.Key, SceneKind.Overview, Rows, null, Language));

    /// <summary>Raised after each beat.</summary>
    public event EventHandler? Changed;

    /// <summary>What is shown of it.</summary>
    public ViewKey Key { get; }

    /// <summary>From what it is drawn.</summary>
    public Picture Picture { get; private set; } = null!;

    /// <summary>When that was read, in milliseconds of Unix time.</summary>
    public long At { get; private set; }

    /// <summary>Opens it.</summary>
    public static async Task<Sight> OpenAsync(TimeProvider clock)
    {
        var country = new Country(1, 1, Communes);
        var sight = new Sight(await GrainHouse.OpenAsync(clock, country.Entries), country, clock);
        await sight.BeatAsync();
        return sight;
    }

    /// <summary>A commune takes in what it takes in before the walls too: a dossier that is late, and one that is resolved at once.</summary>
    public async Task BeatAsync()
    {
        var unit = _country.Communes[_events / EventsOfBeat % Communes];
        var now = _clock.GetLocalNow();
        var (late, quick) = (_events, _events + 1);
        _events += EventsOfBeat;
        await _house.BringAsync(
        [
            Papers.Received(unit, late, now.AddDays(-9), 6), Papers.Received(unit, quick, now.AddMinutes(-1), 10), Papers.Resolved(unit, quick, now.AddSeconds(-1)),
        ]);
        await Task.Delay(Told, _clock);
        var reading = await _house.Feed.Read(Key.Unit, CancellationToken.None);
        (Picture, At) = (new Picture(reading.Unit, reading, null, null, "ParLive 1.0"), _clock.GetUtcNow().ToUnixTimeMilliseconds());
        Changed?.Invoke(this, EventArgs.Empty);
    }

    /// <inheritdoc />
    public ValueTask DisposeAsync() => _house.DisposeAsync();
}
