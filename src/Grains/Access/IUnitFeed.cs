using ParLive.Grains.Contracts;

namespace ParLive.Grains.Access;

/// <summary>What a screen may see of units. Whether grains, another host or a test speaks behind it is not the screen's to know.</summary>
public interface IUnitFeed
{
    /// <summary>The units that stand below no other.</summary>
    IReadOnlyList<UnitInfo> Roots { get; }

    /// <summary>The unit with this key, code or alias today; null if there is none.</summary>
    UnitInfo? Find(string keyOrCode);

    /// <summary>Who a unit was, and what became of it; null if there is no such unit.</summary>
    UnitHistory? History(string unit);

    /// <summary>By which calendar and which tree a unit's figures of a moment are counted; null if there is no such unit.</summary>
    CountingRules? RulesOf(string unit, DateTimeOffset asOf);

    /// <summary>The units directly below a unit today, in the order of their names.</summary>
    IReadOnlyList<UnitInfo> ChildrenOf(string unit);

    /// <summary>All that an overview shows, now.</summary>
    Task<UnitReading> Read(string unit, CancellationToken cancellationToken);

    /// <summary>Figures as of a moment (null: now) with the flows of a range (null: from the beginning, up to that moment).</summary>
    /// <exception cref="ArgumentException">The moment lies in the future, or the range ends before it starts.</exception>
    Task<FiguresReading> Figures(string unit, DateTimeOffset? asOf, DateTimeOffset? from, DateTimeOffset? to, CancellationToken cancellationToken);

    /// <summary>How long the resolved dossiers of a range took, as of a moment.</summary>
    /// <exception cref="ArgumentException">The moment lies in the future, or the range ends before it starts.</exception>
    Task<SpreadReading> Spread(string unit, FiguresQuestion question, CancellationToken cancellationToken);

    /// <summary>The board of the units of one kind below a unit (null: the most numerous kind), now.</summary>
    Task<BoardReading> Board(string unit, string? kind, CancellationToken cancellationToken);

    /// <summary>The same board cut to the units with most overdue dossiers, the most first, then by their keys.</summary>
    Task<BoardReading> MostOverdue(string unit, string? kind, int take, CancellationToken cancellationToken);

    /// <summary>A unit's figures as of now over several ranges that end now, all of one moment, in the order of their starts as asked.</summary>
    Task<IReadOnlyList<FiguresReading>> Windows(string unit, IReadOnlyList<DateTimeOffset> from, CancellationToken cancellationToken);

    /// <summary>
    /// The same board as of a moment: figures by what is known now, in the order that was displayed then; where none was, in an order made
    /// from those figures (its edition says so).
    /// </summary>
    /// <exception cref="ArgumentException">The moment lies in the future.</exception>
    Task<BoardReading> BoardAt(string unit, string? kind, DateTimeOffset asOf, CancellationToken cancellationToken);

    /// <summary>The dossiers behind a measure as of a moment (null: now), over a range for flows.</summary>
    Task<DossierPage> Dossiers(string unit, DossierQuestion question, CancellationToken cancellationToken);

    /// <summary>Figures by field, procedure or step, the largest load first; what is asked again soon is answered from memory.</summary>
    /// <exception cref="ArgumentException">Nothing is told apart by that, or the moment or the range makes no sense.</exception>
    Task<BreakdownReading> Breakdown(string unit, BreakdownQuestion question, CancellationToken cancellationToken);

    /// <summary>What is known of a unit's indices, and its live score of a month.</summary>
    /// <exception cref="ArgumentException">The month has not begun.</exception>
    Task<IndicesReading> Indices(string unit, IndicesQuestion question, CancellationToken cancellationToken);

    /// <summary>The tasks of plans behind a measure as of a moment (null: now), and how far all of them are by area and plan.</summary>
    Task<TaskPage> Tasks(string unit, TaskQuestion question, CancellationToken cancellationToken);

    /// <summary>
    /// A change at once, then one after each change; a slow reader skips some. Ends only by cancellation: when the unit
    /// cannot be reached it goes on trying.
    /// </summary>
    IAsyncEnumerable<UnitChange> Follow(string unit, CancellationToken cancellationToken);
}
