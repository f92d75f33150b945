using NodaTime;
using ParLive.Domain.Books;
using ParLive.Domain.Dossiers;
using ParLive.Domain.Events;
using ParLive.Domain.Packing;
using ParLive.Domain.Procedures;
using ParLive.Domain.Time;
using ParLive.Domain.WorkingTime;
using ParLive.Testing;
using static ParLive.Domain.Dossiers.DossierEvent;

namespace ParLive.Domain.Tests.Procedures;

/// <summary>Due dates that the house computes: a function of what happened and of the rules at receipt, and of nothing else.</summary>
public sealed class RulingLaws
{
    [Fact]
    public void Any_order_and_any_repetition_of_events_comes_to_the_same_promises_and_figures() =>
        Law.Holds(Generated.History, Generated.Smaller, history =>
        {
            var dice = history.Dice();
            var house = RuleHouse.Any(history.Zone, dice);
            var again = history.Events.Concat(history.Events.Where(_ => dice.Next(2) == 0)).ToArray();
            dice.Shuffle(again);

            var (plain, other) = (house.BookOf(history.Events), house.BookOf(again));

            AssertSame(history, plain, other);
        });

    [Fact]
    public void What_is_on_disk_is_read_to_the_same_without_any_register() =>
        Law.Holds(Generated.History, Generated.Smaller, history =>
        {
            var house = RuleHouse.Any(history.Zone, history.Dice());
            var book = house.BookOf(history.Events);
            var loaded = house.Book();
            List<BookEntry> lines = [.. history.Numbers.SelectMany(number => book.EventsOf(number).Select(happened => new BookEntry.Happened(number, happened)))];

            loaded.Load(1_000, BookEncoding.Decode(BookEncoding.Encode(1_000, lines), new TextPool()).Entries);
            loaded.CountAnew(Timelines.Horizon.On(0));

            AssertSame(history, book, loaded);
        });

    [Fact]
    public void What_is_laid_down_later_moves_nothing_that_came_in_before() =>
        Law.Holds(Generated.History, Generated.Smaller, history =>
        {
            var dice = history.Dice();
            var house = RuleHouse.Any(history.Zone, dice);
            var later = house with
            {
                Rules = house.Rules.With(RuleHouse.Procedures(dice))
                    .With(RuleHouse.Sheet(history.Zone, 2, "off 2024-04-02..2024-04-05 | later"), "2", Units.UnitKey.Parse(Books.Unit)),
            };
            // Receipts and their corrections first, then the register changes, then all the rest.
            var sorted = history.Events.OrderBy(line => line.Event is Received or Amended or Voided ? 0 : 1).ToList();
            var before = sorted.Count(line => line.Event is Received or Amended or Voided);

            var (plain, changed) = (house.BookOf(sorted), later.BookOf());
            changed.Apply(1_000, [.. house.BookOf(sorted[..before]) is var half ? history.Numbers.SelectMany(number => half.EventsOf(number).Select(happened => new BookEntry.Happened(number, happened))) : []]);
            sorted[before..].ForEach(line => later.Bring(changed, line));

            AssertSame(history, plain, changed);
        });

    [Fact]
    public void The_due_date_is_what_the_engine_computes_from_the_receipt_and_the_waits() =>
        Law.Holds(ACase.Of, life =>
        {
            var facts = life.House.BookOf(life.Lines).Ledger.FactsOf("1");

            var expected = life.Rule.DueOf(life.Received, life.Waits, life.Pauses);
            Assert.Equal(expected?.Due, facts.Due);
            Assert.Equal(life.Rule.DueOf(life.Received)!.Due, facts.FirstPromise);
            Assert.Equal((life.Rule.Id, life.Rule.Version, life.Rule.Calendar.Version), (facts.DueBasis!.Rule.Id, facts.DueBasis.Rule.Version, facts.DueBasis.Calendar));
            Assert.Equal(expected?.Provisional ?? false, facts.DueBasis.Provisional);
            Assert.False(facts.Flags.HasFlag(Integrity.DueDateMoved));
        });

