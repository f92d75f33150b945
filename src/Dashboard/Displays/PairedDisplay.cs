using System.Text.Json;
using ParLive.Access.Accounts;
using ParLive.Grains.Access;

namespace ParLive.Dashboard.Displays;

/// <summary>A screen with a pass, as the office's book keeps it.</summary>
/// <param name="Id">Names it among the displays; no secret.</param>
/// <param name="PassHash">The hash of its pass.</param>
/// <param name="Profile">What it shows, and how.</param>
/// <param name="Since">When it was paired.</param>
public sealed record PairedDisplay(string Id, string PassHash, DisplayProfile Profile, DateTimeOffset Since)
{
    /// <summary>The kind of its entries.</summary>
    public const string Kind = "display";

    private const int IdLength = 12;

    /// <summary>The revision of its entry; 0 for one that is not there yet.</summary>
    public long Revision { get; init; }

    /// <summary>The wall's address for the display itself.</summary>
    public string Wall => Profile.WallOf(Id);

    /// <summary>What its address says of it.</summary>
    public string Stamp => Profile.StampOf(Id);

    /// <summary>A screen that is paired now. Its name comes from its pass, so that a pass is paired once, whoever tries at the same time.</summary>
    public static PairedDisplay Now(string passHash, DisplayProfile profile, DateTimeOffset now) => new(passHash[..IdLength], passHash, profile, now);

    /// <summary>As it stands in the book.</summary>
    public static PairedDisplay Of(OfficeEntry entry)
    {
        var kept = JsonSerializer.Deserialize<Body>(entry.Body!, BookJson.Options)!;
        return new PairedDisplay(entry.Id, kept.PassHash, kept.Profile, kept.Since) { Revision = entry.Revision };
    }

    /// <summary>As the book keeps it.</summary>
    public string ToBody() => JsonSerializer.Serialize(new Body(PassHash, Profile, Since), BookJson.Options);

    private sealed record Body(string PassHash, DisplayProfile Profile, DateTimeOffset Since);
}
