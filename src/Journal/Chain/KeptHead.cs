using System.Globalization;

namespace ParLive.Journal.Chain;

/// <summary>A head of the chain that somebody kept elsewhere, to be found again.</summary>
/// <param name="Position">Of which position it was; null where only the hash was kept.</param>
/// <param name="Hash">The hash, in small hexadecimal digits.</param>
internal sealed record KeptHead(long? Position, string Hash)
{
    /// <summary>Reads what a person kept; null for nothing.</summary>
    /// <exception cref="FormatException">It is no head.</exception>
    public static KeptHead? Parse(string? text)
    {
        if (string.IsNullOrWhiteSpace(text)) return null;

        var colon = text.IndexOf(':', StringComparison.Ordinal);
        var hash = text[(colon + 1)..].Trim();
        long? position = null;
        if (colon >= 0 && long.TryParse(text.AsSpan(0, colon), NumberStyles.None, CultureInfo.InvariantCulture, out var read)) position = read;
        if (hash.Length != ChainLink.Bytes * 2 || !hash.All(char.IsAsciiHexDigit) || (colon >= 0 && position is null))
        {
            throw new FormatException(
                $"'{text}' is no head of a journal; it looks like 4711:9f86d0..., a position and the {ChainLink.Bytes * 2} digits of a hash, as parlive verify prints it.");
        }

        return new KeptHead(position, hash.ToLowerInvariant());
    }

    /// <summary>Whether it is the head at a position.</summary>
    public bool Is(long position, ReadOnlySpan<byte> hash) =>
        (Position ?? position) == position && string.Equals(Hash, Convert.ToHexStringLower(hash), StringComparison.Ordinal);

    /// <summary>That the journal is not the one it was kept of, in a sentence.</summary>
    public string Missed(long position) => Position > position
        ? string.Create(CultureInfo.InvariantCulture, $"The kept head is of position {Position}, and the journal ends at {position}: what came after that was cut off.")
        : Position is null
            ? "The kept head stands nowhere in the journal: its end was cut off, or its history is another one now."
            : string.Create(CultureInfo.InvariantCulture, $"At position {Position} the journal has another head than the one that was kept: its history is another one now.");

    /// <summary>A head as it is printed.</summary>
    public static string Text(long position, ReadOnlySpan<byte> hash) =>
        string.Create(CultureInfo.InvariantCulture, $"{position}:{Convert.ToHexStringLower(hash)}");
}
