using System.Text;
using System.Text.Unicode;
using ParLive.Grains.Quarantine;

namespace ParLive.Ingest.Quarantine;

/// <summary>One input in quarantine, whole.</summary>
/// <param name="Input">It, as it stands now.</param>
/// <param name="CameFor">The reason for which it was not taken in when it came.</param>
/// <param name="CameForDetail">The same in a sentence.</param>
/// <param name="Text">Its bytes as text; null where they are none.</param>
/// <param name="Base64">Its bytes where they are no text; null otherwise.</param>
/// <param name="Acts">What was done about it, the first act first.</param>
public sealed record QuarantinedReading(
    QuarantinedLine Input, string CameFor, string CameForDetail, string? Text, string? Base64, IReadOnlyList<QuarantineAct> Acts)
{
    /// <summary>The reading of an input.</summary>
    public static QuarantinedReading Of(QuarantinedCase kept)
    {
        var isText = Utf8.IsValid(kept.Input.Bytes.Span);
        return new(
            kept.Line, kept.Input.Reason, kept.Input.Detail, isText ? Encoding.UTF8.GetString(kept.Input.Bytes.Span) : null,
            isText ? null : Convert.ToBase64String(kept.Input.Bytes.Span), kept.Acts);
    }
}
