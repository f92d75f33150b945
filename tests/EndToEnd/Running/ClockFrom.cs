using System.Diagnostics;

namespace ParLive.EndToEnd.Running;

/// <summary>A clock that goes as fast as any, and showed this moment when it was made: what is looked at twice must say the same twice.</summary>
internal sealed class ClockFrom(DateTimeOffset start) : TimeProvider
{
    private readonly Stopwatch _passed = Stopwatch.StartNew();

    public override DateTimeOffset GetUtcNow() => start + _passed.Elapsed;
}
