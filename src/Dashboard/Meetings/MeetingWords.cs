namespace ParLive.Dashboard.Meetings;

/// <summary>The words that the browser's module of meetings says, in the page's language.</summary>
internal static class MeetingWords
{
    private static readonly string[] Keys = ["meeting.jump", "meeting.steered", "meeting.unsteered", "meeting.trouble"];

    /// <summary>All of them by their keys.</summary>
    public static IReadOnlyDictionary<string, string> All() => Keys.ToDictionary(key => key, Words.Of, StringComparer.Ordinal);
}
