namespace ParLive.Grains.Quarantine;

/// <summary>What follows from what is kept of an input, and so does not travel with it.</summary>
public static class QuarantinedCases
{
    extension(QuarantinedCase kept)
    {
        /// <summary>What became of it: the first act that settled it stands.</summary>
        public string State => kept.Acts.FirstOrDefault(act => act.Outcome != QuarantineStates.Refused)?.Outcome ?? QuarantineStates.Open;

        /// <summary>The refusal that holds now: that of the last replay, or that at its arrival.</summary>
        public (string Reason, string Detail) Standing => kept.Acts.LastOrDefault(act => act.Outcome == QuarantineStates.Refused) is { } again
            ? (again.Reason, again.Detail)
            : (kept.Input.Reason, kept.Input.Detail);

        /// <summary>The same without its bytes.</summary>
        public QuarantinedLine Line => new(
            kept.Id, kept.Input.Source, kept.Input.Place, kept.Input.EventId, kept.State, kept.Standing.Reason, kept.Standing.Detail, kept.Input.At, kept.Input.Bytes.Length);
    }
}
