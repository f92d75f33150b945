using NodaTime;
using ParLive.Domain.Books;
using ParLive.Domain.Dossiers;
using ParLive.Domain.Events;
using ParLive.Domain.Procedures;
using ParLive.Domain.Tests.WorkingTime;
using ParLive.Domain.Time;
using ParLive.Domain.Units;
using ParLive.Domain.WorkingTime;

namespace ParLive.Domain.Tests.Procedures;

/// <summary>A province with two wards and its rules; takes events in as a unit does, with the rulings that follow from them.</summary>
internal sealed record RuleHouse(OfficeZone Zone, RuleBook Rules)
{
    private static readonly LocalDate Since = new(2025, 7, 1);

    public UnitTree Tree { get; } = TreeIn(Zone);

    public static Unit UnitIn(RuleHouse house, string code) => house.Tree.Find($"{code}@2025-07-01")!;

    public static Procedure AProcedure(
        Term term, string code = "1.000894", LocalDate? from = null, UnitKey? unit = null, SupplementPolicy policy = SupplementPolicy.Shift) => new()
        {
            Code = code,
            Name = "Cấp bản sao trích lục hộ tịch",
            Field = "Hộ tịch",
            Service = ServiceLevel.Full,
            Term = term,
            CutOff = term.Unit == TermUnit.SameDay ? DueRule.UsualCutOff : null,
            Policy = policy,
            ValidFrom = from ?? new LocalDate(2020, 1, 1),
            Unit = unit,
            Source = "Quyết định 12/QĐ-UBND",
        };

    public static RuleHouse Any(OfficeZone zone, Random dice)
    {
        var rules = RuleBook.Empty.With(Procedures(dice));
        var house = new RuleHouse(zone, rules);
        return dice.Next(2) == 0 ? house : house with { Rules = rules.With(Sheet(zone, 1), "1", UnitKey.Parse(Books.Unit)) };
    }

    /// <summary>Procedures of both codes that histories name, with terms of all units, in both wards and everywhere.</summary>
    public static List<Procedure> Procedures(Random dice) =>
    [
        .. Enumerable.Range(0, 1 + dice.Next(6)).Select(_ => AProcedure(
            AnyTerm(dice), Generated.Pick(dice, ["1.000894", "1.001234"]), new LocalDate(2024, 1, 1).PlusMonths(dice.Next(14)),
            dice.Next(3) == 0 ? UnitKey.Parse(Books.Unit) : null, Generated.Pick(dice, Enum.GetValues<SupplementPolicy>()))),
    ];

    public static Term AnyTerm(Random dice) => dice.Next(4) switch
    {
        0 => Term.WorkingDays(dice.Next(1, 12) / 2m),
        1 => Term.WorkingHours(dice.Next(1, 30)),
        2 => Term.CalendarDays(dice.Next(1, 20)),
        _ => Term.SameDay,
    };

    public static CalendarSheet Sheet(OfficeZone zone, int version, string more = "") => GeneratedCalendars.Sheet(
        $"calendar own\nversion {version} 2024-0{version}-01\nzone {zone.Id}\nweek 2020-01-01.. mon-sat 07:00-11:00 13:00-16:30 | own hours\n{more}");

    public UnitBook Book() => new(Books.Unit, UsualCalendars.Of(Zone), null, Rules.Calendars.Find);

    public UnitBook BookOf(params IEnumerable<BookEntry.Happened> lines)
    {
        var book = Book();
        foreach (var line in lines)
        {
            Bring(book, line);
        }

        return book;
    }

    public void Bring(UnitBook book, params IReadOnlyList<BookEntry.Happened> lines)
    {
        var judgements = book.Judge(lines);
        List<BookEntry.Happened> news = [.. lines.Where((_, place) => judgements[place] == Judgement.New)];
        foreach (var group in news.GroupBy(line => line.Number, StringComparer.Ordinal).ToList())
        {
            List<UnitEvent> fresh = [.. group.Select(line => line.Event)];
            var rulings = Rulings.Of(group.Key, [.. book.EventsOf(group.Key), .. fresh], fresh, new RulesInForce(Rules, Tree));
            news.AddRange(rulings.Select(ruling => new BookEntry.Happened(group.Key, ruling)));
        }

        book.Apply(1_000, news);
    }

    private static UnitTree TreeIn(OfficeZone zone)
    {
        var (province, wards) = (new UnitKey("P", new LocalDate(2000, 1, 1)), new[] { "30307", "30310" });
        return Reform(
        [
            new UnitDraft(province, "An Giang", null, "province", null, zone.Id, null, [], false, null),
            .. wards.Select(code => new UnitDraft(new UnitKey(code, Since), code, null, "ward", "P", null, null, [], false, null)),
        ]);
    }

    private static UnitTree Reform(IReadOnlyList<UnitDraft> drafts)
    {
        var outcome = Domain.Reorganisations.Reform.Apply(UnitTree.Empty, drafts, []);
        return outcome.Problems.Count == 0 ? outcome.Tree : throw new FormatException(string.Join(' ', outcome.Problems));
    }
}
