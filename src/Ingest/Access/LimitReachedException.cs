using System.Globalization;
using ParLive.Grains.Contracts;

namespace ParLive.Ingest.Access;

/// <summary>A source sent more than it may; what was not taken in can be sent again.</summary>
internal sealed class LimitReachedException(string source, SourceGrant grant) : Exception(Sentence(source, grant))
{
    public SourceGrant Grant => grant;

    private static string Sentence(string source, SourceGrant grant) => string.Create(
        CultureInfo.InvariantCulture,
        $"'{source}' has reached its limit of events {(grant.Limit == SourceGrant.PerDay ? "in a day" : "in a second")}. Send the same again in {Math.Max(1, Math.Ceiling(grant.Seconds))} s; what was kept is not counted twice.");
}
