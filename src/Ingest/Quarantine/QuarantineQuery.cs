using Microsoft.AspNetCore.Mvc;
using ParLive.Grains.Quarantine;
using ParLive.Ingest.Figures;

namespace ParLive.Ingest.Quarantine;

/// <summary>What is asked of the list of what is in quarantine, as it is written.</summary>
public sealed record QuarantineQuery
{
    private const int Usual = 50;
    private const int Most = 500;

    /// <summary>open where it is not said; all for whatever.</summary>
    [FromQuery(Name = "state")]
    public string? State { get; init; }

    /// <summary>Those of this reason.</summary>
    [FromQuery(Name = "reason")]
    public string? Reason { get; init; }

    /// <summary>Those of this source.</summary>
    [FromQuery(Name = "source")]
    public string? Source { get; init; }

    /// <summary>Those that arrived from this moment or day on.</summary>
    [FromQuery(Name = "from")]
    public string? From { get; init; }

    /// <summary>Those that arrived before this moment or day.</summary>
    [FromQuery(Name = "to")]
    public string? To { get; init; }

    /// <summary>Go on after this number.</summary>
    [FromQuery(Name = "after")]
    public long? After { get; init; }

    /// <summary>How many at most; 50 where it is not said.</summary>
    [FromQuery(Name = "take")]
    public int? Take { get; init; }

    /// <summary>The question.</summary>
    /// <exception cref="FormatException">It is none; the message says why.</exception>
    internal QuarantineQuestion Read()
    {
        var state = State ?? QuarantineStates.Open;
        if (state is not "all" && !QuarantineStates.All.Contains(state, StringComparer.Ordinal))
            throw new FormatException($"'state' is {Texts.Quote(state)}; it must be one of {string.Join(", ", QuarantineStates.All)}, all.");
        if (Take is < 1 or > Most) throw new FormatException($"'take' is 1 to {Most}.");
        if (!QueryMoments.TryBound(From, QuarantineOrder.Zone, out var from) || !QueryMoments.TryBound(To, QuarantineOrder.Zone, out var to))
            throw new FormatException(QuarantineOrder.NoMoment);
        return new QuarantineQuestion
        {
            State = state is "all" ? null : state,
            Reason = Reason,
            Source = Source,
            From = from,
            To = to,
            After = After,
            Take = Take ?? Usual,
        };
    }
}
