using System.Security.Cryptography;
using System.Text;

namespace ParLive.Grains.Sealing;

/// <summary>A key for each dossier that there is or will be, and none for those that were erased.</summary>
/// <remarks>
/// A tree of seeds, sixteen wide and sixteen deep: each seed gives its children by HMAC, and a dossier's key stands at the leaf that the
/// hash of its number leads to. One seed at the top stands for all keys. To erase a dossier, the seeds on its way are destroyed and
/// those beside the way are kept: all other keys can be computed as before, and that one never again. So there is nothing to write
/// before an event is kept, and a key that was destroyed cannot come back by itself. Immutable.
/// </remarks>
public sealed class KeyForest
{
    /// <summary>The bytes of a seed and of a key.</summary>
    public const int KeySize = 32;

    // Two digits to a byte: 64 bits of the hash, so that no two dossiers of a country share a leaf but by the rarest chance.
    private const int Depth = 16;
    private const char Separator = '/';
    private const string Digits = "0123456789abcdef";

    /// <param name="seeds">Seeds by their places: the tree's name, a slash, and the way to them.</param>
    public KeyForest(IReadOnlyDictionary<string, byte[]> seeds)
    {
        Seeds = seeds;
        Trees = [.. seeds.Keys.Select(place => place[..place.IndexOf(Separator, StringComparison.Ordinal)]).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
    }

    /// <summary>The seeds by their places.</summary>
    internal IReadOnlyDictionary<string, byte[]> Seeds { get; }

    /// <summary>The names of the trees. There are several only where hosts began at once; whoever seals takes the first.</summary>
    public IReadOnlyList<string> Trees { get; }

    /// <summary>The place of a tree's first seed.</summary>
    public static string RootOf(string tree) => tree + Separator;

    /// <summary>The key of a dossier in a tree; null where it was destroyed, or the tree is not known.</summary>
    /// <param name="tree">The tree's name.</param>
    /// <param name="number">The dossier's number.</param>
    public byte[]? KeyOf(string tree, string number)
    {
        var way = WayTo(number);
        if (CoveringDepth(tree, way) is not { } depth)
        {
            return null;
        }

        var seed = Seeds[tree + Separator + way[..depth]];
        for (; depth < Depth; depth++)
        {
            seed = ChildOf(seed, way[depth]);
        }

        return HMACSHA256.HashData(seed, Encoding.UTF8.GetBytes(number));
    }

    /// <summary>What has to be kept, and what destroyed, for a dossier's keys to be gone from all trees.</summary>
    public (IReadOnlyDictionary<string, byte[]> Keep, IReadOnlyList<string> Destroy) Without(string number)
    {
        var way = WayTo(number);
        var (keep, destroy) = (new Dictionary<string, byte[]>(StringComparer.Ordinal), new List<string>());
        foreach (var tree in Trees)
        {
            if (CoveringDepth(tree, way) is not { } depth)
            {
                continue;
            }

            var place = tree + Separator + way[..depth];
            destroy.Add(place);
            for (var seed = Seeds[place]; depth < Depth; depth++)
            {
                foreach (var digit in Digits)
                {
                    if (digit != way[depth])
                    {
                        keep.Add(tree + Separator + way[..depth] + digit, ChildOf(seed, digit));
                    }
                }

                seed = ChildOf(seed, way[depth]);
            }
        }

        return (keep, destroy);
    }

    private int? CoveringDepth(string tree, string way)
    {
        for (var depth = 0; depth <= Depth; depth++)
        {
            if (Seeds.ContainsKey(tree + Separator + way[..depth]))
            {
                return depth;
            }
        }

        return null;
    }

    private static byte[] ChildOf(byte[] seed, char digit) => HMACSHA256.HashData(seed, new[] { (byte)digit });

    private static string WayTo(string number) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(number)).AsSpan(0, Depth / 2));
}
