using Microsoft.AspNetCore.Http.Metadata;

namespace ParLive.Operations.Doors;

/// <summary>How much an endpoint takes and how long.</summary>
/// <param name="Body">The bytes of a body; null where the endpoint reads it piece by piece and bounds the pieces.</param>
/// <param name="Time">How long an answer may take; null where it goes on for as long as both sides want.</param>
/// <param name="Why">Why one of them is null; null where none is.</param>
public sealed record EndpointBound(long? Body, TimeSpan? Time, string? Why = null) : IRequestSizeLimitMetadata
{
    long? IRequestSizeLimitMetadata.MaxRequestBodySize => Body;
}
