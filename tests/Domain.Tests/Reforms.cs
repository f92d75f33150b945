using NodaTime;
using ParLive.Domain.Measures;
using ParLive.Domain.Reorganisations;
using ParLive.Domain.Time;
using ParLive.Domain.Units;
using static ParLive.Domain.Reorganisations.Reorganisation;

namespace ParLive.Domain.Tests;

public sealed class Reforms
{
    private static readonly LocalDate At = new(2025, 7, 1);
    private static readonly LocalDate Day = new(2026, 1, 1);

    private static UnitKey C(int place) => Land.Key($"C{place}");

    private static UnitDraft Ward => Land.Draft("C1", "P", "ward", At);

    [Fact]
    public void A_merger_ends_the_old_and_gives_the_code_of_one_of_them_to_the_new()
    {
        var land = Merged();

        Assert.Equal(At, land.Tree.Find(C(1))!.Until);
        Assert.Equal((Ward.Key, At), land.Tree.Successions.HeirOf(C(2)));
        Assert.Equal([C(1), C(2)], land.Tree.Successions.PredecessorsOf(Ward.Key));
        Assert.Equal([Ward.Key], land.Tree.Successions.SuccessorsOf(C(1)));
        Assert.Equal(C(1), land.Tree.CarrierOf("C1", At.PlusDays(-1))!.Key);
        Assert.Equal(Ward.Key, land.Tree.CarrierOf("C1", At)!.Key);
    }

    [Fact]
    public void An_old_code_goes_to_who_took_it_over_and_never_to_who_carries_it_later()
    {
        var land = Merged();
        land.Reform([Land.Draft("C2", "P", "office", Day)]);

        Assert.Equal(C(2), land.Tree.Resolve("C2", At.PlusDays(-1)).Target!.Key);
        var succeeded = Assert.IsType<Resolution.Succeeded>(land.Tree.Resolve("C2", Day.PlusDays(-1)));
        Assert.Equal((Ward.Key, C(2)), (succeeded.Unit.Key, succeeded.Was.Key));
        Assert.IsType<Resolution.Carried>(land.Tree.Resolve("C2", Day));
        Assert.IsType<Resolution.Unknown>(land.Tree.Resolve("C2", Land.Old.PlusDays(-1)));
        Assert.IsType<Resolution.Unknown>(land.Tree.Resolve("C9", At));
    }

    [Fact]
    public void The_code_of_a_unit_that_was_split_without_an_heir_is_named_and_given_to_nobody()
    {
        var land = Land.Small();
        land.Reform([], new Split(C(1), At, [new Part(C(2), null), new Part(C(3), null)], null));

        var lost = Assert.IsType<Resolution.WithoutSuccessor>(land.Tree.Resolve("C1", At));

        Assert.Equal(C(1), lost.Was.Key);
        Assert.Contains("was split on 2025-07-01 into Đơn vị C2 (C2@1999-01-01), Đơn vị C3 (C3@1999-01-01)", lost.Reason, StringComparison.Ordinal);
        Assert.Equal(C(1), land.Tree.Resolve("C1", At.PlusDays(-1)).Target!.Key);
    }

    [Fact]
    public void A_split_with_an_heir_and_a_chain_of_mergers_lead_to_one_unit()
    {
        var land = Land.Small();
        land.Reform([], new Split(C(1), At, [new Part(C(2), 0.5m), new Part(C(3), 0.5m)], C(3)));
        land.Reform([], new Merge(C(3), Day, C(4)));

        Assert.Equal(C(3), land.Tree.Resolve("C1", At).Target!.Key);
        Assert.Equal(C(4), land.Tree.Resolve("C1", Day).Target!.Key);
    }

    [Fact]
    public void Names_kinds_codes_and_parents_have_their_days()
    {
        var land = Land.Small();
        var outcome = land.Reform(
            [], new Rename(C(1), At, new UnitName("Đặc khu", "Zone"), "Z"), new Retype(C(1), At, "special-zone"), new Reparent(C(1), At, Land.Key("P")));

        var (unit, before) = (land.Tree.Find(C(1))!, At.PlusDays(-1));
        Assert.Empty(outcome.Problems);
        Assert.Equal(("Đơn vị C1", "Đặc khu"), (unit.NameOn(before)!.Vietnamese, unit.NameOn(At)!.Vietnamese));
        Assert.Equal(("commune", "special-zone"), (unit.KindOn(before), unit.KindOn(At)));
        Assert.Equal((Land.Key("D1"), Land.Key("P")), (unit.ParentOn(before), unit.ParentOn(At)));
        Assert.Equal((unit, unit), (land.Tree.CarrierOf("C1", before), land.Tree.CarrierOf("Z", At)));
        Assert.Null(land.Tree.CarrierOf("C1", At));
        Assert.IsType<Resolution.Succeeded>(land.Tree.Resolve("C1", At));
        Assert.Contains(unit, land.Tree.ChildrenOf(Land.Key("P"), At));
        Assert.DoesNotContain(unit, land.Tree.ChildrenOf(Land.Key("D1"), At));
    }

