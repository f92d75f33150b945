namespace ParLive.Dashboard.Scenes;

/// <summary>What fits on the scene of published indices.</summary>
internal static class IndexRoom
{
    // As indices.css has it: the shares of the columns; from farthest away a name stands beside a value and a rank.
    private const double Gaps = 6.4;
    private const double ValueAndRank = 10;
    private const double SizeOfName = 1.06;

    /// <summary>The width of a name, in its own letters.</summary>
    /// <param name="room">The room of the scene.</param>
    /// <param name="isMarked">Whether a mark stands before it.</param>
    public static double NameWidth(SceneRoom room, bool isMarked)
    {
        // There a mark is allowed for already.
        if (room.IsFarthest)
            return (SceneRoom.Width / room.Letter) - ValueAndRank;
        var (share, size) = room.IsFar ? (0.21, 1) : (0.29, SizeOfName);
        return ((SceneRoom.Width - Gaps) * share / room.Letter / size) - (isMarked ? 1.5 : 0.3);
    }

    /// <summary>How many indices, with the score of the running month as one of them where it is shown.</summary>
    public static int Most(SceneRoom room, bool hasLive)
    {
        // A line is left for what does not fit; nearer there are the names of the columns too.
        if (room.IsFarthest)
            return Math.Max(1, (int)((room.Height - 1.4) / (1.3 * room.Letter)) - 1);
        var row = (room.IsFar ? 2.1 : 4.2) * room.Letter;
        return Math.Max(1, (int)((room.Height - 2 - (2.7 * room.Letter)) / row) - (hasLive ? 1 : 0));
    }
}
