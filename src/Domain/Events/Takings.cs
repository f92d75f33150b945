using System.Runtime.InteropServices;

namespace ParLive.Domain.Events;

/// <summary>Which events are taken back, where a taking-back may be taken back itself.</summary>
/// <remarks>
/// A taking-back counts unless one that counts takes it back, whatever their times say: clocks of sources jump, and two may be
/// written in the same moment. Those that take each other back in a ring come to nothing.
/// </remarks>
internal static class Takings
{
    /// <summary>The events of a kind that were not taken back, in order, however they are given.</summary>
    public static T[] Standing<T>(IEnumerable<UnitEvent> events)
        where T : UnitEvent
    {
        var said = events.ToArray();
        var gone = In(said);
        T[] standing = [.. said.OfType<T>().Where(happened => happened is not Voided && !gone.Contains(happened.Id))];
        Array.Sort(standing, UnitEvent.InOrder);
        return standing;
    }

    /// <summary>The events taken back in the end.</summary>
    public static HashSet<EventId> In(UnitEvent[] events)
    {
        var sources = new Dictionary<EventId, string>();
        foreach (var said in events)
        {
            sources.TryAdd(said.Id, said.Source);
        }

        var takings = events.OfType<Voided>()
            .Where(taking => sources.TryGetValue(taking.Target, out var source) && source == taking.Source)
            .DistinctBy(taking => taking.Id)
            .ToDictionary(taking => taking.Id);
        var doubts = new Dictionary<EventId, int>();
        foreach (var taking in takings.Values)
        {
            CollectionsMarshal.GetValueRefOrAddDefault(doubts, taking.Target, out _)++;
        }

        var gone = new HashSet<EventId>();
        var decided = new Queue<Voided>(takings.Values.Where(taking => !doubts.ContainsKey(taking.Id)));
        while (decided.TryDequeue(out var taking))
        {
            var settled = gone.Contains(taking.Id) ? --doubts[taking.Target] == 0 && !gone.Contains(taking.Target) : gone.Add(taking.Target);
            if (settled && takings.TryGetValue(taking.Target, out var next))
            {
                decided.Enqueue(next);
            }
        }

        return gone;
    }
}
