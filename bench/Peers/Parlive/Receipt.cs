using System.Text.Json;

namespace ParLive.Peers.Parlive;

/// <summary>What a server says it did with what it was sent.</summary>
/// <param name="Accepted">New, durable and counted.</param>
/// <param name="Duplicates">Counted before.</param>
/// <param name="Refused">Refused.</param>
internal readonly record struct Receipt(int Accepted, int Duplicates, int Refused)
{
    /// <summary>Reads it.</summary>
    public static Receipt Read(ReadOnlySpan<byte> body)
    {
        var (accepted, duplicates, refused) = (0, 0, 0);
        var reader = new Utf8JsonReader(body);
        while (reader.Read())
        {
            if (reader.TokenType != JsonTokenType.PropertyName || reader.CurrentDepth != 1) continue;
            if (reader.ValueTextEquals("accepted"u8)) accepted = Number(ref reader);
            else if (reader.ValueTextEquals("duplicates"u8)) duplicates = Number(ref reader);
            else if (reader.ValueTextEquals("refused"u8)) refused = Number(ref reader);
        }

        return new Receipt(accepted, duplicates, refused);
    }

    private static int Number(ref Utf8JsonReader reader) => reader.Read() ? reader.GetInt32() : 0;
}
