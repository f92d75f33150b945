using NodaTime;
using Orleans;
using ParLive.Domain.Objections;
using ParLive.Domain.Units;
using ParLive.Domain.WorkingTime;
using ParLive.Grains.Contracts;
using ParLive.Grains.Contracts.Objections;
using ParLive.Grains.Judgements;
using ParLive.Grains.Objections;
using ParLive.Grains.Rules;
using ParLive.Grains.Units;

namespace ParLive.Grains.Access;

/// <summary>The objections of units, kept in the books of those units.</summary>
internal sealed class ObjectionRoom(IClusterClient grains, Maps maps, TimeProvider clock) : IObjections
{
    private Instant Now => Instant.FromDateTimeOffset(clock.GetUtcNow());

    public async Task<ObjectionsReading> Of(string unit, bool below, CancellationToken cancellationToken)
    {
        var asked = Known(unit);
        var parts = below
            ? (await Grain(asked).Gather(new GatherQuestion(Gatherer.Objections)).WaitAsync(cancellationToken)).Parts
            : [(await Grain(asked).Objections(null).WaitAsync(cancellationToken)).Events];
        return ObjectionReadings.Of(maps.Tree.Current, asked, await CalendarOf(asked), parts, Now);
    }

    public async Task<ObjectionAnswer> Raise(string unit, ObjectionRaise raise, CancellationToken cancellationToken)
    {
        var asked = Known(unit);
        // Of a hotspot the id is the key of its unit, which people also write without the day.
        var named = raise.Of == "alarm" && maps.Tree.Current.Find(raise.Subject) is { } carrier ? raise with { Subject = carrier.Key.ToString() } : raise;
        var part = await Grain(asked).Objections(named.Of == "dossier" ? named.Subject : null).WaitAsync(cancellationToken);
        var decision = ObjectionOrders.Raise(BookOf(part), asked.Key.ToString(), part, named, (Now, await CalendarOf(asked)));
        return await Recorded(asked, decision, ObjectionRefusal.IsContestedAlready, cancellationToken);
    }

    public async Task<ObjectionAnswer> Act(string unit, string objection, ObjectionOrder order, CancellationToken cancellationToken)
    {
        var asked = Known(unit);
        if (order is { IsFromAbove: false, Act: "uphold" or "dismiss" })
        {
            return Refusal(ObjectionRefusal.IsOwnMatter);
        }

        var book = BookOf(await Grain(asked).Objections(null).WaitAsync(cancellationToken));
        return await Recorded(asked, ObjectionOrders.Decide(book, objection, order, Now), ObjectionRefusal.IsClosed, cancellationToken);
    }

    // Two who do the same in one moment write under one id: the unit takes in the first of them, and the second is told so.
    private async Task<ObjectionAnswer> Recorded(Unit asked, ObjectionDecision decision, ObjectionRefusal second, CancellationToken cancellationToken)
    {
        if (decision is not ObjectionDecision.Accepted accepted)
        {
            return Refusal(((ObjectionDecision.Refused)decision).Reason);
        }

        var receipt = await Grain(asked).Take(new EventBatch([ObjectionShelf.ItemOf(accepted.Event)])).WaitAsync(cancellationToken);
        return receipt.Items.Any(item => item.Verdict.Outcome == VerdictOutcome.Refused)
            ? Refusal(second)
            : new ObjectionAnswer((accepted.Event as ObjectionEvent.Raised)?.Objection, null, null);
    }

    private async Task<WorkingCalendar> CalendarOf(Unit unit) => (await maps.NewestOf(unit)).Calendar;

    private static ObjectionBook BookOf(ObjectionsPart part) => ObjectionBook.Of(ObjectionShelf.Read(part.Events));

    private static ObjectionAnswer Refusal(ObjectionRefusal reason) => new(null, Slug.Of(reason), ObjectionReadings.Sentence(reason));

    private IUnitGrain Grain(Unit asked) => grains.GetGrain<IUnitGrain>(asked.Key.ToString());

    private Unit Known(string unit) => maps.Tree.Current.Find(unit) ?? throw new ArgumentException($"There is no unit '{unit}'.", nameof(unit));
}
