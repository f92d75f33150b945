using Microsoft.AspNetCore.Http;
using ParLive.Grains.Quarantine;

namespace ParLive.Ingest.Events;

/// <summary>Shows what is not taken in and nobody has settled: how much, why, and the newest of it without its bytes.</summary>
internal static class QuarantineEndpoint
{
    private const int Newest = 50;

    public static async Task<IResult> ShowAsync(IQuarantine quarantine, IQuarantineShelf shelf, CancellationToken cancellationToken)
    {
        var counts = await quarantine.CountByReason(cancellationToken);
        var newest = await shelf.List(new QuarantineQuestion { Take = Newest }, cancellationToken);
        return Answers.Of(new QuarantineReading(
            counts.Values.Sum(), new SortedDictionary<string, long>(counts.ToDictionary(StringComparer.Ordinal), StringComparer.Ordinal),
            [.. newest.Select(QuarantinedRow.Of)]));
    }

    /// <summary>What waits in quarantine.</summary>
    /// <param name="Total">How many inputs.</param>
    /// <param name="Reasons">How many, by reason.</param>
    /// <param name="Newest">The newest 50, newest first.</param>
    internal sealed record QuarantineReading(long Total, IReadOnlyDictionary<string, long> Reasons, IReadOnlyList<QuarantinedRow> Newest);

    /// <summary>One input without its bytes, which may hold personal data.</summary>
    internal sealed record QuarantinedRow(
        string Source, long Place, string? Id, string Reason, string Detail, DateTimeOffset At, int Bytes)
    {
        public static QuarantinedRow Of(QuarantinedLine input) =>
            new(input.Source, input.Place, input.EventId, input.Reason, input.Detail, input.At, input.Bytes);
    }
}
