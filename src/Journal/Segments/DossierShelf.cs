namespace ParLive.Journal.Segments;

/// <summary>Cuts many small arrays of dossier hashes out of a few larger ones.</summary>
/// <param name="most">More than this is never needed.</param>
internal sealed class DossierShelf(int most)
{
    private const int Piece = 4096;

    private Memory<long> _left;

    public Memory<long> Take(int count)
    {
        if (count > _left.Length) _left = new long[Math.Max(count, Math.Min(Piece, most))];
        var taken = _left[..count];
        _left = _left[count..];
        return taken;
    }
}
