using NodaTime;
using ParLive.Domain.Ranking;
using ParLive.Domain.Rates;
using ParLive.Testing;
using static ParLive.Domain.Tests.Ranking.GeneratedGroups;

namespace ParLive.Domain.Tests.Ranking;

/// <summary>Why units moved.</summary>
public sealed class MovementLaws
{
    [Fact]
    public void The_parts_of_every_movement_add_up_to_it_exactly() => Law.Holds(Case, case_ =>
    {
        var movements = new Movements(case_.Before, case_.After, case_.Profile);
        foreach (var movement in movements.Units.Select(movements.Of).Where(movement => movement.Score is not null))
        {
            Assert.Equal(movement.Score, movement.Parts.Sum(part => part.Score));
            Assert.Equal(movement.Places, movement.Parts.Sum(part => part.Places));
            Assert.Equal(Enum.GetValues<MovementCause>(), movement.Parts.Select(part => part.Cause));
        }
    }, cases: 60);

    [Fact]
    public void Where_the_rules_stay_nothing_moves_by_rules() => Law.Holds(Case, NothingMovesByRules, cases: 60);

    // Where whole groups have no place for want of peers, who stood for one must count again: rare among the generated.
    [Theory]
    [InlineData(617)]
    [InlineData(1713)]
    public void Nothing_moves_by_rules_where_units_below_the_minimum_stood_in_a_group_too_small(int seed) => NothingMovesByRules(Case(seed));

    [Fact]
    public void Each_cause_is_told_when_it_alone_is_at_work()
    {
        var before = Enumerable.Range(0, 12).Select(unit => Unit(unit, 180 + unit, 200)).ToList();

        Assert.Equal([MovementCause.OwnNumerator], CausesOf(before, [Unit(3, 196, 200), .. before.Where(unit => unit.Unit != Key(3))]));
        Assert.Equal([MovementCause.OwnDenominator], CausesOf(before, [Unit(3, 1830, 2000), .. before.Where(unit => unit.Unit != Key(3))]));
        Assert.Equal([MovementCause.Units], CausesOf(before, [.. before.Where(unit => unit.Unit != Key(0))]));
        Assert.Equal([MovementCause.Peers], CausesOf(before, [Unit(11, 100, 200), .. before.Where(unit => unit.Unit != Key(11))]));
        Assert.Equal([], CausesOf(before, before));
    }

    [Fact]
    public void Where_definitions_changed_between_two_editions_the_rules_moved_everybody()
    {
        var units = Enumerable.Range(0, 12).Select(unit => Unit(unit, 180 + unit, 200)).ToList();
        var before = Edition(null, RankingProfiles.OnTime, units, Monday);
        var after = Edition(before, RankingProfiles.OnTime, [.. units.Select((unit, place) => Unit(place, 200 - (2 * place), 200))], Monday + Duration.FromHours(1), Terms with { Definitions = "2026.4" });

        var movement = new Movements(before, after, RankingProfiles.OnTime).Of(Key(11));

        Assert.True(movement.Places < 0);
        Assert.All(movement.Parts.Where(part => part.Cause != MovementCause.Rules), part => Assert.Equal((0m, 0), (part.Score, part.Places)));
    }

    [Fact]
    public void Who_has_a_place_in_one_edition_alone_has_no_movement()
    {
        var units = Enumerable.Range(0, 12).Select(unit => Unit(unit, 180, 200)).ToList();
        var before = Edition(null, RankingProfiles.OnTime, units, Monday);
        var after = Edition(before, RankingProfiles.OnTime, [.. units.Select(unit => unit.Unit == Key(4) ? unit with { IsLost = true } : unit)], Monday + Duration.FromHours(1));

        var movement = new Movements(before, after, RankingProfiles.OnTime).Of(Key(4));

        Assert.Null(movement.Places);
        Assert.Empty(movement.Parts);
        Assert.Equal(NotRankedReason.LostFeed, movement.After!.NotRanked);
    }

    private static void NothingMovesByRules((RankingProfile Profile, RankingEdition Before, RankingEdition After) case_)
    {
        var movements = new Movements(case_.Before, case_.After, case_.Profile);

        Assert.All(
            movements.Units.Select(movements.Of).SelectMany(movement => movement.Parts).Where(part => part.Cause == MovementCause.Rules),
            part => Assert.Equal((0m, 0), (part.Score, part.Places)));
    }

    private static MovementCause[] CausesOf(List<Candidate> before, List<Candidate> after)
    {
        var first = Edition(null, RankingProfiles.OnTime, before, Monday);
        var second = Edition(first, RankingProfiles.OnTime, after, Monday + Duration.FromMinutes(1));
        return [.. new Movements(first, second, RankingProfiles.OnTime).Of(Key(3)).Parts.Where(part => part.Score != 0).Select(part => part.Cause)];
    }

    private static Candidate Unit(int unit, long part, long whole) => new(Key(unit), "commune", EvidenceSet.Of(RankedIndicators.OnTime, new Ratio(part, whole)));

    private static (RankingProfile Profile, RankingEdition Before, RankingEdition After) Case(int seed)
    {
        var dice = new Random(seed);
        var (profile, candidates) = (Profile(dice), Candidates(dice));
        var first = Edition(null, profile, candidates, Monday);
        return (profile, first, Edition(first, profile, Later(dice, candidates), Monday + Duration.FromHours(dice.Next(1, 30))));
    }
}
