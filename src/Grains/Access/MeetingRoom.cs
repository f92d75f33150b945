using NodaTime;
using Orleans;
using ParLive.Domain.Events;
using ParLive.Domain.Meetings;
using ParLive.Domain.Packing;
using ParLive.Domain.Ranking;
using ParLive.Domain.Time;
using ParLive.Domain.Units;
using ParLive.Grains.Contracts;
using ParLive.Grains.Contracts.Judgements;
using ParLive.Grains.Contracts.Meetings;
using ParLive.Grains.Judgements;
using ParLive.Grains.Meetings;
using ParLive.Grains.Registers;
using ParLive.Grains.Units;

namespace ParLive.Grains.Access;

/// <summary>The meetings about units' boards, kept in the books of those units.</summary>
internal sealed class MeetingRoom(IClusterClient grains, IUnitTree tree, TimeProvider clock) : IMeetings
{
    private Instant Now => Instant.FromDateTimeOffset(clock.GetUtcNow());

    public async Task<MeetingsReading> Of(string unit, DateTimeOffset? asOf, CancellationToken cancellationToken)
    {
        var (asked, moment) = (Known(unit), asOf is { } at ? Instant.FromDateTimeOffset(at) : Now);
        var events = MeetingShelf.Read(await Grain(asked).Meetings(null).WaitAsync(cancellationToken));
        return MeetingReadings.Of(tree.Current, asked, asOf is null ? MeetingBook.Of(events) : MeetingBook.At(events, moment), moment);
    }

    public async Task<MeetingShown> Look(string unit, string? kind, DateTimeOffset at, string? about, CancellationToken cancellationToken)
    {
        var asked = Known(unit);
        return await Shown(asked, await Board(asked, new PastBoardQuestion(kind, at, About: about), cancellationToken), row => row.Unit == about, cancellationToken);
    }

    public Task<MeetingShown?> Shown(string unit, string meeting, CancellationToken cancellationToken) => Frozen(Known(unit), meeting, cancellationToken);

    public async Task<MeetingAnswer> Begin(string unit, MeetingStart start, CancellationToken cancellationToken)
    {
        var (asked, now) = (Known(unit), Now);
        var zone = OfficeZone.Parse(asked.Zone);
        var past = await Board(asked, new PastBoardQuestion(start.Kind, start.At ?? zone.Local(now), IsWhole: true), cancellationToken);
        var what = (Instant.FromDateTimeOffset(past.Board.AsOf), past.Board.Kind, start.Title, start.By);
        var decision = MeetingDesk.Begin(await Book(asked, cancellationToken), asked.Key.ToString(), what, (now, zone));
        if (decision is MeetingDecision.Refused refused)
        {
            return Refusal(refused.Reason);
        }

        var begun = (MeetingEvent.Begun)((MeetingDecision.Accepted)decision).Event;
        var frozen = MeetingDesk.Freeze(begun, ShownPages.Write(await Shown(asked, past, _ => true, cancellationToken)));
        // In one record: no meeting is ever without what it shows.
        var receipt = await Grain(asked).Take(new EventBatch(
            [.. ItemsOf(begun, past.Edition, zone), MeetingShelf.ItemOf(begun), MeetingShelf.ItemOf(frozen)])).WaitAsync(cancellationToken);
        return receipt.Items.Any(item => item.Verdict.Outcome == VerdictOutcome.Refused) ? Refusal(MeetingRefusal.BeganJustNow) : new MeetingAnswer(begun.Meeting, null, null);
    }

    public async Task<MeetingAnswer> Note(string unit, string meeting, MeetingOrder order, CancellationToken cancellationToken)
    {
        var asked = Known(unit);
        var decision = MeetingOrders.Decide(await Book(asked, cancellationToken), meeting, order, (Now, OfficeZone.Parse(asked.Zone)));
        if (MeetingOrders.NamesUnit(order.Act) && !IsHere(asked, order.Unit))
        {
            return Refusal(MeetingRefusal.NoSuchUnit);
        }

        if (decision is not MeetingDecision.Accepted accepted)
        {
            return Refusal(((MeetingDecision.Refused)decision).Reason);
        }

        await Grain(asked).Take(new EventBatch([MeetingShelf.ItemOf(accepted.Event)])).WaitAsync(cancellationToken);
        return new MeetingAnswer((accepted.Event as MeetingEvent.Committed)?.Commitment, null, null);
    }

