namespace ParLive.Operations.Tests.Telemetry;

/// <summary>Reads the fields of a protobuf message that hold bytes: texts, and messages in it.</summary>
internal static class Fields
{
    public static IEnumerable<byte[]> In(byte[] message, int field)
    {
        for (var at = 0; at < message.Length;)
        {
            var tag = Number(message, ref at);
            switch (tag & 7)
            {
                case 0: Number(message, ref at); break;
                case 1: at += 8; break;
                case 5: at += 4; break;
                case 2:
                    var length = (int)Number(message, ref at);
                    if ((int)(tag >> 3) == field) yield return message[at..(at + length)];
                    at += length;
                    break;
                default: throw new FormatException($"Wire type {tag & 7} at {at}.");
            }
        }
    }

    private static ulong Number(byte[] message, ref int at)
    {
        var (value, shift) = (0UL, 0);
        while (true)
        {
            var next = message[at++];
            value |= (ulong)(next & 0x7F) << shift;
            if (next < 0x80) return value;
            shift += 7;
        }
    }
}
