namespace ParLive.Ingest.Events;

/// <summary>Cuts a JSON list into its elements without judging them, so that one broken element spoils no other.</summary>
internal struct BatchSlicer(ReadOnlyMemory<byte> body)
{
    private int _at;
    private bool _opened;
    private bool _closed;

    /// <summary>Whether the list's closing bracket was met.</summary>
    public readonly bool IsClosed => _closed;

    /// <summary>The next element; what stands behind the list's end comes last, as an element of its own.</summary>
    public bool TryNext(out ReadOnlyMemory<byte> element)
    {
        element = default;
        SkipBlanks();
        if (!_opened)
        {
            if (_at >= body.Length || body.Span[_at] != (byte)'[') return TakeRest(out element);
            _at++;
            _opened = true;
            SkipBlanks();
            if (_at < body.Length && body.Span[_at] == (byte)']') Close();
        }

        if (_closed || _at >= body.Length) return TakeRest(out element);
        var start = _at;
        var end = FindEnd();
        element = body[start..end];
        if (end < body.Length && body.Span[end] == (byte)']') Close();
        else _at = Math.Min(end + 1, body.Length);
        return true;
    }

    private void Close()
    {
        _closed = true;
        _at = body.Span[_at..].IndexOf((byte)']') + _at + 1;
    }

    private bool TakeRest(out ReadOnlyMemory<byte> rest)
    {
        SkipBlanks();
        rest = body[_at..];
        _at = body.Length;
        return !rest.IsEmpty;
    }

    /// <summary>The comma or the bracket behind the element, or the end of the body.</summary>
    private int FindEnd()
    {
        var bytes = body.Span;
        var depth = 0;
        for (; _at < bytes.Length; _at++)
        {
            switch (bytes[_at])
            {
                case (byte)'"':
                    _at = EndOfText(bytes, _at);
                    break;
                case (byte)'{' or (byte)'[':
                    depth++;
                    break;
                case (byte)']' when depth == 0:
                    return _at;
                case (byte)'}' or (byte)']':
                    depth = Math.Max(0, depth - 1);
                    break;
                case (byte)',' when depth == 0:
                    return _at;
                default:
                    break;
            }
        }

        return bytes.Length;
    }

    private static int EndOfText(ReadOnlySpan<byte> bytes, int at)
    {
        for (at++; at < bytes.Length; at++)
        {
            if (bytes[at] == (byte)'\\') at++;
            else if (bytes[at] == (byte)'"') return at;
        }

        return bytes.Length - 1;
    }

    private void SkipBlanks()
    {
        var bytes = body.Span;
        while (_at < bytes.Length && bytes[_at] is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n') _at++;
    }
}
