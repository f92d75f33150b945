using System.Globalization;
using System.Security.Cryptography;

namespace ParLive.Work;

/// <summary>The work as a file: a line of JSON for each event, in the order in which they arrive.</summary>
/// <param name="Plan">Which work.</param>
/// <param name="Path">Where it is.</param>
/// <param name="Lines">How many lines it has.</param>
/// <param name="Bytes">How many bytes.</param>
public sealed record WorkFile(Plan Plan, string Path, int Lines, long Bytes)
{
    private const int Buffer = 1 << 20;

    /// <summary>The SHA-256 of the whole work of seed 42, moved to the day for which it is published.</summary>
    public const string PublishedDigest = "05642d1b432d133bbe3c74c4008d825189a184b516d9df63a8c385ec98c16939";

    /// <summary>Writes it into a folder, unless it is there.</summary>
    public static WorkFile In(string folder, Plan plan)
    {
        // The digest stands for the program: what another version wrote is other work.
        var name = string.Create(CultureInfo.InvariantCulture, $"{PublishedDigest.AsSpan(0, 8)}-{plan.Seed}-{plan.Dossiers}-{plan.FirstDossier}-{plan.Days}-{plan.Communes}-{plan.Last:yyyyMMdd}");
        var path = System.IO.Path.Combine(folder, name + ".ndjson");
        var counted = System.IO.Path.Combine(folder, name + ".lines");
        if (!File.Exists(counted))
        {
            Directory.CreateDirectory(folder);
            var telling = new Telling(plan);
            using (var file = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.None, Buffer)) telling.Tell(file.Write);
            File.WriteAllText(counted, telling.Lines.ToString(CultureInfo.InvariantCulture));
        }

        return new WorkFile(plan, path, int.Parse(File.ReadAllText(counted), CultureInfo.InvariantCulture), new FileInfo(path).Length);
    }

    /// <summary>The digest of a work's bytes, which are not kept, and how many lines and different events it has.</summary>
    public static (string Digest, int Lines, int Events) Digest(Plan plan)
    {
        var telling = new Telling(plan);
        using var digest = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        telling.Tell(digest.AppendData);
        return (Convert.ToHexStringLower(digest.GetHashAndReset()), telling.Lines, telling.Events);
    }
}
