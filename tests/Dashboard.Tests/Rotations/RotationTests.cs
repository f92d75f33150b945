using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using ParLive.Dashboard.Rotations;
using ParLive.Dashboard.Views;
using ParLive.Testing;

namespace ParLive.Dashboard.Tests.Rotations;

public sealed class RotationTests
{
    [Theory]
    [InlineData("scenes=overview:30,ranking,plan:45", "overview 30, ranking 20, plan 45")]
    [InlineData("scenes=overview,ranking&dwell=40", "overview 40, ranking 40")]
    [InlineData("scenes=map:1,plan:99999,indices:x,coverage:", "map 5, plan 3600, indices 20, coverage 20")]
    [InlineData("scenes=plan,moon,plan:9,,a:b:c", "plan 20")]
    [InlineData("dwell=7", "overview 7, ranking 7, hotspots 7, plan 7, map 7, indices 7, coverage 7")]
    [InlineData("scenes=<script>", "overview 20, ranking 20, hotspots 20, plan 20, map 20, indices 20, coverage 20")]
    public void Scenes_stay_as_long_as_the_address_says(string address, string turns) => Assert.Equal(turns, Turns(Of(address)));

    [Fact]
    public void Scenes_that_the_address_names_are_shown_whatever_the_unit_has()
    {
        Assert.True(Of("scenes=plan").IsAsked);
        Assert.False(Of("scenes=moon").IsAsked);
    }

    [Theory]
    [InlineData("", true)]
    [InlineData("interrupt=off", false)]
    [InlineData("interrupt=no", true)]
    public void A_new_hotspot_interrupts_unless_the_address_says_off(string address, bool interrupts) => Assert.Equal(interrupts, Of(address).Interrupts);

    [Fact]
    public void What_an_address_says_of_a_rotation_is_read_back_as_it_was_written() => Law.Holds(
        seed =>
        {
            var dice = new Random(seed);
            var dwell = dice.Next(5, 3_601);
            var scenes = Enum.GetValues<SceneKind>().OrderBy(_ => dice.Next()).Take(1 + dice.Next(7)).Select(scene => new SceneTurn(scene, dice.Next(2) == 0 ? dwell : dice.Next(5, 3_601)));
            return new Rotation([.. scenes], true, dwell, dice.Next(3) switch { 0 => "", 1 => Rotation.Children, _ => "883,92@2020-01-01" }, dice.Next(2) == 0);
        },
        rotation =>
        {
            var read = Of(rotation.Query);

            Assert.Equal(rotation.Turns, read.Turns);
            Assert.Equal(rotation with { Turns = [] }, read with { Turns = [] });
        });

    [Fact]
    public void A_rotation_starts_with_any_of_its_scenes_and_goes_on_in_order()
    {
        Assert.Equal("plan 20, overview 30, ranking 20", Turns(Of("scenes=overview:30,ranking,plan").StartingWith(SceneKind.Plan)));
        Assert.Equal("plan 20, overview 30, ranking 20", Turns(Of("scenes=overview:30,ranking,plan").Led(SceneKind.Plan)));
        Assert.Equal("overview 30, ranking 20, plan 20", Turns(Of("scenes=overview:30,ranking,plan").StartingWith(SceneKind.Map)));
    }

    private static string Turns(Rotation rotation) => string.Join(", ", rotation.Turns.Select(turn => $"{turn.Scene.Slug()} {turn.Dwell}"));

    private static Rotation Of(string address) => Rotation.From(new QueryCollection(QueryHelpers.ParseQuery(address)));
}
