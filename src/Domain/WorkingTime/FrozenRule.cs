using System.Collections.Concurrent;
using NodaTime;

namespace ParLive.Domain.WorkingTime;

/// <summary>A rule as it held when a dossier came in, by value: what is said later of the procedure or its calendar does not change it.</summary>
/// <param name="Procedure">The procedure's code.</param>
/// <param name="Scope">The key of the unit for which, with all below it, the rule was made; null where it holds everywhere.</param>
/// <param name="Version">Which version of the rule, from 1.</param>
/// <param name="Term">How long it may take.</param>
/// <param name="Policy">What waiting for a supplement does.</param>
/// <param name="CutOff">After what time of day a receipt counts as of the next working day; whole minutes, null if any time will do.</param>
/// <param name="Calendar">The calendars and their versions.</param>
public sealed record FrozenRule(
    string Procedure, string? Scope, int Version, Term Term, SupplementPolicy Policy, LocalTime? CutOff, CalendarVersion Calendar)
{
    // Thousands of dossiers have the same rule; they need not each keep one.
    private static readonly ConcurrentDictionary<FrozenRule, FrozenRule> Known = new();

    /// <summary>The same rule, as everybody has it.</summary>
    public FrozenRule Shared => Known.GetOrAdd(this, this);

    /// <summary>The rule's name: the procedure's code, and the unit where it is the rule of one.</summary>
    public string Id => Scope is null ? Procedure : $"{Procedure} {Scope}";

    /// <summary>The rule with a calendar that can be asked: its own, or a newer one.</summary>
    public DueRule By(WorkingCalendar calendar) =>
        new() { Id = Id, Version = Version, Term = Term, Policy = Policy, CutOff = CutOff, Calendar = calendar };
}
