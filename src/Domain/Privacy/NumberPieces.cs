using System.Globalization;
using System.Text;

namespace ParLive.Domain.Privacy;

/// <summary>Cuts the numbers out of a text that may be a person's; those that are part of a code stay out.</summary>
internal static class NumberPieces
{
    // Letters that people write right before such a number, and that make no code of it.
    private static readonly string[] Heralds = ["SDT", "SĐT", "ĐT", "DT", "TEL", "CCCD", "CMND", "CMT", "CC", "ZALO"];

    public static List<NumberPiece> Of(string text)
    {
        var pieces = new List<NumberPiece>();
        for (var at = 0; at < text.Length;)
        {
            if (DigitAt(text, at) < 0)
            {
                at++;
                continue;
            }

            var piece = From(text, at);
            if (!IsCode(text, piece)) pieces.Add(piece);
            at = piece.To;
        }

        return pieces;
    }

    private static NumberPiece From(string text, int from)
    {
        var (digits, at, bare) = (new StringBuilder(), from, true);
        while (at < text.Length)
        {
            if (DigitAt(text, at) is var digit and >= 0)
            {
                digits.Append((char)('0' + digit));
                at++;
            }
            else if (text[at] is '.' or '-' or '‑' or '–' && at + 1 < text.Length && DigitAt(text, at + 1) >= 0)
            {
                bare = false;
                at++;
            }
            else
            {
                break;
            }
        }

        return new NumberPiece(from, at, digits.ToString(), bare, from > 0 && text[from - 1] == '+');
    }

    // H01-250301-0001, 12/KH-UBND, 1.004222.000.00.00.H01: a number that hangs on capitals is a code, directly or by a joint.
    private static bool IsCode(string text, NumberPiece piece)
    {
        var before = piece.From - 1;
        if (before >= 1 && IsJoint(text[before])) before--;
        var isHerald = before >= 0 && Heralds.Any(word => text.AsSpan(0, before + 1).EndsWith(word, StringComparison.OrdinalIgnoreCase));
        if (before >= 0 && !isHerald && (IsCapital(text[before]) || (before < piece.From - 1 && char.IsLetter(text[before])))) return true;

        var after = piece.To;
        if (after < text.Length - 1 && IsJoint(text[after])) after++;
        return after < text.Length && (IsCapital(text[after]) || (after > piece.To && text[after - 1] is '/' or '_' or '=' && char.IsLetter(text[after])));
    }

    private static bool IsJoint(char letter) => letter is '/' or '_' or '-' or '.' or '=';

    private static bool IsCapital(char letter) => char.IsUpper(letter);

    private static int DigitAt(string text, int at) => CharUnicodeInfo.GetDecimalDigitValue(text[at]);
}
