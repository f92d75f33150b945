using Microsoft.Extensions.Logging;
using ParLive.Grains.Contracts;

namespace ParLive.Dashboard.Views;

/// <summary>
/// What a view last saw of its unit. It looks again when something changed or its figures are old; while an answer is awaited, or when it
/// does not come, it shows what it saw before, marked as old.
/// </summary>
internal sealed partial class ViewSight(ViewKey key, UnitInfo unit, LiveViewParts parts)
{
    private readonly ILogger _logger = parts.Logger;
    private Task<Picture>? _reading;
    private Picture? _seen;
    private DateTimeOffset? _asked;
    private DateTimeOffset? _failingSince;

    /// <summary>Whether something changed after the last question was asked.</summary>
    public bool Blinking => _reading is null && _asked is null;

    /// <summary>Whether an answer is still under way.</summary>
    public bool IsAwaiting => _reading is not null;

    /// <summary>What was seen no longer holds: the next look asks the feed.</summary>
    public void Blink() => _asked = null;

    /// <summary>Completes when an answer under way has come; never when none is under way.</summary>
    public Task AnswerAsync(CancellationToken cancellationToken) =>
        _reading is { } reading ? Task.WhenAny(reading) : Task.Delay(Timeout.InfiniteTimeSpan, parts.Clock, cancellationToken);

    /// <summary>The picture as far as it is known until a moment.</summary>
    public async Task<Picture> LookAsync(DateTimeOffset until, CancellationToken cancellationToken)
    {
        var now = parts.Clock.GetUtcNow();
        if (_reading is null && (_asked is not { } asked || now - asked >= parts.Pace.ReadEvery))
        {
            _asked = now;
            _reading = parts.Reader.ReadAsync(key, cancellationToken);
        }
        if (_reading is { IsCompleted: false })
        {
            // A beat that is due waits a little for the answer that belongs to it: without it, it would show figures of the beat before.
            var patient = (_asked ?? now) + Pace.Patience;
            until = until > patient ? until : patient;
            using var enough = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            await Task.WhenAny(_reading, parts.Clock.UntilAsync(until, enough.Token));
            await enough.CancelAsync();
        }
        cancellationToken.ThrowIfCancellationRequested();
        if (_reading is { IsCompleted: true } answer)
            await TakeInAsync(answer);
        return Seen();
    }

    private async Task TakeInAsync(Task<Picture> answer)
    {
        _reading = null;
        try
        {
            _seen = await answer;
            _failingSince = null;
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            // Silence is never green: the picture says since when it is old, and the next heartbeat asks again.
            if (_failingSince is null)
                LogNotRead(failure, key.Canonical);
            _failingSince ??= parts.Clock.GetUtcNow();
        }
    }

    private Picture Seen() => _seen is { } seen
        ? IsOld(seen) ? seen with { StaleSince = seen.AsOf ?? _failingSince } : seen
        : parts.Reader.Blank(unit, _failingSince);

    // An answer that is long in coming counts as none: a frame that was made just now must not make old figures look fresh.
    private bool IsOld(Picture seen) =>
        _failingSince is not null || (_reading is not null && parts.Clock.GetUtcNow() - seen.AsOf > Pace.LongestAwaited);

    [LoggerMessage(LogLevel.Warning, "View {View} could not read its unit and shows its last figures, marked as old")]
    private partial void LogNotRead(Exception failure, string view);
}
