using ParLive.Grains.Access;
using ParLive.Grains.Contracts.Meetings;

namespace ParLive.Ingest.Tests;

/// <summary>A room in which one meeting is held, and what was asked to be noted in it.</summary>
internal sealed class FakeMeetings(FakeFeed? feed = null) : IMeetings
{
    public const string Held = "20260302-083015";

    private readonly FakeFeed _feed = feed ?? new FakeFeed();

    public List<MeetingStart> Starts { get; } = [];

    public List<MeetingOrder> Orders { get; } = [];

    public Task<MeetingsReading> Of(string unit, DateTimeOffset? asOf, CancellationToken cancellationToken) =>
        Task.FromResult(new MeetingsReading(unit, Some.Now, [new MeetingReading(Held, Some.Now, Some.Now, "ward", null, "Bình", null, [])], []));

    public async Task<MeetingShown> Look(string unit, string? kind, DateTimeOffset at, string? about, CancellationToken cancellationToken) =>
        new(await _feed.BoardAt(unit, kind, at, cancellationToken), [], null, null);

    public async Task<MeetingShown?> Shown(string unit, string meeting, CancellationToken cancellationToken) =>
        meeting == Held ? await Look(unit, null, Some.Now, null, cancellationToken) : null;

    public Task<MeetingAnswer> Begin(string unit, MeetingStart start, CancellationToken cancellationToken)
    {
        Starts.Add(start);
        return start.At > Some.Now ? throw new ArgumentException("It lies in the future.", nameof(start)) : Task.FromResult(new MeetingAnswer(Held, null, null));
    }

    public Task<MeetingAnswer> Note(string unit, string meeting, MeetingOrder order, CancellationToken cancellationToken)
    {
        Orders.Add(order);
        return Task.FromResult(
            meeting != Held ? new MeetingAnswer(null, "noSuchMeeting", "There is no such meeting of this unit.")
            : order.Who is null ? new MeetingAnswer(null, "whoIsMissing", "Name who shall do it, in 'who'.")
            : new MeetingAnswer("c1", null, null));
    }
}
