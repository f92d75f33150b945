using System.Text;
using NodaTime;
using ParLive.Domain.Units;

namespace ParLive.Domain.Tests;

public sealed class UnitTrees
{
    private static readonly LocalDate Old = new(1999, 1, 1);
    private static readonly LocalDate Reform = new(2025, 7, 1);

    private static UnitDraft Province => Draft("89", "Tỉnh An Giang", "province", null) with { Zone = "Asia/Ho_Chi_Minh" };

    private static UnitDraft Ward => Draft("30307", "Phường Long Xuyên", "ward", "89");

    [Theory]
    [InlineData("30307@2025-07-01", "30307")]
    [InlineData("H13.21.05@1999-01-01", "H13.21.05")]
    public void A_key_reads_as_it_is_written(string text, string code)
    {
        var key = UnitKey.Parse(text);

        Assert.Equal((code, text), (key.Code, key.ToString()));
    }

    [Theory]
    [InlineData("")]
    [InlineData("30307")]
    [InlineData("@2025-07-01")]
    [InlineData("30307@2025-13-01")]
    [InlineData("30307@2025-07-01 ")]
    [InlineData("a@b@2025-07-01")]
    [InlineData(" 30307@2025-07-01")]
    [InlineData("30\n307@2025-07-01")]
    public void What_is_no_key_is_not_read_as_one(string text)
    {
        Assert.Null(UnitKey.TryParse(text));
        Assert.Contains(text, Assert.Throws<FormatException>(() => UnitKey.Parse(text)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Units_are_found_by_key_and_stand_below_their_parents_in_their_zone()
    {
        // A child may be named before its parent.
        var tree = Tree(Ward, Province);

        var ward = tree.Find("30307@1999-01-01")!;
        Assert.Equal(("Phường Long Xuyên", "Asia/Ho_Chi_Minh", Province.Key), (ward.Name, ward.Zone, ward.LastParent));
        Assert.Equal([Province.Key], tree.Roots.Select(root => root.Key));
        Assert.Equal([ward], tree.ChildrenOf(Province.Key, Reform));
        Assert.Equal([ward], tree.Below(Province.Key));
        Assert.True(tree.HasMembers(Province.Key) && !tree.HasMembers(Ward.Key));
        Assert.Equal((2, 1L), (tree.Count, tree.Version));
    }

    [Fact]
    public void A_code_means_another_unit_after_a_reform()
    {
        var successor = Ward with { Key = new UnitKey("30307", Reform), Name = "Phường Long Xuyên mới" };
        var tree = Tree(Province, Ward with { Until = Reform }, successor);

        Assert.Equal(Ward.Key, tree.CarrierOf("30307", Reform.PlusDays(-1))!.Key);
        Assert.Equal(successor.Key, tree.CarrierOf("30307", Reform)!.Key);
        Assert.Null(tree.CarrierOf("30307", Old.PlusDays(-1)));
        Assert.Null(tree.CarrierOf("30308", Reform));
        Assert.Equal(2, tree.WithCode("30307").Count());
        Assert.Equal([successor.Key], tree.ChildrenOf(Province.Key, Reform).Select(unit => unit.Key));
    }

    [Fact]
    public void An_alias_means_the_unit_as_long_as_it_lives()
    {
        var tree = Tree(Province, Ward with { Aliases = ["H13.21.05"], Until = Reform });

        Assert.Equal(Ward.Key, tree.CarrierOf("H13.21.05", Old)!.Key);
        Assert.Null(tree.CarrierOf("H13.21.05", Reform));
    }

    [Fact]
    public void Names_are_kept_in_one_normal_form()
    {
        var decomposed = Ward with { Name = $" {Ward.Name.Normalize(NormalizationForm.FormD)} ", NameEn = " " };
        var tree = Tree(Province, decomposed);

        Assert.Equal((Ward.Name, Ward.Name), (tree.Find(Ward.Key)!.Name, tree.Find(Ward.Key)!.NameEn));
        Assert.Empty(UnitTreeBuilder.Add(tree, [decomposed]).Problems);
    }

    [Fact]
    public void What_is_there_already_is_no_news_also_where_its_parent_is_named_by_an_alias()
    {
        UnitDraft[] drafts = [Province with { Aliases = ["H13"] }, Ward with { Parent = "H13" }];
        var tree = Tree(drafts);

        var again = UnitTreeBuilder.Add(tree, drafts);

        Assert.Empty(again.Problems);
        Assert.Empty(again.Added);
        Assert.Same(tree, again.Tree);
    }

    public static TheoryData<UnitDraft, string> WhatDoesNotFit => new()
    {
        { Ward with { Parent = "90" }, "no unit has the code '90' on 1999-01-01" },
        { Ward with { Key = new UnitKey("30307", Old.PlusDays(-1)) }, "no unit has the code '89' on 1998-12-31" },
        { Ward with { Parent = "30307" }, "below itself" },
        { Ward with { Zone = null, Parent = null }, "a root needs a time zone" },
        { Ward with { Zone = "Asia/Saigon City", Parent = null }, "a root needs a time zone" },
        { Ward with { Kind = "village" }, "'village' is no kind of unit" },
        { Ward with { Name = "  " }, "a name has 1 to 200" },
        { Ward with { Name = new string('x', 201) }, "a name has 1 to 200" },
        { Ward with { Key = new UnitKey("30@307", Old) }, "a code has 1 to 100" },
        { Ward with { Aliases = [" H13"] }, "a code has 1 to 100" },
        { Ward with { Until = Old }, "ends before it begins" },
        { Ward with { Key = new UnitKey("89", Reform) }, "means Tỉnh An Giang in a part of that time" },
        { Ward with { Aliases = ["89"] }, "means Tỉnh An Giang in a part of that time" },
        { Province with { Name = "Tỉnh khác" }, "it is there already as Tỉnh An Giang" },
    };

    [Theory]
    [MemberData(nameof(WhatDoesNotFit))]
    public void What_does_not_fit_is_named_and_nothing_is_added(UnitDraft draft, string problem)
    {
        var tree = Tree(Province);

        var (after, added, problems) = UnitTreeBuilder.Add(tree, [draft, Draft("30310", "Phường Bình Đức", "ward", "89")]);

        Assert.Contains(problem, Assert.Single(problems), StringComparison.Ordinal);
        Assert.Same(tree, after);
        Assert.Empty(added);
    }

    [Fact]
    public void Units_that_do_not_fit_each_other_are_all_named()
    {
        var twice = UnitTreeBuilder.Add(UnitTree.Empty, [Province, Province]);
        var ring = UnitTreeBuilder.Add(UnitTree.Empty, [Draft("1", "Một", "ward", "2"), Draft("2", "Hai", "ward", "3"), Draft("3", "Ba", "ward", "1")]);
        var overlap = UnitTreeBuilder.Add(
            UnitTree.Empty, [Province, Ward with { Aliases = ["H13"] }, Draft("30310", "Phường Bình Đức", "ward", "89") with { Aliases = ["H13"] }]);

        Assert.Contains("named twice", Assert.Single(twice.Problems), StringComparison.Ordinal);
        Assert.Equal(3, ring.Problems.Count(problem => problem.EndsWith("below itself.", StringComparison.Ordinal)));
        Assert.Equal(2, overlap.Problems.Count(problem => problem.Contains("'H13' means", StringComparison.Ordinal)));
    }

    [Fact]
    public void Whatever_is_below_a_simulation_is_simulated() =>
        Assert.All(Tree(Province with { Simulated = true }, Ward).Units, unit => Assert.True(unit.Simulated));

    private static UnitDraft Draft(string code, string name, string kind, string? parent) =>
        new(new UnitKey(code, Old), name, null, kind, parent, null, null, [], false, null);

    private static UnitTree Tree(params UnitDraft[] drafts)
    {
        var (tree, _, problems) = UnitTreeBuilder.Add(UnitTree.Empty, drafts);
        Assert.Empty(problems);
        return tree;
    }
}
