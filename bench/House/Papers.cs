using System.Globalization;
using ParLive.Grains.Contracts;

namespace ParLive.House;

/// <summary>Events of invented dossiers, with everything in them that one-stop software says as a rule.</summary>
public static class Papers
{
    private const string Source = "mot-cua";
    private static readonly string[] Channels = ["online-full", "online-part", "desk"];

    /// <summary>A dossier came in.</summary>
    public static Arrival Received(string unit, int number, DateTimeOffset at, int dueInDays) => Event("received", unit, number, at) with
    {
        Due = DateOnly.FromDateTime(at.DateTime).AddDays(dueInDays).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        Channel = Channels[number % Channels.Length],
        Procedure = string.Create(CultureInfo.InvariantCulture, $"1.{number % 400:D6}.000.00.00.H37"),
        Field = string.Create(CultureInfo.InvariantCulture, $"Lĩnh vực {number % 40}"),
    };

    /// <summary>The citizen was asked for something more.</summary>
    public static Arrival SupplementRequested(string unit, int number, DateTimeOffset at) => Event("supplement-requested", unit, number, at);

    /// <summary>It was resolved.</summary>
    public static Arrival Resolved(string unit, int number, DateTimeOffset at) => Event("resolved", unit, number, at);

    private static Arrival Event(string kind, string unit, int number, DateTimeOffset at)
    {
        var dossier = string.Create(CultureInfo.InvariantCulture, $"000.00.01.H37-261120-{number:D6}");
        return new() { Source = Source, Id = $"{dossier}/{kind}", Unit = unit, Dossier = dossier, Kind = kind, Time = at };
    }
}
