using ParLive.Grains.Access;
using ParLive.Grains.Contracts;

namespace ParLive.Dashboard.Administration;

/// <summary>What the page of calendars is made of.</summary>
public sealed record CalendarsModel
{
    /// <summary>The calendars that were entered.</summary>
    public IReadOnlyList<EnteredCalendar> Calendars { get; init; } = [];

    /// <summary>Units to choose from.</summary>
    public IReadOnlyList<UnitInfo> Units { get; init; } = [];

    /// <summary>The calendar that was typed.</summary>
    public string Text { get; init; } = "";

    /// <summary>The unit that was typed.</summary>
    public string Unit { get; init; } = "";

    /// <summary>What the typed calendar comes to; null where none was.</summary>
    public CalendarReport? Report { get; init; }

    /// <summary>What following the calendars comes to; null where nobody asked.</summary>
    public PromiseReport? Following { get; init; }

    /// <summary>What it would do to figures and ranks; null where it cannot be done.</summary>
    public EffectReport? Effect { get; init; }
}
