using System.Text.Json.Serialization;

namespace ParLive.Dashboard.Screens;

/// <summary>What became of a join.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<JoinAnswer>))]
public enum JoinAnswer
{
    /// <summary>Frames come from here on.</summary>
    Joined,

    /// <summary>This host did not sign the token: load the page anew.</summary>
    Refused,

    /// <summary>There is no such unit today: load the page anew, later.</summary>
    Unknown,

    /// <summary>The host carries as many views as it may: ask again, later.</summary>
    Full,
}
