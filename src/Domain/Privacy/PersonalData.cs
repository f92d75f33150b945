using System.Text;

namespace ParLive.Domain.Privacy;

/// <summary>Sees whether a text in somebody's own words holds what names one person: an identity number, a telephone, a mail address.</summary>
/// <remarks>
/// People's names are not seen: no list of them is complete, and half of the words in them are words of offices. Numbers of dossiers, plans
/// and documents are not taken for persons': a number that hangs on letters is a code, and one of another length is none of these.
/// </remarks>
public static class PersonalData
{
    /// <summary>So many pieces with blanks between them may be one number: 0912 345 678.</summary>
    private const int MostPieces = 5;

    /// <summary>The first that a text holds, from its beginning; null if none is seen.</summary>
    public static PersonalKind? FindIn(string text)
    {
        if (MailAddress.IsIn(text)) return PersonalKind.Mail;

        var pieces = NumberPieces.Of(text);
        for (var first = 0; first < pieces.Count; first++)
        {
            if (KindFrom(text, pieces, first) is { } kind) return kind;
        }

        return null;
    }

    private static PersonalKind? KindFrom(string text, List<NumberPiece> pieces, int first)
    {
        // 079 203 001 234 begins like a card's number and is a citizen's: the longest is meant.
        var (digits, kind) = (new StringBuilder(), (PersonalKind?)null);
        for (var last = first; last < pieces.Count && last - first < MostPieces; last++)
        {
            var piece = pieces[last];
            // What is joined by points or strokes is whole by itself; only bare digits go on after a blank.
            if (last > first && (!piece.IsBare || !pieces[last - 1].IsBare || piece.From != pieces[last - 1].To + 1 || text[piece.From - 1] is not (' ' or ')' or '\u00A0'))) break;

            digits.Append(piece.Digits);
            if (digits.Length > PersonNumbers.Longest) break;
            kind = PersonNumbers.KindOf(digits.ToString(), pieces[first].HasPlus, new(text, pieces[first].From, piece.To)) ?? kind;
        }

        return kind;
    }
}
