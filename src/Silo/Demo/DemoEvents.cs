using System.Globalization;
using System.Text.Json;
using ParLive.Grains.Contracts;

namespace ParLive.Silo.Demo;

/// <summary>Makes the events that a simulated one-stop software would send.</summary>
internal static class DemoEvents
{
    /// <summary>The source of all simulated events.</summary>
    public const string Source = "mo-phong";

    /// <summary>The steps of every procedure, in their order: appraisal and signature.</summary>
    public static readonly IReadOnlyList<string> Steps = ["Thẩm định", "Ký duyệt"];

    /// <summary>Vietnam's offset, which has no daylight saving time.</summary>
    public static readonly TimeSpan Offset = TimeSpan.FromHours(7);

    /// <summary>A dossier comes in.</summary>
    public static Arrival Received(string unit, string number, DateTimeOffset at, DateOnly due, string channel, string field) =>
        Sealed(Of(unit, number, "received", at) with
        {
            Due = due.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            Channel = channel,
            Field = field,
        });

    /// <summary>Something happens to a dossier.</summary>
    public static Arrival Happened(string unit, string number, string kind, DateTimeOffset at) => Sealed(Of(unit, number, kind, at));

    /// <summary>A step of the procedure begins: one of <see cref="Steps"/>.</summary>
    public static Arrival Assigned(string unit, string number, DateTimeOffset at, string step)
    {
        var arrival = Of(unit, number, "assigned", at);
        return Written(arrival with { Id = $"{arrival.Id}/{step}", Details = [new("step", step)] }, [new("step", step)]);
    }

    /// <summary>A citizen rates a dossier.</summary>
    public static Arrival Rated(string unit, string number, DateTimeOffset at, string level) =>
        Sealed(Of(unit, number, "rated", at) with { Level = level });

    /// <summary>Something that is told of anything but a dossier, as any source would send it.</summary>
    public static Arrival Told(string matter, string unit, string subject, string kind, DateTimeOffset at, params IReadOnlyList<KeyValuePair<string, string>> details)
    {
        var arrival = new Arrival
        {
            Source = Source,
            Id = $"{subject}/{kind}",
            Unit = unit,
            Dossier = subject,
            Matter = matter,
            Kind = kind,
            Time = at,
            Due = details.FirstOrDefault(pair => pair.Key == "due").Value,
            Details = [.. details.Where(pair => pair.Key != "due")],
        };
        return Written(arrival, details);
    }

    /// <summary>The same with another id, where one subject has several events of a kind.</summary>
    public static Arrival As(string id, Arrival arrival) => Written(arrival with { Id = id }, arrival.Details);

    private static Arrival Written(Arrival arrival, IEnumerable<KeyValuePair<string, string>> details) => arrival with
    {
        Raw = JsonSerializer.SerializeToUtf8Bytes(new
        {
            specversion = "1.0",
            id = arrival.Id,
            source = arrival.Source,
            type = $"{EventVocabulary.TypePrefix}{arrival.Matter}.{arrival.Kind}",
            subject = arrival.Dossier,
            time = arrival.Time,
            data = details.Append(new("unit", arrival.Unit)).ToDictionary(StringComparer.Ordinal),
        }),
    };

    // The id follows from what happened: the same seed sends the same events, and a second start changes nothing.
    private static Arrival Of(string unit, string number, string kind, DateTimeOffset at) => new()
    {
        Source = Source,
        Id = $"{number}/{kind}",
        Unit = unit,
        Dossier = number,
        Kind = kind,
        Time = at,
    };

    private static Arrival Sealed(Arrival arrival) => arrival with
    {
        Raw = JsonSerializer.SerializeToUtf8Bytes(new
        {
            specversion = "1.0",
            id = arrival.Id,
            source = arrival.Source,
            type = $"parlive.dossier.{arrival.Kind}",
            subject = arrival.Dossier,
            time = arrival.Time,
            data = new { unit = arrival.Unit, due = arrival.Due, channel = arrival.Channel, field = arrival.Field, level = arrival.Level },
        }),
    };
}
