using NodaTime;
using ParLive.Domain.Reorganisations;
using ParLive.Domain.Units;

namespace ParLive.Domain.Tests;

public sealed class TransferTables
{
    private static readonly LocalDate At = new(2025, 7, 1);

    private static UnitTree OldTree => Add(
        UnitTree.Empty,
        Unit("89", "Tỉnh An Giang", "province", null) with { Zone = "Asia/Ho_Chi_Minh" }, Unit("883", "Thành phố Long Xuyên", "district", "89"),
        Unit("30289", "Phường Bình Đức", "ward", "883"), Unit("30292", "Phường Bình Khánh", "ward", "883"), Unit("30313", "Xã Mỹ Hòa Hưng", "commune", "883"));

    private static Transfer BinhDuc => Row(1, "Phường Bình Đức", "30292", "Phường Bình Đức", "30289");

    private static Transfer BinhKhanh => Row(2, "Phường Bình Đức", "30292", "Phường Bình Khánh", "30292");

    private static Transfer HoaHung => Row(3, "Xã Mỹ Hòa Hưng", "30313", "Xã Mỹ Hòa Hưng", "30313", "Giữ nguyên");

    [Theory]
    [InlineData("Phường Mỹ Hòa", "phường  Mỹ Hoà ", true)]
    [InlineData("Quận Bình Thủy", "Quận Bình Thuỷ", true)]
    [InlineData("Thị Xã Tân Châu", "Thị xã\nTân Châu", true)]
    [InlineData("Xã Mỹ Hòa", "Xã My Hòa", false)]
    [InlineData("Xã Hòa", "Xã Hóa", false)]
    [InlineData("Xã Đông", "Xã Dông", false)]
    [InlineData("Xã Mỹ Hòa", "Xã MỹHòa", false)]
    [InlineData("Xã Lã A", "Xã La Ã", false)]
    public void Names_are_compared_without_case_blanks_and_the_place_of_a_tone(string one, string other, bool same)
    {
        Assert.Equal(same, NameFold.AreSame(one, other));
        Assert.Equal(same, NameFold.AreSame(one.Normalize(System.Text.NormalizationForm.FormD), other));
    }

    [Fact]
    public void Old_units_are_found_and_new_ones_begin_with_what_became_of_them()
    {
        var plan = TransferTable.Plan(OldTree, [BinhDuc, BinhKhanh, HoaHung], At, null);
        var outcome = Reform.Apply(OldTree, plan.Begin, [.. plan.Reorganisations.Select(item => item.What)]);

        Assert.Empty(plan.Problems);
        Assert.Empty(outcome.Problems);
        Assert.Equal("30292@2025-07-01 91@2025-07-01", string.Join(' ', outcome.Begun.Select(unit => unit.Key.ToString()).Order(StringComparer.Ordinal)));
        var effect = ReformEffect.Of(OldTree, outcome);
        Assert.Equal("30289 30292 883 89", Codes(effect.Ends.Select(unit => unit.Code)));
        // The commune that was left as it was stands below the new province, and the province below which it stood merged into that.
        Assert.Equal("30313", Codes(effect.Changes.Select(unit => unit.Code)));
        Assert.Equal("91@2025-07-01", outcome.Tree.Find("30313@1999-01-01")!.ParentOn(At).ToString());
        Assert.Equal("91@2025-07-01", outcome.Tree.Successions.HeirOf(new UnitKey("89", Land.Old))!.Value.Unit.ToString());
        Assert.False(Apply(outcome.Tree, [BinhDuc, BinhKhanh, HoaHung], null).IsNews);
    }

    [Fact]
    public void Old_units_that_nobody_knows_are_named_or_added()
    {
        var named = TransferTable.Plan(UnitTree.Empty, [BinhDuc, BinhKhanh], At, null);

        Assert.Equal("30289 30292", Codes(named.Missing.Select(unit => unit.Code)));
        Assert.Empty(named.Reorganisations);

        var added = Apply(UnitTree.Empty, [BinhDuc, BinhKhanh], Land.Old);
        Assert.Empty(added.Problems);
        Assert.Equal("883@1999-01-01", added.Tree.Find("30289@1999-01-01")!.LastParent.ToString());
        Assert.False(Apply(added.Tree, [BinhDuc, BinhKhanh], Land.Old).IsNews);
    }

    [Fact]
    public void New_units_that_are_there_already_are_found_also_under_another_spelling()
    {
        var tree = Add(
            OldUntilReform(),
            Unit("91", "Tỉnh An Giang", "province", null, At) with { Zone = "Asia/Ho_Chi_Minh" }, Unit("30292", "Phường Bình Đức", "ward", "91", At),
            Unit("30313", "Xã Mỹ Hoà Hưng", "commune", "91", At));

        var outcome = Apply(tree, [BinhDuc, BinhKhanh, HoaHung], null);

        Assert.Empty(outcome.Problems);
        Assert.Empty(outcome.Begun);
        Assert.Equal(
            new UnitKey("30313", At), outcome.Applied.OfType<Reorganisation.Merge>().Single(merge => merge.Unit == new UnitKey("30313", Land.Old)).Into);
    }

