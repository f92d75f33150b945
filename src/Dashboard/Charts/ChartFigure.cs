using System.Text.Json.Serialization;

namespace ParLive.Dashboard.Charts;

/// <summary>What a chart shows: typed, so that the same figure is drawn by the browser and written as a table for those who do not see it.</summary>
/// <param name="Title">What it shows, with its unit and range.</param>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(TrendFigure), "trend")]
[JsonDerivedType(typeof(FunnelFigure), "funnel")]
[JsonDerivedType(typeof(HeatFigure), "heat")]
[JsonDerivedType(typeof(SpreadFigure), "spread")]
[JsonDerivedType(typeof(RankedFigure), "ranked")]
public abstract record ChartFigure(string Title)
{
    /// <summary>Whether there is anything to draw; a chart without a value says so in words.</summary>
    [JsonIgnore]
    public abstract bool HasAny { get; }

    /// <summary>How high it is drawn, in lines of text: what has many rows needs room for them.</summary>
    public virtual int Lines => 18;

    /// <summary>The same as a table.</summary>
    public abstract ChartTable Table();
}
