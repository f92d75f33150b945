namespace ParLive.Figures;

/// <summary>Figures as a table in Markdown.</summary>
public static class FigureTable
{
    /// <summary>Writes it.</summary>
    public static void Write(TextWriter writer, IEnumerable<Figure> figures)
    {
        writer.WriteLine("| what | unit | minimum | median | maximum | bar | aim | holds | |");
        writer.WriteLine("|---|---|--:|--:|--:|---|---|---|---|");
        foreach (var figure in figures)
            writer.WriteLine(Line(figure));
    }

    private static string Line(Figure figure)
    {
        var holds = figure.Holds switch { true => "yes", false => "**no**", null => "" };
        return $"| {figure.What} | {figure.Unit} | {Numbers(figure)} | {figure.Bar} | {figure.Aim} | {holds} | {figure.Note} |";
    }

    private static string Numbers(Figure figure) =>
        figure.Values.Count == 0 ? " | | " : $"{Text.Of(figure.Minimum)} | {Text.Of(figure.Median)} | {Text.Of(figure.Maximum)}";
}
