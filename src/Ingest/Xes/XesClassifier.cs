namespace ParLive.Ingest.Xes;

/// <summary>Which attributes make two events (or traces) the same kind of thing.</summary>
/// <param name="Name">Its name.</param>
/// <param name="OfTraces">Whether it tells traces apart, and not events.</param>
/// <param name="Keys">The attributes, in order.</param>
internal sealed record XesClassifier(string Name, bool OfTraces, IReadOnlyList<string> Keys)
{
    /// <summary>Reads keys as the standard writes them: divided by blanks, and within apostrophes where they hold some.</summary>
    public static IReadOnlyList<string> KeysOf(string text)
    {
        var keys = new List<string>();
        foreach (var (part, place) in text.Split('\'').Select((part, place) => (part, place)))
        {
            if (place % 2 == 1) keys.Add(part);
            else keys.AddRange(part.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        }

        return keys;
    }
}
