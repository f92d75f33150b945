using Orleans;

namespace ParLive.Grains.Access;

/// <summary>One input in quarantine with its bytes and all that was done about it.</summary>
/// <param name="Id">Its number; it keeps it.</param>
/// <param name="Input">The input as it came, with the reason for which it was not taken in then.</param>
/// <param name="Acts">What was done about it, the first act first.</param>
[GenerateSerializer, Immutable, Alias("parlive.quarantined-case")]
public sealed record QuarantinedCase(
    [property: Id(0)] long Id, [property: Id(1)] QuarantinedInput Input, [property: Id(2)] IReadOnlyList<QuarantineAct> Acts)
{
    /// <summary>What became of it: the first act that settled it stands.</summary>
    public string State => Acts.FirstOrDefault(act => act.Outcome != QuarantineStates.Refused)?.Outcome ?? QuarantineStates.Open;

    /// <summary>The refusal that holds now: that of the last replay, or that at its arrival.</summary>
    public (string Reason, string Detail) Standing => Acts.LastOrDefault(act => act.Outcome == QuarantineStates.Refused) is { } again
        ? (again.Reason, again.Detail)
        : (Input.Reason, Input.Detail);

    /// <summary>The same without its bytes.</summary>
    public QuarantinedLine Line => new(
        Id, Input.Source, Input.Place, Input.EventId, State, Standing.Reason, Standing.Detail, Input.At, Input.Bytes.Length);
}
