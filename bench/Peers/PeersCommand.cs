using System.CommandLine;

namespace ParLive.Peers;

/// <summary>The commands of this program.</summary>
internal static class PeersCommand
{
    public static RootCommand Create() =>
        new("ParLive and what else one would pick, on the same work.") { DigestCommand.Create(), LoadCommand.Create(), Rounds.RoundsCommand.Create(), Limit.LimitCommand.Create() };
}
