using System.Globalization;

namespace ParLive.Screens;

/// <summary>Events as a one-stop software sends them.</summary>
internal static class Happening
{
    private static readonly TimeSpan Offset = TimeSpan.FromHours(7);

    private static DateTimeOffset Now => TimeProvider.System.GetUtcNow().ToOffset(Offset);

    /// <summary>A dossier came in a minute ago and is due in ten days.</summary>
    public static string Received(string unit, string number) => Event(unit, number, "received", Now.AddMinutes(-1), 10);

    /// <summary>It is resolved.</summary>
    public static string Resolved(string unit, string number) => Event(unit, number, "resolved", Now.AddSeconds(-1), null);

    /// <summary>A dossier came in that was due three days ago: one more that is open and overdue.</summary>
    public static string Overdue(string unit, string number) => Event(unit, number, "received", Now.AddDays(-9), -3);

    private static string Event(string unit, string number, string kind, DateTimeOffset at, int? dueInDays)
    {
        var due = dueInDays is { } days
            ? $",\"channel\":\"online-full\",\"due\":\"{DateOnly.FromDateTime(Now.DateTime).AddDays(days).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}\""
            : "";
        return $$$"""{"specversion":"1.0","id":"{{{number}}}/{{{kind}}}","source":"mot-cua","type":"parlive.dossier.{{{kind}}}",""" +
            $$$""" "subject":"{{{number}}}","time":"{{{at.ToString("O", CultureInfo.InvariantCulture)}}}",""" +
            $$$""" "data":{"unit":"{{{unit}}}"{{{due}}}""" + "}}";
    }
}
