namespace ParLive.Domain.Privacy;

/// <summary>Digits that stand together in a text, with nothing or with points and strokes between them.</summary>
/// <param name="From">Where they begin.</param>
/// <param name="To">Where they are over.</param>
/// <param name="Digits">The digits, in ASCII.</param>
/// <param name="IsBare">Whether nothing stands between them.</param>
/// <param name="HasPlus">Whether a plus stands before them.</param>
internal readonly record struct NumberPiece(int From, int To, string Digits, bool IsBare, bool HasPlus);
