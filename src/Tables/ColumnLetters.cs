namespace ParLive.Tables;

/// <summary>The letters of a sheet's columns: A, B, ... Z, AA, ... XFD.</summary>
public static class ColumnLetters
{
    /// <summary>A sheet's last column, XFD, counted from 0.</summary>
    public const int Last = 16_383;

    /// <summary>The letters of a column.</summary>
    /// <param name="column">Counted from 0.</param>
    public static string Of(int column)
    {
        var letters = string.Empty;
        for (var rest = column + 1; rest > 0; rest = (rest - 1) / 26) letters = (char)('A' + ((rest - 1) % 26)) + letters;
        return letters;
    }

    /// <summary>Reads a cell's place such as <c>C12</c>.</summary>
    /// <param name="place">The letters of the column and the number of the row.</param>
    /// <param name="column">The column, counted from 0.</param>
    /// <param name="row">The row, counted from 1.</param>
    public static bool TryRead(ReadOnlySpan<char> place, out int column, out int row)
    {
        (column, row) = (0, 0);
        var at = 0;
        for (; at < place.Length && char.IsAsciiLetterUpper(place[at]) && at < 4; at++) column = (column * 26) + place[at] - 'A' + 1;
        column--;
        if (at is 0 or 4 || column > Last || place.Length - at is 0 or > 7) return false;
        foreach (var digit in place[at..])
        {
            if (!char.IsAsciiDigit(digit)) return false;
            row = (row * 10) + digit - '0';
        }

        return row > 0;
    }
}
