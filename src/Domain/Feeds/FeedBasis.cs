namespace ParLive.Domain.Feeds;

/// <summary>On what it rests how long a feed may be silent.</summary>
public enum FeedBasis
{
    /// <summary>Too little was heard so far; a general interval holds in the meantime.</summary>
    Learning,

    /// <summary>On the gaps between its own records.</summary>
    Learned,

    /// <summary>Somebody set it.</summary>
    Set,

    /// <summary>Somebody said that nothing more will come; its silence means nothing.</summary>
    Ended,
}