    [Fact]
    public void Parts_make_a_split_without_shares_and_without_an_heir()
    {
        var plan = TransferTable.Plan(
            OldTree, [BinhDuc with { Note = "Nhập một phần" }, BinhKhanh, Row(4, "Phường Long Xuyên", "30307", "Phường Bình Đức", "30289", "Nhập một phần")],
            At, null);

        var split = Assert.Single(plan.Reorganisations.Select(item => item.What).OfType<Reorganisation.Split>());
        Assert.Equal((2, null, null), (split.Parts.Count, split.Heir, split.Parts[0].Share));
    }

    public static TheoryData<Transfer[], long, string> WhatCannotBe => new()
    {
        { [BinhDuc with { Note = "xem phụ lục" }], 1, "does not say whether the whole or a part" },
        { [BinhDuc with { OldName = "Bình Đức" }], 1, "does not begin with a kind of commune" },
        { [BinhDuc with { OldName = " " }], 1, "is no name and code of an old unit" },
        { [BinhDuc with { NewCode = "" }], 1, "is no name and code of a new unit" },
        { [BinhDuc with { NewProvince = "Tỉnh An Giang" }], 1, "is no name with a code in brackets" },
        { [BinhDuc with { District = "(883)" }], 1, "is no name with a code in brackets" },
        { [BinhDuc with { OldName = "Phường Mỹ Long" }], 1, "the code 30289 means Phường Bình Đức on 2025-06-30, not Phường Mỹ Long" },
        { [BinhDuc, BinhKhanh with { NewName = "Phường Khác" }], 2, "the code 30292 is Phường Khác here, and Phường Bình Đức in row 1" },
        { [BinhDuc, BinhKhanh, Row(4, "Phường Long Xuyên", "30307", "Phường Bình Đức", "30289")], 4, "cannot go here: row 1 has all of it" },
        { [BinhDuc with { Note = "Nhập một phần" }, BinhKhanh], 1, "only a part of Phường Bình Đức (30289) is named" },
        { [BinhDuc with { Note = "Nhập một phần" }, BinhDuc with { Row = 2, Note = "Nhập một phần" }], 2, "goes to Phường Bình Đức twice" },
    };

    [Theory]
    [MemberData(nameof(WhatCannotBe))]
    public void A_row_that_cannot_be_is_named_with_its_reason(Transfer[] rows, long row, string reason)
    {
        var plan = TransferTable.Plan(OldTree, rows, At, null);

        Assert.Contains(plan.Problems, problem => problem.Row == row && problem.Reason.Contains(reason, StringComparison.Ordinal));
    }

    [Fact]
    public void A_table_that_says_what_its_rows_are_is_read_row_by_row()
    {
        var plan = ChangeTable.Plan(
            OldTree,
            [
                Change(1, "merge", "30289", "30292") with { Name = "Phường Bình Đức", UnitKind = "ward", Parent = "883" }, Change(2, "merge", "30292", "30292"),
                Change(3, "rename", "30313") with { Name = "Xã  Mới" }, Change(4, "retype", "30313") with { UnitKind = "special-zone" },
                Change(5, "re-parent", "30313@1999-01-01", "89"), Change(6, "vanish", "30313"), Change(7, "merge", "1", "30292"), Change(8, "merge", "883", "2"),
                Change(9, "rename", "30313"),
            ],
            At);

        Assert.Equal([6L, 7L, 8L, 9L], plan.Problems.Select(problem => problem.Row));
        Assert.Equal([1L, 2L, 3L, 4L, 5L], plan.Reorganisations.Select(item => item.Row));
        Assert.Equal("30292@2025-07-01", Assert.Single(plan.Begin).Key.ToString());
        Assert.Empty(Reform.Apply(OldTree, plan.Begin, [.. plan.Reorganisations.Select(item => item.What)]).Problems);
    }

    private static string Codes(IEnumerable<string> codes) => string.Join(' ', codes);

    private static ReformOutcome Apply(UnitTree tree, Transfer[] rows, LocalDate? oldSince)
    {
        var plan = TransferTable.Plan(tree, rows, At, oldSince);
        Assert.Empty(plan.Problems);
        return Reform.Apply(tree, plan.Begin, [.. plan.Reorganisations.Select(item => item.What)]);
    }

    private static UnitTree OldUntilReform() => Add(
        UnitTree.Empty,
        [.. OldTree.Units.Select(unit => new UnitDraft(
            unit.Key, unit.Name, null, unit.Kind, unit.LastParent?.Code, unit.LastParent is null ? unit.Zone : null, At, [], false, null))]);

    private static UnitTree Add(UnitTree tree, params UnitDraft[] drafts)
    {
        var (after, _, problems) = UnitTreeBuilder.Add(tree, drafts);
        Assert.Empty(problems);
        return after;
    }

    private static UnitDraft Unit(string code, string name, string kind, string? parent, LocalDate? since = null) =>
        Land.Draft(code, parent, kind, since) with { Name = name };

    private static Transfer Row(long row, string name, string code, string oldName, string oldCode, string note = "Nhập toàn bộ") =>
        new(row, "Tỉnh An Giang (91)", name, code, oldName, oldCode, note, "Thành phố Long Xuyên (883)", "Tỉnh An Giang (89)");

    private static ChangeRow Change(long row, string kind, string unit, string? into = null) =>
        new(row, kind, unit, into, null, false, null, null, null, null, null);
}
