using System.Numerics;
using System.Text;
using ParLive.Domain.Hashing;
using ParLive.Testing;

namespace ParLive.Domain.Tests;

public sealed class Hashes
{
    // Ids in journals rest on this key: it never changes.
    private const ulong Key0 = 0x5061_724c_6976_6530;
    private const ulong Key1 = 0x686f_2073_6f20_7474;

    [Fact]
    public void The_papers_example_has_the_papers_hash()
    {
        var example = Enumerable.Range(0, 15).Select(value => (byte)value).ToArray();

        Assert.Equal(0xa129_ca61_49be_45e5, AsInThePaper(0x0706_0504_0302_0100, 0x0f0e_0d0c_0b0a_0908, example));
    }

    [Fact]
    public void Bytes_of_any_length_have_the_hash_of_the_paper() =>
        Law.Holds(Bytes, bytes => Assert.Equal(AsInThePaper(Key0, Key1, bytes), unchecked((ulong)SipHash.Of(bytes))));

    [Theory]
    [InlineData("")]
    [InlineData("cổng dịch vụ công\nH13.21-240304-0001")]
    public void A_text_has_the_hash_of_its_bytes(string text)
    {
        var longer = string.Concat(Enumerable.Repeat(text + "đ", 150));

        Assert.Equal(SipHash.Of(Encoding.UTF8.GetBytes(text)), SipHash.Of(text));
        Assert.Equal(SipHash.Of(Encoding.UTF8.GetBytes(longer)), SipHash.Of(longer));
    }

    private static byte[] Bytes(int seed)
    {
        var bytes = new byte[seed % 70];
        new Random(seed).NextBytes(bytes);
        return bytes;
    }

    // Byte by byte and round by round, as the paper's text goes.
    private static ulong AsInThePaper(ulong key0, ulong key1, byte[] message)
    {
        var padded = new byte[(message.Length / 8 * 8) + 8];
        message.CopyTo(padded, 0);
        padded[^1] = (byte)(message.Length & 0xff);
        ulong[] v = [key0 ^ 0x736f6d6570736575, key1 ^ 0x646f72616e646f6d, key0 ^ 0x6c7967656e657261, key1 ^ 0x7465646279746573];
        for (var start = 0; start < padded.Length; start += 8)
        {
            var word = Enumerable.Range(0, 8).Aggregate(0UL, (sum, place) => sum | ((ulong)padded[start + place] << (8 * place)));
            v[3] ^= word;
            Rounds(v, 2);
            v[0] ^= word;
        }

        v[2] ^= 0xff;
        Rounds(v, 4);
        return v[0] ^ v[1] ^ v[2] ^ v[3];
    }

    private static void Rounds(ulong[] v, int count)
    {
        for (; count > 0; count--)
        {
            HalfRound(v, (0, 1, 13), (2, 3, 16));
            v[0] = BitOperations.RotateLeft(v[0], 32);
            HalfRound(v, (2, 1, 17), (0, 3, 21));
            v[2] = BitOperations.RotateLeft(v[2], 32);
        }
    }

    private static void HalfRound(ulong[] v, params (int Sum, int Turned, int By)[] steps)
    {
        foreach (var (sum, turned, by) in steps)
        {
            v[sum] = unchecked(v[sum] + v[turned]);
            v[turned] = BitOperations.RotateLeft(v[turned], by) ^ v[sum];
        }
    }
}
