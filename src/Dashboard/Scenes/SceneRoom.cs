using ParLive.Dashboard.Pages;
using ParLive.Dashboard.Views;

namespace ParLive.Dashboard.Scenes;

/// <summary>The room that a scene has between head and foot, in hundredths of the height of the screen, as the style sheet leaves it.</summary>
/// <remarks>A screen is taken to be 16:9; on a higher or a wider one the same letters leave more room.</remarks>
/// <param name="letter">The smallest letter, as <see cref="Sight.Letter"/> gives it.</param>
/// <param name="isNoted">Whether the head has a second line for the note of a root.</param>
public sealed class SceneRoom(int letter, bool isNoted)
{
    private const double Screen = 100;
    private const double Margin = 4.2;

    /// <summary>The room of a view; one that does not say how large its letters are is as if it were read from 3 m on 55 inches.</summary>
    public static SceneRoom Of(ViewKey key, Picture picture) => new(key.Letter == 0 ? Sight.Letter(3, 55) : key.Letter, HasNote(key.Letter, picture.Unit.Note));

    /// <summary>Whether the note of a root stands below the head: all of it, or from far away nothing of it.</summary>
    public static bool HasNote(int letter, string note) =>
        note.Length > 0 && !Sight.IsFarthest(letter) && (!Sight.IsFar(letter) || TextWidth.Of(note) * letter / 10d <= Width);

    /// <summary>The smallest letter.</summary>
    public double Letter => letter / 10d;

    /// <summary>The letters in the rows of a table, a little larger.</summary>
    public double LetterOfRow => 1.06 * Letter;

    /// <summary>Whether the letters take so much room that a scene shows fewer things.</summary>
    public bool IsFar => Sight.IsFar(letter);

    /// <summary>Whether a line has room for a name and a number alone.</summary>
    public bool IsFarthest => Sight.IsFarthest(letter);

    /// <summary>The width without the margins at the sides.</summary>
    public static double Width => (Screen * 16 / 9) - (2 * Margin);

    /// <summary>The height between head and foot.</summary>
    public double Height => Screen - Head - Foot;

    private double Head => IsFarthest ? (1.5 * Letter) + 2 : (IsFar, isNoted) switch
    {
        (true, true) => (2.6 * Letter) + 3,
        (true, false) => (1.5 * Letter) + 3,
        (false, true) => (3.2 * Letter) + 4,
        (false, false) => (1.9 * Letter) + 4.2,
    };

    private double Foot => IsFarthest ? (1.5 * Letter) + 1 : IsFar ? (2.6 * Letter) + 1.6 : (1.6 * Letter) + 2.4;
}
