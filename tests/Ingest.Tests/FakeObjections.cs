using ParLive.Grains.Access;
using ParLive.Grains.Contracts.Objections;

namespace ParLive.Ingest.Tests;

/// <summary>A room in which one objection is known, and what was asked to be entered in it.</summary>
internal sealed class FakeObjections : IObjections
{
    public const string Known = "o1";

    public List<ObjectionRaise> Raised { get; } = [];

    public List<ObjectionOrder> Orders { get; } = [];

    public Task<ObjectionsReading> Of(string unit, bool below, CancellationToken cancellationToken)
    {
        var one = new ObjectionReading(
            Known, unit, "Xã A", "Commune A", "figure", "onTime", Some.Now, "Sai", null, new DateOnly(2026, 3, 9), "open", Some.Now, "An", []);
        return Task.FromResult(new ObjectionsReading(unit, Some.Now, new(2026, 3, 9), new(2026, 4, 13), below ? [one, one with { Id = "o2", State = "upheld" }] : [one]));
    }

    public Task<ObjectionAnswer> Raise(string unit, ObjectionRaise raise, CancellationToken cancellationToken)
    {
        Raised.Add(raise);
        return Task.FromResult(raise.Ground is null ? new ObjectionAnswer(null, "textIsMissing", "Say what is wrong, in 'ground'.") : new ObjectionAnswer(Known, null, null));
    }

    public Task<ObjectionAnswer> Act(string unit, string objection, ObjectionOrder order, CancellationToken cancellationToken)
    {
        Orders.Add(order);
        return Task.FromResult(objection == Known ? new ObjectionAnswer(null, null, null) : new ObjectionAnswer(null, "noSuchObjection", "There is no such objection of this unit."));
    }
}
