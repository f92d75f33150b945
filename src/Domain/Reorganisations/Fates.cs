using NodaTime;
using ParLive.Domain.Units;

namespace ParLive.Domain.Reorganisations;

/// <summary>What became of units by a day.</summary>
internal sealed class Fates(UnitTree tree, LocalDate day)
{
    private readonly Dictionary<UnitKey, Fate> _known = [];

    /// <summary>What became of a unit, and of what it was part of.</summary>
    public Fate Of(UnitKey unit)
    {
        if (_known.TryGetValue(unit, out var known))
        {
            return known;
        }

        var fate = EndOf(unit, LocalDate.MinIsoValue);
        return _known[unit] = fate;
    }

    private Fate EndOf(UnitKey key, LocalDate from)
    {
        var unit = tree.Find(key)!;
        var ending = tree.Successions.Of(key).FirstOrDefault(happened => happened.Ends && happened.At <= day);
        var fate = ending switch
        {
            Reorganisation.Merge merge => EndOf(merge.Into, merge.At),
            Reorganisation.Split split => Parted(split),
            // Nobody followed: what it was belongs to what it was part of.
            _ when !unit.Lives(day) && unit.LastParent is { } parent => EndOf(parent, unit.Until ?? day),
            _ => Fate.At(key),
        };
        return tree.Successions.SplitsOf(key).Where(split => split.GoesOn && split.At > from && split.At <= day)
            .Aggregate(fate, (before, split) => before.DoubtedSince(split.At, PlacesOf(split)));
    }

    private Fate Parted(Reorganisation.Split split)
    {
        if (split.Parts[0].Share is null)
        {
            return new Fate([], split.At, [.. PlacesOf(split)], 1);
        }

        var fate = new Fate([], null, [], 0);
        foreach (var part in split.Parts)
        {
            fate = fate.With(EndOf(part.Unit, split.At), part.Share!.Value);
        }

        return fate;
    }

    // A part that the unit itself keeps is where the unit is in the end; going through its own splits again would never end.
    private HashSet<UnitKey> PlacesOf(Reorganisation.Split split)
    {
        var places = new HashSet<UnitKey>();
        foreach (var part in split.Parts)
        {
            Gather(part.Unit, places);
        }

        return places;
    }

    private void Gather(UnitKey key, HashSet<UnitKey> places)
    {
        var unit = tree.Find(key)!;
        if (unit.Lives(day))
        {
            places.Add(key);
            return;
        }

        var followers = tree.Successions.Of(key).FirstOrDefault(happened => happened.Ends && happened.At <= day) switch
        {
            Reorganisation.Merge merge => [merge.Into],
            Reorganisation.Split split => split.Parts.Select(part => part.Unit),
            _ when unit.LastParent is { } parent => [parent],
            _ => (IEnumerable<UnitKey>)[],
        };
        foreach (var follower in followers)
        {
            Gather(follower, places);
        }
    }

    /// <summary>Who has what a unit was.</summary>
    /// <param name="Places">The units that have a known share of it.</param>
    /// <param name="Open">The day since which somebody has an unknown part of it; null if all is known.</param>
    /// <param name="Candidates">Those who may have such a part.</param>
    /// <param name="OpenShare">How much of it is in unknown parts, 0 to 1; 0 too where only its time before <see cref="Open"/> is in doubt.</param>
    internal sealed record Fate(Dictionary<UnitKey, decimal> Places, LocalDate? Open, HashSet<UnitKey> Candidates, decimal OpenShare)
    {
        public static Fate At(UnitKey unit) => new(new Dictionary<UnitKey, decimal> { [unit] = 1 }, null, [], 0);

        public Fate DoubtedSince(LocalDate since, HashSet<UnitKey> candidates) => this with
        {
            Open = Open is { } open ? LocalDate.Max(open, since) : since,
            Candidates = [.. Candidates, .. candidates],
        };

        public Fate With(Fate part, decimal share)
        {
            var places = new Dictionary<UnitKey, decimal>(Places);
            foreach (var (unit, amount) in part.Places)
            {
                places[unit] = places.GetValueOrDefault(unit) + (amount * share);
            }

            var open = Open is { } left && part.Open is { } right ? LocalDate.Max(left, right) : Open ?? part.Open;
            return new Fate(places, open, [.. Candidates, .. part.Candidates], OpenShare + (part.OpenShare * share));
        }
    }
}
