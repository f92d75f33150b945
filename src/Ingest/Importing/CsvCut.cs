namespace ParLive.Ingest.Importing;

/// <summary>Where a row ends.</summary>
/// <param name="End">Where its line end stands; -1 if it was not found.</param>
/// <param name="FirstLine">Where its first line ends, if a quote carries it further; -1 if not.</param>
/// <param name="Open">Whether a quote is open at the end of what there is.</param>
/// <param name="Broken">Whether a quote carries it over a line end to a place where no field can end.</param>
internal readonly record struct CsvCut(int End, int FirstLine, bool Open, bool Broken)
{
    /// <summary>Looks for the end of the row that the bytes begin with.</summary>
    /// <remarks>A quote opens a field only at the field's start; <c>5" pipe</c> is an ordinary text.</remarks>
    public static CsvCut Find(ReadOnlySpan<byte> bytes, byte delimiter)
    {
        var (at, firstLine) = (0, -1);
        while (true)
        {
            var step = bytes[at..].IndexOfAny((byte)'\n', (byte)'"');
            if (step < 0) return new CsvCut(-1, -1, Open: false, Broken: false);
            at += step;
            if (bytes[at] == (byte)'\n') return new CsvCut(at, -1, Open: false, Broken: false);
            if (at > 0 && bytes[at - 1] != delimiter)
            {
                at++;
                continue;
            }

            at = Close(bytes, at + 1, ref firstLine);
            if (at < 0) return new CsvCut(-1, firstLine, Open: true, Broken: false);
            var ends = at >= bytes.Length || bytes[at] == delimiter || bytes[at] is (byte)'\r' or (byte)'\n';
            if (!ends && firstLine >= 0) return new CsvCut(-1, firstLine, Open: true, Broken: true);
        }
    }

    /// <summary>The place behind the closing quote, or -1; and the first line end on the way.</summary>
    private static int Close(ReadOnlySpan<byte> bytes, int at, ref int firstLine)
    {
        while (true)
        {
            var step = bytes[at..].IndexOfAny((byte)'"', (byte)'\n');
            if (step < 0) return -1;
            at += step;
            if (bytes[at] == (byte)'\n')
            {
                if (firstLine < 0) firstLine = at;
                at++;
            }
            else if (at + 1 < bytes.Length && bytes[at + 1] == (byte)'"')
            {
                at += 2;
            }
            else
            {
                return at + 1;
            }
        }
    }
}
