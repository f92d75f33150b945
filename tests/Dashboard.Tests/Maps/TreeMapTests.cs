using ParLive.Dashboard.Maps;
using ParLive.Testing;

namespace ParLive.Dashboard.Tests.Maps;

public sealed class TreeMapTests
{
    private const double Hair = 1e-9;

    [Fact]
    public void Areas_are_proportional_tiles_lie_inside_the_frame_and_none_over_another() => Law.Holds(
        Weights,
        weights => weights.Length > 1 ? [weights[1..], weights[..^1]] : [],
        weights =>
        {
            var boxes = TreeMap.Of(weights, 2.3);

            var sum = weights.Sum();
            for (var one = 0; one < boxes.Count; one++)
            {
                Assert.Equal(weights[one] / sum, boxes[one].Width * boxes[one].Height, Hair);
                Assert.True(boxes[one] is { X: >= -Hair, Y: >= -Hair, Width: > 0, Height: > 0 });
                Assert.True(boxes[one].X + boxes[one].Width <= 1 + Hair && boxes[one].Y + boxes[one].Height <= 1 + Hair);
                for (var other = one + 1; other < boxes.Count; other++)
                    Assert.False(Overlap(boxes[one], boxes[other]), $"{boxes[one]} lies over {boxes[other]}");
            }
        });

    [Fact]
    public void Tiles_of_equal_weight_are_nearly_square()
    {
        var boxes = TreeMap.Of([.. Enumerable.Repeat(1d, 34)], 2.3);

        Assert.All(boxes, box => Assert.InRange(box.Width * 2.3 / box.Height, 0.4, 2.5));
    }

    [Fact]
    public void Nothing_is_laid_into_nothing()
    {
        Assert.Empty(TreeMap.Of([], 2.3));
        Assert.Throws<ArgumentOutOfRangeException>(() => TreeMap.Of([1], 0));
    }

    private static double[] Weights(int seed)
    {
        var dice = new Random(seed);
        // From one tile to many, from equal ones to some that are a hundred thousand times as heavy as others.
        return [.. Enumerable.Range(0, 1 + dice.Next(60)).Select(_ => Math.Pow(10, dice.NextDouble() * dice.Next(6)))];
    }

    private static bool Overlap(TileBox one, TileBox other) =>
        Math.Min(one.X + one.Width, other.X + other.Width) - Math.Max(one.X, other.X) > Hair
        && Math.Min(one.Y + one.Height, other.Y + other.Height) - Math.Max(one.Y, other.Y) > Hair;
}
