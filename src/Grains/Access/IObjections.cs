using ParLive.Grains.Contracts.Objections;

namespace ParLive.Grains.Access;

/// <summary>What units contest, and what was decided of it.</summary>
public interface IObjections
{
    /// <summary>The objections of a unit; with those of all units below it where that is asked for.</summary>
    Task<ObjectionsReading> Of(string unit, bool below, CancellationToken cancellationToken);

    /// <summary>Raises an objection; completes when it is on disk.</summary>
    Task<ObjectionAnswer> Raise(string unit, ObjectionRaise raise, CancellationToken cancellationToken);

    /// <summary>Does something with an objection; completes when that is on disk.</summary>
    /// <exception cref="ArgumentException">There is no such act.</exception>
    Task<ObjectionAnswer> Act(string unit, string objection, ObjectionOrder order, CancellationToken cancellationToken);
}
