using System.Buffers;

namespace ParLive.Ingest.Events;

/// <summary>Cuts a stream of bytes into lines, however it is chopped up on the way.</summary>
/// <remarks>Holds at most <paramref name="keep"/> bytes of a line that has not ended yet.</remarks>
internal sealed class LineBuffer(int keep)
{
    private readonly ByteBlocks _blocks = new();
    private readonly ArrayBufferWriter<byte> _tail = new();
    private long _tailLength;
    private long _lines;

    /// <summary>Takes the next whole line from the front of the buffer; if there is none, takes all and waits for its rest.</summary>
    public bool TryTake(ref ReadOnlySequence<byte> buffer, out EventLine line)
    {
        if (buffer.PositionOf((byte)'\n') is not { } end)
        {
            Append(buffer);
            buffer = buffer.Slice(buffer.End);
            line = default;
            return false;
        }

        Append(buffer.Slice(0, end));
        buffer = buffer.Slice(buffer.GetPosition(1, end));
        line = Cut();
        return true;
    }

    /// <summary>The last line, where the stream ended without a line end.</summary>
    public bool TryTakeRest(out EventLine line)
    {
        var any = _tailLength > 0;
        line = any ? Cut() : default;
        return any;
    }

    private void Append(ReadOnlySequence<byte> bytes)
    {
        foreach (var segment in bytes)
        {
            var room = Math.Min(segment.Length, keep - _tail.WrittenCount);
            if (room > 0) _tail.Write(segment.Span[..room]);
            _tailLength += segment.Length;
        }
    }

    private EventLine Cut()
    {
        var bytes = _tail.WrittenSpan;
        // A byte order mark is no part of the first line, nor is the carriage return of a line end.
        if (_lines == 0 && bytes.StartsWith("\uFEFF"u8)) bytes = bytes[3..];
        var length = _tailLength - (_tail.WrittenCount - bytes.Length);
        if (bytes.EndsWith("\r"u8) && bytes.Length == length)
        {
            bytes = bytes[..^1];
            length--;
        }

        var kept = _blocks.Take(bytes.Length);
        bytes.CopyTo(kept.Span);
        _tail.ResetWrittenCount();
        _tailLength = 0;
        return new EventLine(++_lines, kept, length);
    }
}
