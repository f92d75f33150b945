using ParLive.Journal.Chain;

namespace ParLive.Journal.Postgres.Reading;

/// <summary>How far the chain of one unit was computed again.</summary>
/// <param name="unit">The unit.</param>
/// <param name="start">How many records stood before there was a chain, and the one link over all of them.</param>
internal sealed class UnitChain(string unit, (long Sequence, byte[] Link)? start)
{
    // What stands as the link before, and what it should be; they part where one of the two was changed.
    private byte[] _computed = ChainLink.Start.ToArray();

    /// <summary>The unit.</summary>
    public string Unit { get; } = unit;

    /// <summary>The last record that was read.</summary>
    public long Sequence { get; private set; }

    /// <summary>Its link, as it stands.</summary>
    public byte[] Link { get; private set; } = ChainLink.Start.ToArray();

    /// <summary>How many of its records stood before there was a chain.</summary>
    public long Adopted => start?.Sequence ?? 0;

    /// <summary>Takes the next record in; answers what is wrong with it, or null.</summary>
    public string? Take(long sequence, byte[]? link, ReadOnlySpan<byte> bodyHash, ReadOnlySpan<byte> rawHash)
    {
        if (sequence != Sequence + 1)
        {
            var expected = Sequence + 1;
            Sequence = sequence;
            Link = link ?? Link;
            return FormattableString.Invariant($"record {sequence} of unit '{Unit}' stands where {expected} should.");
        }

        Sequence = sequence;
        var (before, other) = (Link, _computed);
        _computed = ChainLink.OfRecord(before, Unit, sequence, bodyHash, rawHash);
        if (sequence < Adopted)
        {
            Link = _computed;
            return null;
        }

        if (sequence == Adopted) return Adopt();
        if (link is null)
        {
            Link = _computed;
            return FormattableString.Invariant(
                $"record {sequence} of unit '{Unit}' is not linked to what stands before it: it was put there by something else, or its link was taken away.");
        }

        Link = link;
        // Where only the link before was changed this one still fits what that should be.
        var fits = _computed.AsSpan().SequenceEqual(link)
            || (!before.AsSpan().SequenceEqual(other) && ChainLink.OfRecord(other, Unit, sequence, bodyHash, rawHash).AsSpan().SequenceEqual(link));
        return fits ? null : FormattableString.Invariant($"record {sequence} of unit '{Unit}' is not the one that was written there, or its link was changed.");
    }

    private string? Adopt()
    {
        Link = start!.Value.Link;
        return _computed.AsSpan().SequenceEqual(Link)
            ? null
            : FormattableString.Invariant($"one of the records 1 to {Adopted} of unit '{Unit}', which stood before there was a chain, was changed since.");
    }
}
