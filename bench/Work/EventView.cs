using System.Buffers.Text;
using System.Text.Json;

namespace ParLive.Work;

/// <summary>An event as whoever counts it reads it from its line; its texts lie in that line.</summary>
/// <remarks>What every runner but ParLive parses by, so that none is slowed down by a lazy parser.</remarks>
public ref struct EventView
{
    private static readonly int First = new DateOnly(1970, 1, 1).DayNumber;

    /// <summary>The source's id of the event.</summary>
    public ReadOnlySpan<byte> Id { get; private set; }

    /// <summary>The number of the dossier.</summary>
    public ReadOnlySpan<byte> Dossier { get; private set; }

    /// <summary>The commune, by its number from 0.</summary>
    public int Commune { get; private set; }

    /// <summary>What happened.</summary>
    public Kind Kind { get; private set; }

    /// <summary>How it came in; of a receipt alone.</summary>
    public Channel Channel { get; private set; }

    /// <summary>The local day on which it happened.</summary>
    public int On { get; private set; }

    /// <summary>The local day that is promised; 0 for none.</summary>
    public int Due { get; private set; }

    /// <summary>Reads one line, with or without its end.</summary>
    public static EventView Read(ReadOnlySpan<byte> line)
    {
        var view = default(EventView);
        var reader = new Utf8JsonReader(line);
        while (reader.Read())
        {
            if (reader.TokenType != JsonTokenType.PropertyName) continue;
            var name = reader.ValueSpan;
            if (!reader.Read() || reader.TokenType != JsonTokenType.String) continue;
            view.Take(name, reader.ValueSpan);
        }

        return view;
    }

    private void Take(ReadOnlySpan<byte> name, ReadOnlySpan<byte> value)
    {
        if (name.SequenceEqual("id"u8)) Id = value;
        else if (name.SequenceEqual("subject"u8)) Dossier = value;
        else if (name.SequenceEqual("type"u8)) Kind = KindOf(value);
        else if (name.SequenceEqual("time"u8)) On = DayOf(value);
        else if (name.SequenceEqual("unit"u8)) Commune = Number(value) - 1;
        else if (name.SequenceEqual("due"u8)) Due = DayOf(value);
        else if (name.SequenceEqual("channel"u8)) Channel = ChannelOf(value);
    }

    private static Kind KindOf(ReadOnlySpan<byte> type) =>
        type.EndsWith("received"u8) ? Kind.Received : type.EndsWith("resolved"u8) ? Kind.Resolved : Kind.Extended;

    private static Channel ChannelOf(ReadOnlySpan<byte> channel) =>
        channel.SequenceEqual("online-full"u8) ? Channel.Online : channel.SequenceEqual("desk"u8) ? Channel.Desk : Channel.Post;

    private static int DayOf(ReadOnlySpan<byte> moment) =>
        new DateOnly(Number(moment[..4]), Number(moment[5..7]), Number(moment[8..10])).DayNumber - First;

    private static int Number(ReadOnlySpan<byte> digits) =>
        Utf8Parser.TryParse(digits, out int number, out _) ? number : throw new FormatException("A number was expected.");
}
