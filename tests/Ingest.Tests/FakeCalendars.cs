using ParLive.Grains.Access;
using ParLive.Grains.Contracts;

namespace ParLive.Ingest.Tests;

internal sealed class FakeCalendars : ICalendars
{
    public CalendarEntry? Previewed { get; private set; }

    public CalendarEntry? Entered { get; private set; }

    public (string? Unit, bool IsPreview)? Applied { get; private set; }

    public IReadOnlyList<EnteredCalendar> All => Entered is { } entry ? [new EnteredCalendar("own", 1, entry.Unit is { } unit ? [unit] : [], entry.Text)] : [];

    public Task<CalendarReport> Preview(CalendarEntry calendar, CancellationToken cancellationToken)
    {
        Previewed = calendar;
        return Task.FromResult(ReportOf(calendar, false));
    }

    public Task<CalendarReport> Enter(CalendarEntry calendar, CancellationToken cancellationToken)
    {
        Entered = calendar;
        return Task.FromResult(ReportOf(calendar, true));
    }

    public Task<PromiseReport> Apply(string? unit, bool isPreview, CancellationToken cancellationToken)
    {
        Applied = (unit, isPreview);
        return Task.FromResult(PromiseReport.None with { Open = 3, Later = 2, Applied = !isPreview });
    }

    private static CalendarReport ReportOf(CalendarEntry calendar, bool entered) => calendar.Text.StartsWith("calendar", StringComparison.Ordinal)
        ? new("own/1", [], [], entered, 2, PromiseReport.None)
        : new(null, [new RowProblem(1, "there is no row 'calendar'")], [], false, 0, PromiseReport.None);
}
