namespace ParLive.Dashboard.Pages;

/// <summary>How large letters must be to be read: a capital subtends at least 16 arc-minutes at the viewing distance.</summary>
public static class Sight
{
    private const double ArcMinutes = 16;

    // Of a screen of 16:9, as a share of its diagonal.
    private const double HeightOfDiagonal = 0.4903;
    private const double MetresInAnInch = 0.0254;

    // Be Vietnam Pro: a capital letter is 0.7 of the font size.
    private const double CapitalOfFont = 0.7;

    private const int Smallest = 20;
    private const int Largest = 110;

    /// <summary>From this letter on a board has no room for every column and for something beside it.</summary>
    private const int Far = 36;

    /// <summary>From this letter on a line of a wall has room for a name and a number, and for nothing else.</summary>
    private const int Farthest = 58;

    /// <summary>The smallest font size, in thousandths of the height of the screen, rounded up to the next even number.</summary>
    public static int Letter(decimal distance, int size)
    {
        var capital = Math.Tan(ArcMinutes / 60 * Math.PI / 180) * (double)distance;
        var share = capital / CapitalOfFont / (size * MetresInAnInch * HeightOfDiagonal);
        return Math.Clamp((int)(Math.Ceiling(share * 500) * 2), Smallest, Largest);
    }

    /// <summary>How many rows of a board fit: what is left of the screen beside its head, its columns' names and its foot.</summary>
    public static int Rows(decimal distance, int size) => Letter(distance, size) is var letter && IsFarthest(letter)
        ? (int)((1_000 / (letter * 1.25)) - 4.2)
        : (int)((1_000 / (letter * 1.5)) - 5);

    /// <summary>Whether a font size is one of those that <see cref="Letter"/> gives.</summary>
    public static bool IsLetter(int letter) => letter is >= Smallest and <= Largest && letter % 2 == 0;

    /// <summary>Whether a font size is one of those from which on a board shows fewer columns.</summary>
    public static bool IsFar(int letter) => letter >= Far;

    /// <summary>Whether a font size is one of those from which on a line has room for a name and a number alone.</summary>
    public static bool IsFarthest(int letter) => letter >= Farthest;
}
