using Microsoft.Extensions.Logging;
using NodaTime;
using ParLive.Grains.Access;
using ParLive.Notices.Books;
using ParLive.Notices.Couriers;
using ParLive.Notices.Letters;
using ParLive.Notices.Matters;

namespace ParLive.Notices;

/// <summary>Tells people what they asked to be told: writes letters of what is new, and brings those that wait.</summary>
internal sealed partial class NoticeDesk(
    FollowedBook book, Lookout lookout, LetterBox box, IEnumerable<ICourier> couriers, (TimeProvider Clock, NoticeMeter Meter, ILogger<NoticeDesk> Log) services) : INoticeRound
{
    private const int MostInARound = 50;
    private static readonly TimeSpan FirstWait = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan LongestWait = TimeSpan.FromHours(1);
    private static readonly TimeSpan GivenUpAfter = TimeSpan.FromDays(3);
    private static readonly TimeSpan LengthOfARound = TimeSpan.FromSeconds(60);

    private readonly ILogger<NoticeDesk> _log = services.Log;

    private DateTimeOffset Now => services.Clock.GetUtcNow();

    /// <inheritdoc/>
    public async Task Make()
    {
        using var over = new CancellationTokenSource(LengthOfARound, services.Clock);
        var current = book.Newest();
        var matters = await lookout.LookAsync(current, Instant.FromDateTimeOffset(Now), over.Token);
        var letters = await box.WriteAsync(await box.AllAsync(over.Token), matters, Now, over.Token);
        foreach (var letter in letters.Where(letter => letter.IsWaiting && letter.Due <= Now).Take(MostInARound).ToList())
        {
            if (over.IsCancellationRequested) break;

            var after = await BringAsync(letter, current, over.Token);
            await box.KeepAsync([after], CancellationToken.None);
            letters[letters.IndexOf(letter)] = after;
        }

        services.Meter.Note(letters);
    }

    private async Task<Letter> BringAsync(Letter letter, NoticeBook current, CancellationToken cancellationToken)
    {
        try
        {
            if (couriers.FirstOrDefault(one => one.GoesTo(letter.To)) is not { } courier) throw new CourierException("Nobody goes there.");

            await courier.BringAsync(letter, current, cancellationToken);
            services.Meter.Sent(letter.Kind);
            LogSent(letter.Kind, letter.Id, letter.To.Scheme, letter.Tries + 1);
            return letter with { SentAt = Now, Trouble = null };
        }
        catch (Exception failure) when (failure is CourierException or TimeoutException or OperationCanceledException)
        {
            services.Meter.Failed(letter.Kind);
            return Later(letter, failure is OperationCanceledException ? "The round was over before it was taken." : failure.Message);
        }
    }

    // Twice as long each time, and an hour at the most; after three days nobody wants to know any more.
    private Letter Later(Letter letter, string trouble)
    {
        var (tries, isGivenUp) = (letter.Tries + 1, Now - letter.At >= GivenUpAfter);
        var wait = TimeSpan.FromTicks(Math.Min(LongestWait.Ticks, FirstWait.Ticks << Math.Min(tries - 1, 10)));
        if (isGivenUp) LogGivenUp(letter.Kind, letter.Id, letter.To.Scheme, tries, trouble);
        else LogLater(letter.Kind, letter.Id, letter.To.Scheme, wait.TotalMinutes, trouble);
        return letter with { Tries = tries, Trouble = trouble, Due = Now + wait, GivenUpAt = isGivenUp ? Now : null };
    }

    [LoggerMessage(LogLevel.Information, "A letter of kind {Kind} ({Id}) went out by {Way}, try {Tries}")]
    private partial void LogSent(string kind, string id, string way, int tries);

    [LoggerMessage(LogLevel.Warning, "A letter of kind {Kind} ({Id}) did not go out by {Way}, and is tried again in {Minutes:F0} min: {Reason}")]
    private partial void LogLater(string kind, string id, string way, double minutes, string reason);

    [LoggerMessage(LogLevel.Error, "A letter of kind {Kind} ({Id}) was given up after {Tries} tries by {Way}: {Reason}")]
    private partial void LogGivenUp(string kind, string id, string way, int tries, string reason);
}
