using ParLive.Domain.Measures;
using ParLive.Domain.Time;
using ParLive.Domain.Timelines;

namespace ParLive.Domain.Reorganisations;

/// <summary>A stretch of time during which something counted for a unit.</summary>
/// <remarks>
/// What counted for one unit after another is parted without loss: over memberships that cover all time without gap or overlap, the
/// parts of an entry add up to the entry at every moment.
/// </remarks>
/// <param name="From">The first minute; <see cref="Tick.First"/> where it always did.</param>
/// <param name="Until">The first minute that no longer counts; <see cref="Tick.Last"/> where it still does.</param>
public readonly record struct Membership(Tick From, Tick Until)
{
    /// <summary>For ever.</summary>
    public static Membership Always => new(Tick.First, Tick.Last);

    /// <summary>Whether it leaves everything as it is.</summary>
    public bool IsAlways => this == Always;

    /// <summary>Adds the part of an entry that falls within it.</summary>
    /// <remarks>A flow counts where it falls. A level is taken over at the beginning, and handed on at the end; what was open is told as a flow too.</remarks>
    public void AddPart(Entry entry, ICollection<Entry> parts)
    {
        if (entry.At >= Until)
        {
            return;
        }

        if (entry.Measure.Kind == MeasureKind.Flow)
        {
            if (entry.At >= From)
            {
                parts.Add(entry);
            }

            return;
        }

        if (entry.At < From)
        {
            AddChange(From, entry.Amount);
        }
        else
        {
            parts.Add(entry);
        }

        if (Until != Tick.Last)
        {
            AddChange(Until, -entry.Amount);
        }

        void AddChange(Tick at, int amount)
        {
            parts.Add(entry with { At = at, Amount = amount });
            if (entry.Measure == AllMeasures.Open)
            {
                parts.Add(new Entry(at, AllMeasures.TakenOver, amount));
            }
        }
    }

    /// <summary>The parts of entries that fall within it.</summary>
    public IReadOnlyCollection<Entry> PartOf(IReadOnlyCollection<Entry> entries)
    {
        if (IsAlways)
        {
            return entries;
        }

        var parts = new List<Entry>(entries.Count);
        foreach (var entry in entries)
        {
            AddPart(entry, parts);
        }

        return parts;
    }
}
