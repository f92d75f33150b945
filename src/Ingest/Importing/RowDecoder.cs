using System.Text;
using ParLive.Grains.Contracts;

namespace ParLive.Ingest.Importing;

/// <summary>Makes text of a row's bytes, strictly: a byte that means nothing is never replaced in silence.</summary>
internal sealed class RowDecoder
{
    private readonly Encoding _encoding;
    private char[] _letters = new char[4096];

    /// <param name="name">The encoding's name, such as <c>utf-8</c> or <c>windows-1258</c>.</param>
    /// <exception cref="ArgumentException">There is no such encoding, or its letters are not built on ASCII.</exception>
    public RowDecoder(string name)
    {
        _encoding = Find(name) ?? throw new ArgumentException($"There is no encoding {Texts.Quote(name)} that is built on ASCII.", nameof(name));
    }

    /// <summary>The strict encoding of this name; null if there is none, or one whose line ends are no single bytes.</summary>
    public static Encoding? Find(string name)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        try
        {
            var encoding = Encoding.GetEncoding(name, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);
            return encoding.GetByteCount("\n\",") == 3 && encoding.GetBytes("A")[0] == (byte)'A' ? encoding : null;
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    /// <summary>The text, valid until the next row; or the reason why there is none.</summary>
    public ReadOnlySpan<char> Decode(ReadOnlySpan<byte> bytes, out Problem? problem)
    {
        problem = null;
        var most = _encoding.GetMaxCharCount(bytes.Length);
        if (_letters.Length < most) _letters = new char[most];
        try
        {
            return _letters.AsSpan(0, _encoding.GetChars(bytes, _letters));
        }
        catch (DecoderFallbackException)
        {
            problem = new Problem(RefusalReasons.NotUtf8, $"The row's bytes are not valid {_encoding.WebName}.");
            return [];
        }
    }
}