    [Fact]
    public void What_a_source_promises_is_never_computed() =>
        Law.Holds(Generated.History, Generated.Smaller, history =>
        {
            var house = RuleHouse.Any(history.Zone, history.Dice());
            var promised = history with
            {
                Events = [.. history.Events.Select(line => line with
                {
                    Event = line.Event is Received { Due: null } received ? received with { Due = DueDate.On(new LocalDate(2024, 5, 6)) } : line.Event,
                })],
            };

            var (ruled, plain) = (house.BookOf(promised.Events), Books.Of(promised));

            Assert.Equal(BookDigest.Of(plain), BookDigest.Of(ruled));
        });

    private static void AssertSame(History history, UnitBook plain, UnitBook other)
    {
        Assert.Equal(plain.RollUp.Total.Entries, other.RollUp.Total.Entries);
        foreach (var number in history.Numbers)
        {
            Assert.Equivalent(plain.Ledger.FactsOf(number), other.Ledger.FactsOf(number), strict: true);
        }
    }

    /// <summary>A receipt and then waits and pauses, one after the other or within each other, the last of which may go on.</summary>
    private sealed record ACase(RuleHouse House, DueRule Rule, Instant Received, List<BookEntry.Happened> Lines, List<Interval> Waits, List<Interval> Pauses)
    {
        public static ACase Of(int seed)
        {
            var dice = new Random(seed);
            var zone = OfficeZone.Vietnam;
            var house = new RuleHouse(zone, RuleBook.Empty.With([RuleHouse.AProcedure(RuleHouse.AnyTerm(dice), policy: Generated.Pick(dice, Enum.GetValues<SupplementPolicy>()))]));
            house = dice.Next(2) == 0 ? house : house with { Rules = house.Rules.With(RuleHouse.Sheet(zone, 1), "1", Units.UnitKey.Parse("P@2000-01-01")) };
            var received = zone.StartOf(new LocalDate(2024, 12, 20).PlusDays(dice.Next(20))) + Duration.FromMinutes(dice.Next(1_440));
            var rule = new RulesInForce(house.Rules, house.Tree).Find("1.000894", Books.Unit, received, out _)!;
            var life = new ACase(house, rule, received, [], [], []);
            life.Add(new Received(Some.Id("receipt"), Some.Source, Books.Unit, received, null, Particulars.Unknown with { Procedure = "1.000894" }));
            life.Wait(dice, life.Waits, at => new SupplementRequested(Some.Id($"asked {at}"), Some.Source, Books.Unit, at), at => new SupplementSupplied(Some.Id($"brought {at}"), Some.Source, Books.Unit, at));
            life.Wait(dice, life.Pauses, at => new FeeRequested(Some.Id($"fee {at}"), Some.Source, Books.Unit, at), at => new FeePaid(Some.Id($"paid {at}"), Some.Source, Books.Unit, at, true));
            return life;
        }

        public override string ToString() => $"{Rule}\n{string.Join('\n', Lines)}";

        private void Wait(Random dice, List<Interval> spells, Func<Instant, UnitEvent> begin, Func<Instant, UnitEvent> end)
        {
            var at = Received;
            for (var left = dice.Next(4); left > 0; left--)
            {
                var from = at + Duration.FromMinutes(dice.Next(1, 4_000));
                at = from + Duration.FromMinutes(dice.Next(1, 6_000));
                var goesOn = left == 1 && dice.Next(4) == 0;
                spells.Add(new Interval(from, goesOn ? null : at));
                Add(begin(from));
                if (!goesOn)
                {
                    Add(end(at));
                }
            }
        }

        private void Add(UnitEvent happened) => Lines.Add(new BookEntry.Happened("1", happened));
    }
}
