using NodaTime;
using static ParLive.Domain.Objections.ObjectionEvent;

namespace ParLive.Domain.Objections;

/// <summary>What the events of one objection come to.</summary>
/// <param name="Raised">How it was raised.</param>
/// <param name="Said">What was said of it since, in order.</param>
/// <param name="Close">The first event that closed it: a decision or a withdrawal; null while it is open.</param>
public sealed record Objection(Raised Raised, IReadOnlyList<Added> Said, ObjectionEvent? Close)
{
    /// <summary>Its name in addresses.</summary>
    public string Id => Raised.Objection;

    /// <summary>Whether it waits for a decision.</summary>
    public bool IsOpen => Close is null;

    /// <summary>Where it stands on a day.</summary>
    public ObjectionState StateOn(LocalDate day) => Close switch
    {
        Decided { Ruling: Ruling.Upheld } => ObjectionState.Upheld,
        Decided => ObjectionState.Dismissed,
        Withdrawn => ObjectionState.Withdrawn,
        _ => Raised.Case.Due < day ? ObjectionState.Overdue : ObjectionState.Open,
    };
}
