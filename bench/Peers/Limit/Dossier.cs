using ParLive.Work;

namespace ParLive.Peers.Limit;

/// <summary>A dossier in sixteen bytes and a few; days that nobody told are 0.</summary>
internal struct Dossier
{
    /// <summary>The hash of its number; 0 where there is none.</summary>
    public ulong Key;

    /// <summary>When it came in.</summary>
    public int Received;

    /// <summary>When it is due.</summary>
    public int Due;

    /// <summary>When it was resolved.</summary>
    public int Resolved;

    /// <summary>How it came in.</summary>
    public Channel Channel;

    /// <summary>Whether its end is counted.</summary>
    public readonly bool IsCounted => Received != 0 && Resolved != 0;

    /// <summary>Whether it is counted as on time.</summary>
    public readonly bool IsOnTime => IsCounted && Resolved <= Due;

    /// <summary>Whether it is open and past its day.</summary>
    public readonly bool IsOverdue(int today) => Received != 0 && Resolved == 0 && Due < today;
}
