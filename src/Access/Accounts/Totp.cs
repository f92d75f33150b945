using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace ParLive.Access.Accounts;

/// <summary>Codes of six digits that change every half minute (RFC 6238, as authenticator programs on phones make them).</summary>
public static class Totp
{
    private const int KeyBytes = 20;
    private const int Modulus = 1_000_000;
    private const long StepSeconds = 30;
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    /// <summary>A new secret, in base 32.</summary>
    public static string NewKey() => RandomNumberGenerator.GetString(Alphabet, KeyBytes * 8 / 5);

    /// <summary>The step of a moment.</summary>
    public static long StepOf(DateTimeOffset moment) => moment.ToUnixTimeSeconds() / StepSeconds;

    /// <summary>The code of a step.</summary>
    public static string Code(string key, long step)
    {
        Span<byte> counter = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
        // What the programs on phones understand; nobody has to find a collision here.
#pragma warning disable CA5350
        var hash = HMACSHA1.HashData(Bytes(key), counter);
#pragma warning restore CA5350
        var offset = hash[^1] & 0x0F;
        var number = BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(offset)) & int.MaxValue;
        return (number % Modulus).ToString("D6", CultureInfo.InvariantCulture);
    }

    /// <summary>The step to which a code belongs, among that of a moment and its neighbours, later than one that was used; null for none.</summary>
    public static long? StepOf(string key, string code, DateTimeOffset moment, long used)
    {
        var typed = Encoding.UTF8.GetBytes(code.Replace(" ", "", StringComparison.Ordinal));
        long? found = null;
        for (var step = StepOf(moment) - 1; step <= StepOf(moment) + 1; step++)
        {
            if (CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(Code(key, step)), typed) && step > used) found ??= step;
        }

        return found;
    }

    /// <summary>The address that a phone reads from a picture.</summary>
    public static string Address(string name, string key) =>
        $"otpauth://totp/ParLive:{Uri.EscapeDataString(name)}?secret={key}&issuer=ParLive&digits=6&period=30";

    private static byte[] Bytes(string key)
    {
        var bytes = new byte[key.Length * 5 / 8];
        var (buffer, bits, place) = (0, 0, 0);
        foreach (var letter in key)
        {
            var value = Alphabet.IndexOf(char.ToUpperInvariant(letter), StringComparison.Ordinal);
            if (value < 0) continue;

            (buffer, bits) = (((buffer & 0xFFF) << 5) | value, bits + 5);
            if (bits < 8) continue;

            bits -= 8;
            bytes[place++] = (byte)((buffer >> bits) & 0xFF);
        }

        return bytes[..place];
    }
}
