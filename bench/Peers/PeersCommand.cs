using System.CommandLine;
using ParLive.Peers.Limit;
using ParLive.Peers.Parts;
using ParLive.Peers.Results;
using ParLive.Peers.Rounds;

namespace ParLive.Peers;

/// <summary>The commands of this program.</summary>
internal static class PeersCommand
{
    public static RootCommand Create() =>
        new("ParLive and what else one would pick, on the same work.")
        {
            DigestCommand.Create(), LoadCommand.Create(), RoundsCommand.Create(), Freshness.Create(), Restart.Create(), Growth.Create(), ResultsCommand.Create(),
            LimitCommand.Create(),
        };
}
