using ParLive.Grains.Access;
using ParLive.Grains.Contracts;
using ParLive.Grains.Contracts.Judgements;
using ParLive.Grains.Contracts.Meetings;

namespace ParLive.Dashboard.Tests.Feeds;

/// <summary>Meetings in memory, over the boards of a fake feed.</summary>
internal sealed class FakeMeetings(FakeFeed feed, TimeProvider clock) : IMeetings
{
    private readonly Dictionary<string, MeetingShown> _shown = new(StringComparer.Ordinal);
    private readonly List<MeetingReading> _meetings = [];

    public List<CommitmentReading> Commitments { get; } = [];

    public List<MeetingOrder> Orders { get; } = [];

    /// <summary>What every note is refused with; null for none.</summary>
    public string? Refusal { get; set; }

    public Task<MeetingsReading> Of(string unit, DateTimeOffset? asOf, CancellationToken cancellationToken) => Task.FromResult(new MeetingsReading(
        unit, asOf ?? clock.GetUtcNow(), [.. _meetings], [.. Commitments.Where(commitment => asOf is null || commitment.Noted <= asOf)]));

    public async Task<MeetingShown> Look(string unit, string? kind, DateTimeOffset at, string? about, CancellationToken cancellationToken)
    {
        var board = await feed.BoardAt(unit, kind, at, cancellationToken);
        var last = _meetings.LastOrDefault(meeting => meeting.At <= at);
        return new MeetingShown(board, [.. board.Rows.Where(row => about is "all" || row.Unit == about).Take(3).Select(About)], last?.Id, last is null ? null : _shown[last.Id].Board);
    }

    public Task<MeetingShown?> Shown(string unit, string meeting, CancellationToken cancellationToken) => Task.FromResult(_shown.GetValueOrDefault(meeting));

    public async Task<MeetingAnswer> Begin(string unit, MeetingStart start, CancellationToken cancellationToken)
    {
        if (start.By is null)
            return new(null, "byIsMissing", "Say who you are.");
        var at = start.At ?? clock.GetUtcNow();
        var shown = await Look(unit, start.Kind, at, "all", cancellationToken);
        var meeting = new MeetingReading($"m{_meetings.Count + 1}", at, clock.GetUtcNow(), shown.Board.Kind, start.Title, start.By, shown.Last, []);
        _meetings.Add(meeting);
        _shown[meeting.Id] = shown;
        return new(meeting.Id, null, null);
    }

    public Task<MeetingAnswer> Note(string unit, string meeting, MeetingOrder order, CancellationToken cancellationToken)
    {
        Orders.Add(order);
        if (order.Act is "pin" && Refusal is null)
        {
            var place = _meetings.FindIndex(held => held.Id == meeting);
            _meetings[place] = _meetings[place] with { Pins = [.. _meetings[place].Pins, order.Unit!] };
        }
        return Task.FromResult(new MeetingAnswer(null, Refusal, Refusal));
    }

    private static MeetingUnit About(BoardRow row) => new(
        row.Unit,
        new MovementReading(row.Unit, Some.Monday.AddDays(-7), Some.Monday, 92m, 93m, 3, 1, [new MovementPart("ownNumerator", 1.5m, 2), new MovementPart("peers", -0.5m, 0)]),
        [SomeJudged.Line(0)]);
}
