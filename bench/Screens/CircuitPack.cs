using System.Buffers.Binary;
using System.Text;

namespace ParLive.Screens;

/// <summary>As much of the MessagePack of circuits as a viewer needs: it starts one, says that a picture was drawn, and that it is still there.</summary>
internal static class CircuitPack
{
    private const byte Nothing = 0xC0;
    private const byte EmptyMap = 0x80;
    private const byte Invocation = 1;

    /// <summary>That the viewer is still there.</summary>
    public static byte[] StillThere { get; } = WithLength([0x91, 6]);

    /// <summary>Starts a circuit with the components that a page names.</summary>
    public static byte[] Start(string address, string components)
    {
        byte[] message = [0x95, Invocation, EmptyMap, .. Text("0"), .. Text("StartCircuit"), 0x94, .. Text(address), .. Text(address), .. Text(components), .. Text("")];
        return WithLength(message);
    }

    /// <summary>Says that a picture was drawn.</summary>
    public static byte[] Drawn(long batch)
    {
        byte[] message = [0x95, Invocation, EmptyMap, Nothing, .. Text("OnRenderCompleted"), 0x92, .. Number(batch), Nothing];
        return WithLength(message);
    }

    /// <summary>The number that stands at the beginning of these bytes.</summary>
    public static long NumberAt(ReadOnlySpan<byte> bytes) => bytes[0] switch
    {
        < 0x80 => bytes[0],
        0xCC => bytes[1],
        0xCD => BinaryPrimitives.ReadUInt16BigEndian(bytes[1..]),
        0xCE => BinaryPrimitives.ReadUInt32BigEndian(bytes[1..]),
        0xD0 => (sbyte)bytes[1],
        0xD1 => BinaryPrimitives.ReadInt16BigEndian(bytes[1..]),
        0xD2 => BinaryPrimitives.ReadInt32BigEndian(bytes[1..]),
        0xCF or 0xD3 => BinaryPrimitives.ReadInt64BigEndian(bytes[1..]),
        var other => throw new FormatException($"{other:X2} begins no number."),
    };

    private static byte[] Number(long number)
    {
        var bytes = new byte[9];
        bytes[0] = 0xD3;
        BinaryPrimitives.WriteInt64BigEndian(bytes.AsSpan(1), number);
        return bytes;
    }

    private static byte[] Text(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        return bytes.Length < 32
            ? [(byte)(0xA0 | bytes.Length), .. bytes]
            : [0xDA, (byte)(bytes.Length >> 8), (byte)(bytes.Length & 0xFF), .. bytes];
    }

    // Seven bits of the length at a time, the lowest first.
    private static byte[] WithLength(byte[] message)
    {
        var head = new List<byte>();
        for (var left = message.Length; ; left >>= 7)
        {
            head.Add((byte)(left > 0x7F ? (left & 0x7F) | 0x80 : left));
            if (left <= 0x7F)
                return [.. head, .. message];
        }
    }
}
