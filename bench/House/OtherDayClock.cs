namespace ParLive.House;

/// <summary>A clock that goes as fast as the machine's, and begins on a day of one's own: what falls into days and hours falls the same way in each run.</summary>
public sealed class OtherDayClock(DateTimeOffset start) : TimeProvider
{
    private readonly long _began = System.GetTimestamp();

    /// <inheritdoc />
    public override DateTimeOffset GetUtcNow() => start.ToUniversalTime() + System.GetElapsedTime(_began);
}
