using ParLive.Dashboard.Views;

namespace ParLive.Dashboard.Tests.Views;

public sealed class ViewKeyTests
{
    private static readonly ViewKey Key = new("91@2025-07-01", SceneKind.Ranking, 14, "commune", "vi");

    [Fact]
    public void A_key_has_one_text_and_the_text_one_key()
    {
        Assert.Equal("wall|91%402025-07-01|ranking|14|commune|vi|everyone|0", Key.Canonical);
        Assert.True(ViewKey.TryParse(Key.Canonical, out var read));
        Assert.Equal(Key, read);
    }

    [Fact]
    public void A_scene_that_has_to_know_what_fits_has_a_letter_in_its_key()
    {
        var key = Key with { Scene = SceneKind.Map, Kind = null, Letter = 50 };

        Assert.True(ViewKey.TryParse(key.Canonical, out var read));
        Assert.Equal(key, read);
    }

    [Theory]
    [InlineData("a|b")]
    [InlineData("ü<script>")]
    [InlineData("91 2025")]
    public void Any_unit_key_survives_the_way_there_and_back(string unit)
    {
        var key = Key with { Unit = unit, Kind = null };

        Assert.True(ViewKey.TryParse(key.Canonical, out var read));
        Assert.Equal(key, read);
    }

    [Theory]
    [InlineData("")]
    [InlineData("wall|91|ranking|14|commune|vi")]
    [InlineData("wall|91|ranking|13|commune|vi|everyone|0")]
    [InlineData("wall|91|ranking|014|commune|vi|everyone|0")]
    [InlineData("wall|91|moon|14|commune|vi|everyone|0")]
    [InlineData("wall|91|ranking|14|commune|vi|everyone")]
    [InlineData("wall|91|plan|14||vi|everyone|31")]
    [InlineData("wall|91|plan|14||vi|everyone|18")]
    [InlineData("wall|91|plan|14||vi|everyone|030")]
    [InlineData("wall|91|ranking|14|castle|vi|everyone|0")]
    [InlineData("wall|91|ranking|14|commune|fr|everyone|0")]
    [InlineData("wall|91|ranking|14|commune|vi|minister|0")]
    [InlineData("page|91|ranking|14|commune|vi|everyone|0")]
    public void What_is_in_no_closed_list_is_no_key(string text) => Assert.False(ViewKey.TryParse(text, out _));

    [Theory]
    [InlineData(1, 3)]
    [InlineData(9, 8)]
    [InlineData(10, 10)]
    [InlineData(13, 10)]
    [InlineData(14, 14)]
    [InlineData(39, 20)]
    [InlineData(1_000, 40)]
    public void Rows_come_in_few_classes(int wished, int rows) => Assert.Equal(rows, RowClass.Of(wished));
}
