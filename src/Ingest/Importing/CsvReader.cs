using System.Runtime.CompilerServices;
using ParLive.Ingest.Events;

namespace ParLive.Ingest.Importing;

/// <summary>Cuts a CSV file (RFC 4180) into rows of bytes, reading no further ahead than one row may be long.</summary>
/// <remarks>
/// Written by hand because each row's exact bytes are kept, rows are decoded one by one (so that one that is no UTF-8 harms no
/// other), and a quote that is never closed must swallow one line and not the rest of the file.
/// </remarks>
internal sealed class CsvReader(Stream stream, char delimiter, int maxRowBytes)
{
    private readonly ByteBlocks _blocks = new();
    private byte[] _buffer = new byte[256 * 1024];
    private int _start;
    private int _end;
    private bool _ended;
    private long _rows;
    private bool _first = true;

    // The rest of a line that was too long is passed over.
    private bool _skipping;

    /// <summary>How many bytes were read.</summary>
    public long BytesRead { get; private set; }

    public async IAsyncEnumerable<CsvRow> RowsAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        while (await FillAsync(cancellationToken))
        {
            SkipMark();
            while (TryCut(out var row))
                if (row.Bytes.Length > 0 || row.Problem is not null) yield return row with { Number = ++_rows };
        }
    }

    /// <summary>Reads on; false when nothing is left.</summary>
    private async Task<bool> FillAsync(CancellationToken cancellationToken)
    {
        if (_ended) return false;
        _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
        _end -= _start;
        _start = 0;
        // Room for a whole row and a line of it beyond, so that what is too long is seen to be.
        if (_buffer.Length < maxRowBytes * 2) Array.Resize(ref _buffer, maxRowBytes * 2);
        var read = await stream.ReadAsync(_buffer.AsMemory(_end), cancellationToken);
        BytesRead += read;
        _end += read;
        _ended = read == 0;
        return !_ended || _start < _end;
    }

    private void SkipMark()
    {
        if (!_first || (_end < 3 && !_ended)) return;
        _first = false;
        if (_buffer.AsSpan(_start, _end - _start).StartsWith("\uFEFF"u8)) _start += 3;
    }

    private bool TryCut(out CsvRow row)
    {
        row = default;
        if (_first || (_skipping && !SkipLine()) || _start >= _end) return false;
        var bytes = _buffer.AsSpan(_start, _end - _start);
        var cut = CsvCut.Find(bytes, (byte)delimiter);
        if (cut.End >= 0 && cut.End <= maxRowBytes) row = Take(cut.End, null);
        else if (cut.End < 0 && !cut.Broken && !_ended && bytes.Length <= maxRowBytes) return false;
        else if (cut.FirstLine >= 0) row = Take(cut.FirstLine, Problem.Unmapped("A quote in the row is never closed."));
        else if (cut.End > maxRowBytes || bytes.Length > maxRowBytes) row = TakeBeginning();
        // What is left is the file's last row without a line end; a quote still open in it means that it was cut off.
        else row = Take(bytes.Length, cut.Open ? Problem.Unmapped("The row is cut off: a quote in it is never closed.") : null);
        return true;
    }

    private CsvRow TakeBeginning()
    {
        _skipping = true;
        return Take(maxRowBytes, Problem.TooLarge($"The row is longer than {maxRowBytes} bytes."));
    }

    private bool SkipLine()
    {
        var end = _buffer.AsSpan(_start, _end - _start).IndexOf((byte)'\n');
        _skipping = end < 0;
        _start = end < 0 ? _end : _start + end + 1;
        return !_skipping;
    }

    private CsvRow Take(int length, Problem? problem)
    {
        var bytes = _buffer.AsSpan(_start, length);
        _start += length;
        if (!_skipping && _start < _end && _buffer[_start] == (byte)'\n') _start++;
        if (bytes.EndsWith("\r"u8)) bytes = bytes[..^1];
        var kept = _blocks.Take(bytes.Length);
        bytes.CopyTo(kept.Span);
        return new CsvRow(0, kept, problem);
    }
}