    [Fact]
    public void Those_below_a_unit_that_merges_stand_below_its_heir()
    {
        var land = Land.Small();

        Assert.Empty(land.Reform([], new Merge(Land.Key("D1"), At, Land.Key("D2"))).Problems);

        Assert.Equal(6, land.Tree.ChildrenOf(Land.Key("D2"), At).Count());
        Assert.Equal(3, land.Tree.ChildrenOf(Land.Key("D1"), At.PlusDays(-1)).Count());
    }

    public static TheoryData<Reorganisation[], string> WhatCannotBe => new()
    {
        { [new Merge(Land.Key("C9"), At, C(2))], "there is no unit C9@1999-01-01" },
        { [new Merge(C(1), At, Land.Key("C9"))], "there is no unit C9@1999-01-01" },
        { [new Merge(C(1), At, C(1))], "cannot merge into itself" },
        { [new Merge(C(1), Land.Old, C(2))], "but begins on 1999-01-01" },
        { [new Merge(C(6), At, C(1))], "is no more since 2020-01-01" },
        { [new Merge(C(1), At, C(6))], "(C6@1999-01-01) does not exist on 2025-07-01" },
        { [new Merge(C(1), At, C(2)), new Merge(C(1), At, C(3))], "is reorganised twice: merged into C2@1999-01-01 on 2025-07-01, and merged into C3@1999-01-01" },
        { [new Merge(C(1), At, C(2)), new Abolish(C(1), At)], "is reorganised twice" },
        { [new Merge(C(1), At, C(2)), new Retype(C(1), Day, "ward")], "is reorganised twice" },
        { [new Merge(C(1), At, C(2)), new Merge(C(2), At, C(1))], "does not exist on 2025-07-01" },
        { [new Merge(C(5), new LocalDate(2010, 1, 1), C(1))], "is known to be reorganised later, on 2020-01-01" },
        { [new Abolish(C(4), new LocalDate(2019, 1, 1))], "cannot end on 2019-01-01: it has Đơn vị C6 (C6@1999-01-01), or a part of it, since 2020-01-01" },
        { [new Reparent(Land.Key("P"), At, C(1))], "would stand below itself" },
        { [new Reparent(C(1), At, C(2)), new Reparent(C(2), At, C(1))], "would stand below itself" },
        { [new Reparent(C(1), At, C(1))], "cannot stand below itself" },
        { [new Abolish(Land.Key("D1"), At)], "still stands below Đơn vị D1" },
        { [new Retype(C(1), At, "village")], "'village' is no kind of unit" },
        { [new Rename(C(1), At, new UnitName(" ", " "), null)], "needs a name of 1 to 200" },
        { [new Rename(C(1), At, new UnitName("A", "A"), "C2")], "the code 'C2' means Đơn vị C2" },
        { [new Split(C(1), At, [new Part(C(2), null)], null)], "fewer than two different parts" },
        { [new Split(C(1), At, [new Part(C(2), 0.5m), new Part(C(3), null)], null)], "shares for some parts only" },
        { [new Split(C(1), At, [new Part(C(2), 0.5m), new Part(C(3), 0.6m)], null)], "do not add up to 1" },
        { [new Split(C(1), At, [new Part(C(2), null), new Part(C(3), null)], C(4))], "has no part of" },
    };

    [Theory]
    [MemberData(nameof(WhatCannotBe))]
    public void What_cannot_be_is_named_and_nothing_of_it_is_applied(Reorganisation[] reorganisations, string problem)
    {
        var land = Land.Small();
        land.Reform([], new Retype(C(5), new LocalDate(2020, 1, 1), "ward"), new Merge(C(6), new LocalDate(2020, 1, 1), C(4)));
        var tree = land.Tree;

        // What could be beside it is not applied either.
        var outcome = land.Reform([], [.. reorganisations, new Retype(C(4), At, "ward")]);

        Assert.Contains(outcome.Problems, found => found.Sentence.Contains(problem, StringComparison.Ordinal) && found.Place < reorganisations.Length);
        Assert.Same(tree, outcome.Tree);
        Assert.Same(tree, land.Tree);
    }

