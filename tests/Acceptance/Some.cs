namespace ParLive.Acceptance;

/// <summary>Units and events that nobody cares about in particular.</summary>
internal static class Some
{
    public const string Unit = "30307";

    /// <summary>A province with one commune.</summary>
    public static readonly string[] Units =
    [
        "code,name,kind,parent,since,zone",
        "91,An Giang,province,,2020-01-01,Asia/Ho_Chi_Minh",
        $"{Unit},Mỹ Hòa,ward,91,2020-01-01,",
    ];

    /// <summary>A dossier comes in.</summary>
    public static string Event(
        string id, string unit = Unit, string kind = "received", string time = "2026-03-02T08:30:00+07:00", string source = "one-stop") =>
        $$$"""{"specversion":"1.0","id":"{{{id}}}","source":"{{{source}}}","type":"parlive.dossier.{{{kind}}}","subject":"H-{{{id}}}","time":"{{{time}}}","data":{"unit":"{{{unit}}}","due":"2026-03-09"}""" + "}";
}
