using Microsoft.Extensions.Options;

namespace ParLive.Dashboard.Views;

/// <summary>The host around the views: its clock, its pace, its instruments, its options.</summary>
internal sealed class LiveViewSurroundings(TimeProvider clock, DashboardMeters meters, IOptions<DashboardOptions> options)
    : IDisposable
{
    public TimeProvider Clock => clock;

    public Pace Pace { get; } = new(clock);

    public Turns Turns { get; } = new();

    public Audience Audience { get; } = new(meters);

    public DashboardMeters Meters => meters;

    public DashboardOptions Options => options.Value;

    /// <inheritdoc />
    public void Dispose() => Turns.Dispose();
}
