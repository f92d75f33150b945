namespace ParLive.Reports.Pdf;

/// <summary>Parts the width of a page among the columns of a table.</summary>
internal static class ColumnWidths
{
    // A table that has little to say is not pulled over the whole page, where the eye would lose its rows.
    private const double MostAir = 1.6;

    /// <summary>The widths.</summary>
    /// <param name="natural">How wide each column would like to be.</param>
    /// <param name="least">How wide it must be so that no word of it is broken.</param>
    /// <param name="width">How much there is.</param>
    public static double[] Of(IReadOnlyList<double> natural, IReadOnlyList<double> least, double width)
    {
        var wished = natural.Sum();
        if (wished <= width)
        {
            var air = Math.Min(MostAir, width / Math.Max(1, wished));
            return [.. natural.Select(wish => wish * air)];
        }

        var needed = least.Sum();
        if (needed >= width) return Squeezed(least, width);
        var part = (width - needed) / (wished - needed);
        return [.. natural.Select((wish, place) => least[place] + ((wish - least[place]) * part))];
    }

    // The widest give first: a word of sixty letters is broken before a number is.
    private static double[] Squeezed(IReadOnlyList<double> least, double width)
    {
        var (low, high) = (0.0, least.Max());
        for (var step = 0; step < 50; step++)
        {
            var cap = (low + high) / 2;
            if (least.Sum(need => Math.Min(need, cap)) > width) high = cap;
            else low = cap;
        }

        return [.. least.Select(need => Math.Min(need, low))];
    }
}
