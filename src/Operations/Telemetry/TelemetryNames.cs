using ParLive.Grains.Tracing;

namespace ParLive.Operations.Telemetry;

/// <summary>What is measured and traced, by the names under which .NET knows it.</summary>
public static class TelemetryNames
{
    /// <summary>The meter of <see cref="HealthGauges"/>.</summary>
    public const string Meter = "ParLive.Operations";

    /// <summary>The meters: our own, and those of the runtime, the server and the database's driver.</summary>
    public static IReadOnlyList<string> Meters { get; } =
    [
        Meter, Lag.Name, "ParLive.Ingest", "ParLive.Journal", "ParLive.Runtime", "ParLive.Dashboard", "ParLive.Notices", "Microsoft.Orleans",
        "System.Runtime", "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "Microsoft.AspNetCore.Http.Connections", "Npgsql",
    ];

    /// <summary>The sources of activities: requests, and the way of a batch through units and journal.</summary>
    public static IReadOnlyList<string> Sources { get; } = ["Microsoft.AspNetCore", "ParLive.Ingest", BatchTrace.Name, "ParLive.Journal"];
}
