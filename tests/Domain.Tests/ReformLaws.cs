using NodaTime;
using ParLive.Domain.Books;
using ParLive.Domain.Dossiers;
using ParLive.Domain.Events;
using ParLive.Domain.Measures;
using ParLive.Domain.Rates;
using ParLive.Domain.Reorganisations;
using ParLive.Domain.Time;
using ParLive.Domain.Timelines;
using ParLive.Domain.Units;
using ParLive.Testing;

namespace ParLive.Domain.Tests;

/// <summary>Whatever becomes of units, nothing of a dossier is lost, and nothing counts twice.</summary>
public sealed class ReformLaws
{
    private const int Cases = 200;

    private static readonly LocalDate Today = new(2030, 1, 1);

    [Fact]
    public void After_any_reorganisations_the_roots_hold_everything_once_and_each_unit_what_is_below_it() =>
        Law.Holds(seed => seed, seed =>
        {
            var (land, _) = Lived(seed, reforms: 5);

            var everything = land.Everything();

            Same(everything, SumOf(land.Tree.Roots.Select(root => land.Total(root.Key))));
            Same(everything, SumOf(land.Tree.Units.Select(unit => Of(land.Own(unit.Key)))));
            Assert.All(land.Books, book => Assert.Empty(book.Misplaced(book.Ledger.Dossiers)));
            Assert.Equal(
                land.Books.SelectMany(book => book.Ledger.Dossiers).Distinct(StringComparer.Ordinal).Count(),
                land.Books.Sum(book => book.Ledger.Count));
        }, Cases);

    [Fact]
    public void Through_all_reorganisations_what_was_open_and_came_in_is_what_ended_and_is_open() =>
        Law.Holds(seed => seed, seed =>
        {
            var (land, _) = Lived(seed, reforms: 5);

            foreach (var total in land.Tree.Units.Select(unit => land.Total(unit.Key)))
            {
                var ticks = Tests.Books.TicksAround(total).Order().ToList();
                foreach (var at in ticks.Skip(ticks.Count / 2))
                {
                    var counts = Counts.Of(total, at, ticks[ticks.Count / 2], new Tick(at.Index + 1));

                    // What ended without a receipt was never there to be done.
                    var ended = GaugeDefinitions.Processed.Of(counts) - counts[AllMeasures.Unclassified];
                    Assert.Equal(GaugeDefinitions.Load.Of(counts), ended + counts[AllMeasures.Open]);
                }
            }
        }, Cases);

    [Fact]
    public void Restated_on_the_map_of_a_day_the_leaves_and_what_nobody_has_add_up_to_the_roots() =>
        Law.Holds(seed => seed, seed =>
        {
            var (land, _) = Lived(seed, reforms: 5);

            var living = land.Tree.Units.Where(unit => unit.Lives(Today)).ToList();
            // A unit above others has what happened to itself alone beside theirs.
            var alone = living.Select(unit => Restatement.Of(land.Tree, unit.Key, Today).Sources
                .Select(source => (source.Unit, Share: source.Share - land.Tree.ChildrenOf(unit.Key, Today)
                    .Sum(child => Restatement.Of(land.Tree, child.Key, Today).Sources.Where(other => other.Unit == source.Unit).Sum(other => other.Share)))));
            var shares = alone.SelectMany(parts => parts).GroupBy(part => part.Unit).ToDictionary(part => part.Key, part => part.Sum(share => share.Share));
            foreach (var unit in land.Tree.Units)
            {
                var given = shares.GetValueOrDefault(unit.Key);
                Assert.InRange(given, 0, 1);
                if (land.Tree.Roots.Count == 1)
                {
                    Assert.Equal(1, given);
                }
            }
        }, Cases);

    [Fact]
    public void A_restated_unit_has_what_happened_on_its_ground_under_whatever_name()
    {
        Law.Holds(seed => seed, seed =>
        {
            var land = Land.Small();
            var upheaval = new Upheaval(seed);
            foreach (var (number, said) in upheaval.Events)
            {
                land.Bring(number, said);
            }

            var before = SumOf([Of(land.Own(Land.Key("C1"))), Of(land.Own(Land.Key("C2")))]);
            var at = new LocalDate(2024, 3, 9);
            land.Reform(
                [Land.Draft("C1", "P", "ward", at)],
                new Reorganisation.Merge(Land.Key("C1"), at, Land.Key("C1", at)), new Reorganisation.Merge(Land.Key("C2"), at, Land.Key("C1", at)));

            var restated = Restatement.Of(land.Tree, Land.Key("C1", at), Today);

            Assert.Null(restated.ComparableFrom);
            Assert.False(restated.IsApportioned);
            Same(before, SumOf(restated.Sources.Select(source => Of(land.Own(source.Unit)))));
        }, Cases);
    }

