using Microsoft.AspNetCore.Mvc;
using ParLive.Grains.Access;
using ParLive.Ingest.Figures;

namespace ParLive.Ingest.Quarantine;

/// <summary>What is asked of the list of what is in quarantine, as it is written.</summary>
/// <param name="State">open where it is not said; all for whatever.</param>
/// <param name="Reason">Those of this reason.</param>
/// <param name="Source">Those of this source.</param>
/// <param name="From">Those that arrived from this moment or day on.</param>
/// <param name="To">Those that arrived before this moment or day.</param>
/// <param name="After">Go on after this number.</param>
/// <param name="Take">How many at most; 50 where it is not said.</param>
public sealed record QuarantineQuery(
    [FromQuery(Name = "state")] string? State, [FromQuery(Name = "reason")] string? Reason, [FromQuery(Name = "source")] string? Source,
    [FromQuery(Name = "from")] string? From, [FromQuery(Name = "to")] string? To, [FromQuery(Name = "after")] long? After, [FromQuery(Name = "take")] int? Take)
{
    private const int Usual = 50;
    private const int Most = 500;

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
