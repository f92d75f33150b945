namespace ParLive.Dashboard.Maps;

/// <summary>Lays tiles whose areas are proportional to their weights into a frame, as square as they come (squarified tree map).</summary>
/// <remarks>
/// The tiles are laid in the order given, in rows along the shorter side of what is left: a row takes one more tile while that does not
/// make its longest tile longer (Bruls, Huizing and van Wijk, 2000). They are squarest where the heaviest come first.
/// </remarks>
public static class TreeMap
{
    /// <summary>The boxes, one for each weight.</summary>
    /// <param name="weights">The weights; each above 0.</param>
    /// <param name="ratio">The frame's width to its height.</param>
    public static IReadOnlyList<TileBox> Of(IReadOnlyList<double> weights, double ratio)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(ratio);
        var boxes = new TileBox[weights.Count];
        var sum = weights.Sum();
        // Laid out in a frame of the height 1, then drawn together to shares.
        var (x, y, width, height) = (0d, 0d, ratio, 1d);
        for (var first = 0; first < weights.Count;)
        {
            var (scale, side) = (width * height / sum, Math.Min(width, height));
            var last = RowEnd(weights, first, (scale, side));
            var row = weights.Skip(first).Take(last - first).Sum();
            var depth = row * scale / side;
            var at = 0d;
            for (var tile = first; tile < last; tile++)
            {
                var length = side * weights[tile] / row;
                boxes[tile] = width >= height ? new(x / ratio, y + at, depth / ratio, length) : new((x + at) / ratio, y, length / ratio, depth);
                at += length;
            }
            if (width >= height)
                (x, width) = (x + depth, width - depth);
            else
                (y, height) = (y + depth, height - depth);
            (sum, first) = (sum - row, last);
        }
        return boxes;
    }

    private static int RowEnd(IReadOnlyList<double> weights, int first, (double Scale, double Side) left)
    {
        var (sum, least, most) = (0d, double.MaxValue, 0d);
        var worst = double.MaxValue;
        for (var tile = first; tile < weights.Count; tile++)
        {
            var area = weights[tile] * left.Scale;
            (sum, least, most) = (sum + area, Math.Min(least, area), Math.Max(most, area));
            var square = left.Side * left.Side;
            var longest = Math.Max(square * most / (sum * sum), sum * sum / (square * least));
            if (longest > worst)
                return tile;
            worst = longest;
        }
        return weights.Count;
    }
}
