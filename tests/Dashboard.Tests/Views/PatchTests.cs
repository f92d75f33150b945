using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using ParLive.Dashboard.Views;

namespace ParLive.Dashboard.Tests.Views;

public sealed class PatchTests
{
    private static readonly string[] Names = ["a", "b", "c", "d", "e"];

    // Few names, few texts and few statics, so that frames are often nearly equal.
    private static readonly Gen<FrameContent> Frames =
        from names in Gen.Shuffle(Names)
        from count in Gen.Choose(0, Names.Length)
        from cut in Gen.Choose(0, Names.Length)
        from texts in Gen.ArrayOf(Gen.Elements("1", "2", "1.038", "—"), Names.Length)
        from between in Gen.Elements("</thead><tbody>", "</p><p>")
        select Frame(names[..count], Math.Min(cut, count), texts, between);

    [Fact]
    public void Applying_the_patch_to_the_frame_before_gives_the_frame_after() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(1_000),
        Prop.ForAll(Frames.Two().ToArbitrary(), pair => Same(Patch.Between(pair.Item1, pair.Item2).ApplyTo(pair.Item1).Html, pair.Item2.Html)));

    [Fact]
    public void Cutting_what_was_put_together_gives_the_same_parts() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(1_000),
        Prop.ForAll(Frames.ToArbitrary(), frame =>
            Scissors.Cut(frame.Html) is var cut && Same(cut.Html, frame.Html) && cut.HasSameOrderAs(frame) && cut.HasSameStaticsAs(frame)));

    [Fact]
    public void A_patch_onto_the_same_frame_is_empty() => Check.One(
        Config.QuickThrowOnFailure,
        Prop.ForAll(Frames.ToArbitrary(), frame => Patch.Between(frame, frame) is { Whole: null, Order: null, Fragments.IsEmpty: true }));

    [Fact]
    public void Only_the_fragment_that_differs_is_sent()
    {
        var before = Scissors.Cut("""<table><tbody><tr data-f="x"><td>1</td></tr><tr data-f="y"><td>2</td></tr></tbody></table>""");
        var after = Scissors.Cut("""<table><tbody><tr data-f="x"><td>1</td></tr><tr data-f="y"><td>3</td></tr></tbody></table>""");

        var patch = Patch.Between(before, after);

        Assert.Equal("""<tr data-f="y"><td>3</td></tr>""", Assert.Single(patch.Fragments).Value);
        Assert.Null(patch.Order);
        Assert.Null(patch.Whole);
    }

    [Fact]
    public void Rows_that_change_places_send_their_order_and_nothing_else()
    {
        var before = Scissors.Cut("""<ol><li data-f="x">1</li><li data-f="y">2</li></ol>""");
        var after = Scissors.Cut("""<ol><li data-f="y">2</li><li data-f="x">1</li></ol>""");

        var patch = Patch.Between(before, after);

        Assert.Empty(patch.Fragments);
        Assert.Equal(["y", "x"], Assert.Single(patch.Order!.Value));
    }

    [Fact]
    public void A_marked_element_ends_where_its_own_tag_ends()
    {
        var cut = Scissors.Cut("""<main><div data-f="a"><div>in</div><divan>x</divan></div><p>after</p></main>""");

        Assert.Equal("""<div data-f="a"><div>in</div><divan>x</divan></div>""", cut.Fragments["a"]);
        Assert.Equal(["<main>", "<p>after</p></main>"], cut.Statics);
    }

    [Fact]
    public void A_fragment_is_named_as_a_browser_reads_its_name() =>
        Assert.Equal("""a"+b""", Assert.Single(Scissors.Cut("""<p data-f="a&quot;&#x2B;b">x</p>""").Fragments).Key);

    [Theory]
    [InlineData("""<p data-f="a">x</p><p data-f="a">y</p>""")]
    [InlineData("""<p data-f="a">x""")]
    public void What_cannot_be_cut_is_a_bug(string html) => Assert.Throws<FormatException>(() => Scissors.Cut(html));

    private static bool Same(string one, string other) => string.Equals(one, other, StringComparison.Ordinal);

    private static FrameContent Frame(string[] names, int cut, string[] texts, string between)
    {
        var runs = new[] { names[..cut], names[cut..] }.Where(run => run.Length > 0).Select(run => run.ToImmutableArray()).ToImmutableArray();
        var statics = Enumerable.Range(0, runs.Length + 1).Select(i => i == 0 ? "<main>" : i == runs.Length ? "</main>" : between);
        return FrameContent.Of(
            [.. statics], runs,
            names.Zip(texts).ToImmutableDictionary(pair => pair.First, pair => $"""<p data-f="{pair.First}"><b>{pair.Second}</b></p>""", StringComparer.Ordinal));
    }
}
