using Microsoft.Extensions.Logging;
using ParLive.Grains.Access;

namespace ParLive.Dashboard.Views;

/// <summary>What every live view of a host works with.</summary>
internal sealed class LiveViewParts(
    IUnitFeed feed, SceneRenderer renderer, PictureReader reader, LiveViewSurroundings surroundings, ILogger<LiveViews> logger)
{
    public IUnitFeed Feed => feed;

    public SceneRenderer Renderer => renderer;

    public PictureReader Reader => reader;

    public TimeProvider Clock => surroundings.Clock;

    public Pace Pace => surroundings.Pace;

    public Turns Turns => surroundings.Turns;

    public Audience Audience => surroundings.Audience;

    public DashboardMeters Meters => surroundings.Meters;

    public DashboardOptions Options => surroundings.Options;

    public ILogger Logger => logger;
}
