using System.Buffers;
using NodaTime;
using ParLive.Domain.Packing;

namespace ParLive.Domain.Feeds;

/// <summary>The bytes of what is told of feeds. Moments are whole milliseconds: what follows from a record is as exact as its acceptance.</summary>
internal static class FeedEncoding
{
    public static void Write(IBufferWriter<byte> output, FeedReading feed)
    {
        output.WriteText(feed.Source);
        output.WriteByte((byte)(((int)feed.Basis << 1) | (feed.Counts ? 1 : 0)));
        output.WriteNumber((long)feed.Expected.TotalMilliseconds);
        var last = feed.Patience.Last.ToUnixTimeMilliseconds();
        output.WriteNumber(last);
        output.WriteNumber(feed.Patience.QuietFrom.ToUnixTimeMilliseconds() - last);
        output.WriteNumber(feed.Patience.LateFrom.ToUnixTimeMilliseconds() - last);
        output.WriteNumber(feed.Patience.LostFrom.ToUnixTimeMilliseconds() - last);
        feed.Evidence.Write(output);
    }

    public static FeedReading Read(ref ByteReader input)
    {
        var source = input.ReadText() ?? throw new FormatException("A feed has no source.");
        var marks = input.ReadByte();
        var expected = Duration.FromMilliseconds(input.ReadNumber());
        var last = input.ReadNumber();
        var patience = new Patience(
            At(last), At(last + input.ReadNumber()), At(last + input.ReadNumber()), At(last + input.ReadNumber()));
        return new FeedReading(source, (FeedBasis)(marks >> 1), (marks & 1) == 1, expected, patience) { Evidence = Evidence.Read(ref input) };
    }

    private static Instant At(long milliseconds) => Instant.FromUnixTimeMilliseconds(milliseconds);
}
