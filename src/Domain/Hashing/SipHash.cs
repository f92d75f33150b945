using System.Buffers.Binary;
using System.Numerics;
using System.Text;

namespace ParLive.Domain.Hashing;

/// <summary>SipHash-2-4 (Aumasson and Bernstein, 2012): a keyed 64-bit hash that is the same on every machine and in every run.</summary>
/// <remarks>It tells ids and bodies apart; it is no signature. The framework's own hashes differ from process to process.</remarks>
public static class SipHash
{
    private const ulong Key0 = 0x5061_724c_6976_6530;
    private const ulong Key1 = 0x686f_2073_6f20_7474;

    /// <summary>The hash of some bytes.</summary>
    public static long Of(ReadOnlySpan<byte> bytes)
    {
        unchecked
        {
            var state = new State(Key0, Key1);
            var rest = bytes;
            for (; rest.Length >= 8; rest = rest[8..])
            {
                state.Take(BinaryPrimitives.ReadUInt64LittleEndian(rest));
            }

            var last = (ulong)bytes.Length << 56;
            for (var i = 0; i < rest.Length; i++)
            {
                last |= (ulong)rest[i] << (8 * i);
            }

            state.Take(last);
            return (long)state.Finish();
        }
    }

    /// <summary>The hash of a text, as UTF-8.</summary>
    public static long Of(string text)
    {
        Span<byte> few = stackalloc byte[256];
        return Encoding.UTF8.TryGetBytes(text, few, out var written)
            ? Of(few[..written])
            : Of(Encoding.UTF8.GetBytes(text));
    }

    private ref struct State(ulong key0, ulong key1)
    {
        private ulong _a = key0 ^ 0x736f6d6570736575;
        private ulong _b = key1 ^ 0x646f72616e646f6d;
        private ulong _c = key0 ^ 0x6c7967656e657261;
        private ulong _d = key1 ^ 0x7465646279746573;

        public void Take(ulong word)
        {
            _d ^= word;
            Round();
            Round();
            _a ^= word;
        }

        public ulong Finish()
        {
            _c ^= 0xff;
            for (var i = 0; i < 4; i++)
            {
                Round();
            }

            return _a ^ _b ^ _c ^ _d;
        }

        private void Round()
        {
            unchecked
            {
                _a += _b;
                _b = BitOperations.RotateLeft(_b, 13) ^ _a;
                _a = BitOperations.RotateLeft(_a, 32);
                _c += _d;
                _d = BitOperations.RotateLeft(_d, 16) ^ _c;
                _a += _d;
                _d = BitOperations.RotateLeft(_d, 21) ^ _a;
                _c += _b;
                _b = BitOperations.RotateLeft(_b, 17) ^ _c;
                _c = BitOperations.RotateLeft(_c, 32);
            }
        }
    }
}
