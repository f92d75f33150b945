using System.Globalization;
using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace ParLive.Screens;

/// <summary>What a wall's page tells its script.</summary>
/// <param name="Token">Joins its view.</param>
/// <param name="View">The short name of the view.</param>
/// <param name="Epoch">In which life of the view its frame was made.</param>
/// <param name="Offset">The number of that frame.</param>
/// <param name="Html">The page.</param>
internal sealed partial record WallPage(string Token, string View, string Epoch, long Offset, string Html)
{
    /// <summary>Loads a page.</summary>
    public static async Task<WallPage> LoadAsync(Site site, string address)
    {
        var html = await site.Http.GetStringAsync(new Uri(address, UriKind.Relative));
        var data = Data().Matches(html).ToDictionary(
            match => match.Groups["name"].Value, match => WebUtility.HtmlDecode(match.Groups["value"].Value), StringComparer.Ordinal);
        using var scenes = JsonDocument.Parse(data["scenes"]);
        return new WallPage(
            scenes.RootElement[0].GetProperty("token").GetString()!, data["view"], data["epoch"],
            long.Parse(data["offset"], CultureInfo.InvariantCulture), html);
    }

    [GeneratedRegex("data-(?<name>scenes|view|epoch|offset)=\"(?<value>[^\"]*)\"", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Data();
}
