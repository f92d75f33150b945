using ParLive.EndToEnd.Running;

namespace ParLive.EndToEnd.Looks;

/// <summary>Every scene of a wall, and all of them by turns.</summary>
public sealed class WallsInEveryStateTests(Chromium chromium) : EveryStateTests(chromium)
{
    private static readonly string[] Scenes = ["overview", "ranking", "hotspots", "plan", "map", "indices", "coverage"];

    public static TheoryData<string, string> Everywhere => InEveryState([.. Scenes.Select(scene => $"/wall/91?scenes={scene}"), "/wall/91?dwell=3600"]);

    [Theory]
    [MemberData(nameof(Everywhere))]
    public Task No_text_of_a_wall_is_cut_or_covered(string state, string address) => LooksWellAsync(state, address);
}
