using NodaTime;
using ParLive.Domain.Books;
using ParLive.Domain.Time;

namespace ParLive.Domain.Tests;

/// <summary>What happened to a few dossiers, in the order it arrived, without ids that contradict each other.</summary>
public sealed record History(OfficeZone Zone, IReadOnlyList<BookEntry.Happened> Events, int Seed)
{
    /// <summary>Dice that fall the same way whenever this history is looked at.</summary>
    public Random Dice() => new(Seed);

    public IEnumerable<string> Numbers => Events.Select(line => line.Number).Distinct(StringComparer.Ordinal);

    public Instant MomentOf(Random dice) => Generated.MomentIn(Zone, dice);

    /// <summary>Every history with one event less.</summary>
    public IEnumerable<History> Smaller() =>
        Enumerable.Range(0, Events.Count).Select(gone => this with { Events = [.. Events.Where((_, place) => place != gone)] });

    public override string ToString() => $"{Zone.Id}\n{string.Join('\n', Events)}";
}
