namespace ParLive.Dashboard.Administration;

/// <summary>A room of the administration: a page, and who passes its door.</summary>
/// <param name="Key">Its name: its words are <c>admin.room.KEY</c> and <c>admin.about.KEY</c>.</param>
/// <param name="Address">Where it is, relative to the site's root.</param>
public sealed record AdminRoom(string Key, string Address)
{
    /// <summary>The name of its door in the policy table.</summary>
    public string Door => $"GET /{Address}";
}