    // A meeting takes the ranking that it shows, so that the next one compares with it.
    private static IEnumerable<EventItem> ItemsOf(MeetingEvent.Begun begun, ReadOnlyMemory<byte> edition, OfficeZone zone)
    {
        if (edition.IsEmpty)
        {
            return [];
        }

        var input = new ByteReader(edition.Span);
        var taken = MeetingDesk.Take(begun, (RankingEdition)EventEncoding.Read(ref input));
        return [new EventItem(Matter.NameOf(MatterKind.Ranking, taken.NumberIn(zone)), BookKeeper.Encoded(taken), ReadOnlyMemory<byte>.Empty)];
    }

    private async Task<MeetingShown> Shown(Unit asked, PastBoardReading past, Func<BoardRow, bool> isAsked, CancellationToken cancellationToken)
    {
        var before = past.LastMeeting is { } last ? (await Frozen(asked, last, cancellationToken))?.Board : null;
        List<BoardRow> rows = [.. past.Board.Rows.Where(isAsked)];
        var units = rows.Count == 0 ? [] : await Units(asked, past, rows, cancellationToken);
        return new MeetingShown(past.Board, units, past.LastMeeting, before is null ? null : before with { Kinds = [] });
    }

    private async Task<IReadOnlyList<MeetingUnit>> Units(Unit asked, PastBoardReading past, IEnumerable<BoardRow> rows, CancellationToken cancellationToken)
    {
        var moment = Instant.FromDateTimeOffset(past.Board.AsOf);
        var parts = await Grain(asked).Gather(new GatherQuestion(Gatherer.Hotspots)).WaitAsync(cancellationToken);
        var lines = new HotspotReadings(tree.Current, OfficeZone.Parse(asked.Zone), moment).Each(parts);
        var peers = new Peers(tree.Current, moment);
        var movements = past.Movements.ToDictionary(movement => movement.Unit, StringComparer.Ordinal);
        return
        [
            .. rows
                .Select(row => new MeetingUnit(row.Unit, movements.GetValueOrDefault(row.Unit), [.. lines.Where(line => IsWithin(peers, line, row.Unit))]))
                .Where(unit => unit.Movement is not null || unit.Hotspots.Count > 0),
        ];
    }

    private bool IsWithin(Peers peers, HotspotLine line, string unit) =>
        line.Unit == unit || (tree.Current.Find(line.Unit) is { } found && peers.IsWithin(found, UnitKey.Parse(unit)));

    private bool IsHere(Unit asked, string? unit) =>
        unit is not null && tree.Current.Find(unit) is { } found && (found.Key == asked.Key || new Peers(tree.Current, Now).IsWithin(found, asked.Key));

    private async Task<MeetingShown?> Frozen(Unit asked, string meeting, CancellationToken cancellationToken)
    {
        var part = await Grain(asked).Meetings(meeting).WaitAsync(cancellationToken);
        return MeetingShelf.Read(part).OfType<MeetingEvent.Frozen>().FirstOrDefault() is { } frozen ? ShownPages.Read(frozen.Pages) : null;
    }

    private async Task<MeetingBook> Book(Unit asked, CancellationToken cancellationToken) =>
        MeetingBook.Of(MeetingShelf.Read(await Grain(asked).Meetings(null).WaitAsync(cancellationToken)));

    private Task<PastBoardReading> Board(Unit asked, PastBoardQuestion question, CancellationToken cancellationToken) =>
        Grain(asked).PastBoard(question).WaitAsync(cancellationToken);

    private IUnitGrain Grain(Unit asked) => grains.GetGrain<IUnitGrain>(asked.Key.ToString());

    private static MeetingAnswer Refusal(MeetingRefusal reason) => new(null, Slug.Of(reason), MeetingReadings.Sentence(reason));

    private Unit Known(string unit) => tree.Current.Find(unit) ?? throw new ArgumentException($"There is no unit '{unit}'.", nameof(unit));
}