    [Fact]
    public void A_merger_into_a_tree_of_another_time_zone_cannot_be()
    {
        var land = new Land(
            Land.Draft("P", null, "province") with { Zone = "Asia/Ho_Chi_Minh" }, Land.Draft("C1", "P"), Land.Draft("C2", "P"),
            Land.Draft("Q", null, "province") with { Zone = "Europe/Amsterdam" }, Land.Draft("C3", "Q"));

        Assert.Contains("time zone Europe/Amsterdam", Assert.Single(land.Reform([], new Merge(C(1), At, C(3))).Problems).Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void Open_dossiers_go_over_with_their_due_date_and_those_that_ended_stay()
    {
        var land = Land.Small();
        var reform = Some.MondayDate.PlusDays(3);
        land.Bring("open", Some.Receipt(unit: "C1"));
        land.Bring("ended", Some.Receipt(unit: "C1"));
        land.Bring("ended", Some.End(1) with { Unit = "C1" });

        land.Reform([], new Merge(C(1), reform, C(2)));

        Assert.Equal((C(2).ToString(), C(1).ToString()), (land.HomeOf("open"), land.HomeOf("ended")));
        var (before, after) = (Tick.CloseOf(OfficeZone.DayOf(reform) - 1), Tick.StartOf(OfficeZone.DayOf(reform)));
        Assert.Equal((1, 0), (land.Total(C(1)).Level(AllMeasures.Open, before), land.Total(C(1)).Level(AllMeasures.Open, after)));
        Assert.Equal((0, 1), (land.Total(C(2)).Level(AllMeasures.Open, before), land.Total(C(2)).Level(AllMeasures.Open, after)));
        Assert.Equal(2, land.Total(C(1)).Sum(AllMeasures.Received, Tick.First, Tick.Last));
        Assert.Equal(0, land.Total(C(2)).Sum(AllMeasures.Received, Tick.First, Tick.Last));
        var overdue = Tick.StartOf(OfficeZone.DayOf(Some.MondayDate) + 6);
        Assert.Equal((0, 1), (land.Total(C(1)).Level(AllMeasures.OpenOverdue, overdue), land.Total(C(2)).Level(AllMeasures.OpenOverdue, overdue)));
    }

    [Fact]
    public void Over_a_split_without_shares_parts_are_not_comparable_but_what_holds_all_of_them_is()
    {
        var land = Land.Small();
        land.Reform([], new Split(C(1), At, [new Part(C(2), null), new Part(C(4), null)], null));

        var (part, district, province) = (Of("C2"), Of("D1"), Of("P"));

        Assert.Equal((At, false), (part.ComparableFrom, part.IsApportioned));
        Assert.Equal([C(1)], part.Unknown);
        Assert.Equal([C(2)], part.Sources.Select(source => source.Unit));
        Assert.Equal(At, district.ComparableFrom);
        Assert.Null(province.ComparableFrom);
        Assert.Contains((C(1), 1m), province.Sources);
        Assert.Null(Of("C3").ComparableFrom);

        Restatement Of(string code) => Restatement.Of(land.Tree, Land.Key(code), Day);
    }

    [Fact]
    public void Over_a_split_with_shares_each_part_has_its_share_and_says_so()
    {
        var land = Land.Small();
        land.Reform([], new Split(C(1), At, [new Part(C(2), 0.25m), new Part(C(4), 0.75m)], C(4)));

        var part = Restatement.Of(land.Tree, C(2), Day);

        Assert.True(part.IsApportioned);
        Assert.Null(part.ComparableFrom);
        Assert.Contains((C(1), 0.25m), part.Sources);
    }

    [Fact]
    public void A_unit_that_gave_a_part_away_is_not_comparable_before_and_neither_is_who_got_it()
    {
        var land = Land.Small();
        land.Reform([], new Split(C(1), At, [new Part(C(1), null), new Part(C(4), null)], null));

        Assert.Null(land.Tree.Find(C(1))!.Until);
        Assert.Equal((At, At), (Restatement.Of(land.Tree, C(1), Day).ComparableFrom, Restatement.Of(land.Tree, C(4), Day).ComparableFrom));
        Assert.Contains((C(1), 1m), Restatement.Of(land.Tree, C(1), Day).Sources);
        Assert.DoesNotContain(C(1), Restatement.Of(land.Tree, C(4), Day).Sources.Select(source => source.Unit));
    }

    [Fact]
    public void The_effect_is_told_before_anything_happens()
    {
        var land = Land.Small();
        var tree = land.Tree;

        var outcome = Reform.Apply(
            tree, [Ward],
            [
                new Merge(C(1), At, Ward.Key), new Split(C(2), At, [new Part(Ward.Key, null), new Part(C(3), null)], null), new Retype(C(4), At, "ward"),
            ]);
        var effect = ReformEffect.Of(tree, outcome);

        Assert.Equal([C(1), C(2)], effect.Ends.Select(unit => unit.Key));
        Assert.Equal([Ward.Key], effect.Begins.Select(unit => unit.Key));
        Assert.Equal([C(4)], effect.Changes.Select(unit => unit.Key));
        Assert.Equal([(C(1), Ward.Key)], effect.HandsOver.Select(pair => (pair.From.Key, pair.To.Key)));
        Assert.Equal([C(2)], effect.Stranded.Select(unit => unit.Key));
        Assert.Equal([(Ward.Key, At), (C(3), At)], effect.NotComparable.Select(pair => (pair.Unit.Key, pair.From)));
    }

    private static Land Merged()
    {
        var land = Land.Small();
        Assert.Empty(land.Reform([Ward], new Merge(C(1), At, Ward.Key), new Merge(C(2), At, Ward.Key)).Problems);
        return land;
    }
}
