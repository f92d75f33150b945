using ParLive.Dashboard.Maps;
using ParLive.Dashboard.Scenes;
using ParLive.Testing;

namespace ParLive.Dashboard.Tests.Maps;

public sealed class TileTextTests
{
    private static readonly string[] Names =
        ["Phường Long Xuyên", "Xã Óc Eo", "Đặc khu Phú Quốc", "Thành phố Cần Thơ", "Sở Nông nghiệp và Môi trường", "X", "Trung tâm Phục vụ hành chính công"];

    [Fact]
    public void No_line_is_wider_and_no_name_is_higher_than_its_tile_and_no_word_of_it_is_lost() => Law.Holds(
        seed =>
        {
            var dice = new Random(seed);
            return (Name: Names[dice.Next(Names.Length)], Mark: dice.Next(2) * 1.25, Width: 0.5 + (dice.NextDouble() * 25), Height: 0.5 + (dice.NextDouble() * 12));
        },
        tile =>
        {
            var text = TileText.Of(tile.Name, "1.234", tile.Mark, (tile.Width, tile.Height));

            Assert.All(text.Lines.Select((line, place) => (TextWidth.Of(line) + (place == 0 ? tile.Mark : 0)) * text.Scale), width => Assert.True(width <= tile.Width - (2 * TileText.Edge) + 1e-9));
            Assert.True(((text.Lines.Count * TileText.Line * text.Scale) + (text.HasNumbers ? TileText.Line : 0)) <= tile.Height || text.Lines.Count == 0);
            Assert.True(text.Lines.Count == 0 || string.Join(' ', text.Lines) == tile.Name);
        });

    [Fact]
    public void A_tile_that_is_large_has_a_large_name_and_a_small_one_its_number_or_nothing()
    {
        Assert.Equal((1.7, 1, true), Of(30, 10));
        Assert.Equal((1d, 2, false), Of(7, 2.8));
        Assert.Equal((1d, 0, true), Of(4, 2));
        Assert.Equal((1d, 0, false), Of(4, 1.5));
    }

    [Theory]
    [InlineData("Phường Mỹ Bình", 20, "Phường Mỹ Bình")]
    [InlineData("Phường Mỹ Bình", 6.6, "Phường Mỹ…")]
    [InlineData("Phường Mỹ Bình", 0.5, "")]
    public void A_text_that_is_too_wide_is_cut_between_letters_with_an_ellipsis(string text, double width, string cut)
    {
        Assert.Equal(cut, TextWidth.Cut(text, width));
        Assert.True(TextWidth.Of(cut) <= width);
    }

    private static (double Scale, int Lines, bool HasNumbers) Of(double width, double height)
    {
        var text = TileText.Of("Phường Long Xuyên", "240", 0, (width, height));
        return (text.Scale, text.Lines.Count, text.HasNumbers);
    }
}