    [Fact]
    public void A_report_as_it_was_is_the_same_before_and_after_a_later_reorganisation() =>
        Law.Holds(seed => seed, seed =>
        {
            var (land, upheaval) = Lived(seed, reforms: 2);
            var before = land.Tree.Units.ToDictionary(unit => unit.Key, unit => land.Total(unit.Key));

            var (begin, what) = upheaval.Next(land.Tree);
            land.Reform(begin, what);

            var day = Tick.StartOf(OfficeZone.DayOf(what[0].At));
            foreach (var (unit, was) in before)
            {
                var now = land.Total(unit);
                foreach (var tick in Tests.Books.TicksAround(was).Concat(Tests.Books.TicksAround(now)).Where(tick => tick < day))
                {
                    Assert.Equal(Tests.Books.LevelsAt(was, tick), Tests.Books.LevelsAt(now, tick));
                    Assert.Equal(was.Sums(Tick.First, tick), now.Sums(Tick.First, tick));
                }
            }
        }, Cases);

    [Fact]
    public void What_was_known_before_a_back_dated_merger_is_known_after_it() =>
        Law.Holds(seed => seed, seed =>
        {
            var land = Land.Small();
            var upheaval = new Upheaval(seed);
            var taken = upheaval.Events.Where(line => land.Bring(line.Number, line.Said) is not null).ToList();
            for (var left = 3; left > 0; left--)
            {
                var (begin, what) = upheaval.Next(land.Tree, onlyMergers: true);
                land.Reform(begin, what);
            }

            var digests = land.Books.Select(book => BookDigest.Of(book)).ToList();

            // A code that somebody else carries since is another word, and no repetition.
            foreach (var (number, said) in taken.Where(line => IsStillMeant(land.Tree, line.Said)))
            {
                Assert.Equal(Judgement.Duplicate, land.Bring(number, said));
            }

            Assert.Equal<IEnumerable<string>>(digests, [.. land.Books.Select(book => BookDigest.Of(book))]);
        }, Cases);

    [Fact]
    public void Where_a_dossier_has_its_home_does_not_depend_on_when_a_merger_was_known() =>
        Law.Holds(seed => seed, seed =>
        {
            var upheaval = new Upheaval(seed);
            var (late, early) = (Land.Small(), Land.Small());
            var (begin, what) = upheaval.Next(early.Tree, onlyMergers: true);
            early.Reform(begin, what);
            // A step before the receipt counts where its receipt puts it, by the map that was known.
            foreach (var (number, said) in upheaval.Events.Where(line => line.Said is not DossierEvent.Forwarded && IsStillMeant(early.Tree, line.Said)))
            {
                early.Bring(number, said);
                late.Bring(number, said);
            }

            late.Reform(begin, what);

            Assert.All(upheaval.Events, line => Assert.Equal(early.HomeOf(line.Number), late.HomeOf(line.Number)));
            Assert.All(early.Tree.Units, unit => Same(early.Total(unit.Key), late.Total(unit.Key)));
        }, Cases);

    [Fact]
    public void What_cannot_be_changes_nothing_and_what_is_known_is_no_news() =>
        Law.Holds(seed => seed, seed =>
        {
            var land = Land.Small();
            var upheaval = new Upheaval(seed);
            for (var left = 6; left > 0; left--)
            {
                var tree = land.Tree;
                var (begin, what) = upheaval.Next(tree);
                var outcome = land.Reform(begin, what);
                if (!outcome.IsNews)
                {
                    Assert.True(outcome.Problems.Count > 0 || what.All(tree.Reorganisations.Contains));
                    Assert.Same(tree, outcome.Tree);
                    continue;
                }

                Assert.Empty(outcome.Problems);

                Assert.Equal(tree.Version + 1, outcome.Tree.Version);
                var again = Reform.Apply(outcome.Tree, begin, what);
                Assert.Empty(again.Problems);
                Assert.False(again.IsNews);
                Assert.Same(outcome.Tree, again.Tree);
            }
        }, Cases);

    private static (Land Land, Upheaval Upheaval) Lived(int seed, int reforms)
    {
        var (land, upheaval) = (Land.Small(), new Upheaval(seed));
        foreach (var (number, said) in upheaval.Events)
        {
            land.Bring(number, said);
            if (reforms-- > 0)
            {
                var (begin, what) = upheaval.Next(land.Tree);
                land.Reform(begin, what);
            }
        }

        return (land, upheaval);
    }

    // Meant by the code at that time: the unit of the old map, or its heir.
    private static bool IsStillMeant(UnitTree tree, DossierEvent said) =>
        IsStillMeant(tree, said.Unit, said.Time) && (said is not DossierEvent.Forwarded { To: { } to } || IsStillMeant(tree, to, said.Time));

    private static bool IsStillMeant(UnitTree tree, string code, Instant time) => tree.Resolve(code, time).Target is { } target
        && tree.WithCode(code).Any(unit => unit.Key.Since == Land.Old
            && (unit == target || tree.Successions.HeirsOf(unit.Key).Contains(target.Key)));

    private static Timeline Of(TimelineDelta delta)
    {
        var timeline = new Timeline();
        timeline.Add(delta.Entries);
        return timeline;
    }

    private static Timeline SumOf(IEnumerable<Timeline> parts)
    {
        var sum = new Timeline();
        foreach (var part in parts)
        {
            sum.Add(part);
        }

        return sum;
    }

    // At every moment: entries of a level that cancel out at one minute are nothing.
    private static void Same(Timeline expected, Timeline actual) => Assert.Equal(expected.Entries, actual.Entries);
}
