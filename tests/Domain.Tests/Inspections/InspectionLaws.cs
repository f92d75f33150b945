using NodaTime;
using ParLive.Domain.Books;
using ParLive.Domain.Events;
using ParLive.Domain.Inspections;
using ParLive.Domain.Rates;
using ParLive.Domain.Tests.Plans;
using ParLive.Domain.Time;
using ParLive.Testing;
using static ParLive.Domain.Inspections.InspectionEvent;
using static ParLive.Domain.Measures.AllMeasures;

namespace ParLive.Domain.Tests.Inspections;

public sealed class InspectionLaws
{
    [Fact]
    public void Everything_found_is_remedied_or_open_as_a_plain_count_says() =>
        Law.Holds(GeneratedPlans.Standing, Generated.Smaller, history =>
        {
            var timeline = Books.TimelineOf(history);
            foreach (var moment in history.Events.Select(line => line.Event.Time))
            {
                var at = history.Zone.TickOf(moment);
                var counts = Counts.Of(timeline, at, Tick.First, new Tick(at.Index + 1));
                var closed = history.Zone.MomentOf(at) + Duration.FromMinutes(1);
                var visits = Visits(history).Where(visit => visit.Inspected.Time < closed).ToList();

                Assert.Equal(visits.Count, counts[UnitsInspected]);
                Assert.Equal(visits.Count(visit => visit.Opened?.BySurprise == true), counts[UnitsInspectedBySurprise]);
                Assert.Equal(visits.Sum(visit => visit.Inspected.Findings), counts[Findings]);
                Assert.Equal(visits.Sum(visit => Math.Min(visit.Inspected.Findings, visit.Remedies.Where(part => part.Time < closed).Sum(part => part.Count))), counts[FindingsRemedied]);
                Assert.Equal(counts[Findings] - counts[FindingsRemedied], counts[FindingsOpen]);
            }
        });

    // Inspections of which only a few units are seen by name, one by one.
    private static IEnumerable<(Opened? Opened, UnitInspected Inspected, List<Remedied> Remedies)> Visits(History history) =>
        from inspection in history.Events.Where(line => line.Event is InspectionEvent).GroupBy(line => line.Number, line => line.Event, StringComparer.Ordinal)
        let events = inspection.Order(Comparer<UnitEvent>.Create(UnitEvent.InOrder)).ToList()
        from visit in events.OfType<UnitInspected>().DistinctBy(visit => visit.Inspected.Name, StringComparer.Ordinal)
        select (events.OfType<Opened>().FirstOrDefault(), visit, events.OfType<Remedied>().Where(part => part.Name == visit.Inspected.Name).ToList());

    [Fact]
    public void A_published_round_counts_once_and_its_units_each_by_kind()
    {
        // Cần Thơ, 2024, the first planned round: 3 departments, 1 vertical branch, 2 districts. A surprise one: 27 units.
        var (planned, facts) = Round(bySurprise: false, ("sở, ngành", 3), ("cơ quan ngành dọc", 1), ("huyện", 2));
        var (surprise, _) = Round(bySurprise: true, ("sở, ban ngành", 2), ("Bộ phận Một cửa UBND quận", 4), ("UBND xã, phường, thị trấn", 21));

        Assert.Equal((1, 0, 6, 0), (planned[InspectionsPlanned], planned[InspectionsSurprise], planned[UnitsInspected], planned[UnitsInspectedBySurprise]));
        Assert.Equal((0, 1, 27, 27), (surprise[InspectionsPlanned], surprise[InspectionsSurprise], surprise[UnitsInspected], surprise[UnitsInspectedBySurprise]));
        Assert.Equal((3, 1, 2), (facts.UnitsByKind["sở, ngành"], facts.UnitsByKind["cơ quan ngành dọc"], facts.UnitsByKind["huyện"]));
    }

    [Fact]
    public void All_that_was_found_in_Dak_Nong_was_remedied_and_one_left_would_show()
    {
        var definition = RateDefinitions.FindingsRemediedShare;
        var (all, _) = Round(bySurprise: false, remedied: 2, ("sở", 5), ("huyện", 4), ("chi nhánh VPĐKĐĐ", 4), ("xã", 9));

        Assert.Equal((22, "100"), (all[UnitsInspected], definition.TextOf(definition.Of(all))));
        Assert.Equal("99", definition.TextOf(new Ratio(999, 1_000)));
    }

    [Fact]
    public void What_does_not_fit_is_flagged_and_counts_for_nothing()
    {
        UnitEvent[] events =
        [
            Visit("Sở Tài chính", 1, 2), Visit("Sở Tài chính", 2, 9), PutRight("Sở Tài chính", 0, 1), PutRight("Sở Tài chính", 3, 5), PutRight("Sở Y tế", 3, 1),
        ];

        var facts = InspectionFold.Of(events);

        Assert.Equal(
            InspectionIntegrity.NotOpened | InspectionIntegrity.InspectedAgain | InspectionIntegrity.RemediedUninspected | InspectionIntegrity.MoreRemediedThanFound,
            facts.Flags);
        Assert.Equal([(Some.At(1), 1), (Some.At(3), 1)], Assert.Single(facts.Visits).Remedied);
        Assert.Equal((2, 2), (facts.Visits[0].Findings, facts.Visits[0].RemediedCount));
    }

    private static (Counts Counts, InspectionFacts Facts) Round(bool bySurprise, params (string Kind, int Count)[] kinds) => Round(bySurprise, 0, kinds);

    private static (Counts Counts, InspectionFacts Facts) Round(bool bySurprise, int remedied, params (string Kind, int Count)[] kinds)
    {
        var name = Matter.NameOf(MatterKind.Inspection, "đợt 1");
        var visits = kinds.SelectMany(kind => Enumerable.Range(0, kind.Count).Select(number => ($"{kind.Kind} {number}", kind.Kind))).ToList();
        var book = Books.Of(
            OfficeZone.Vietnam,
            [
                new(name, new Opened(Some.Id("opened"), Some.Source, Books.Unit, Some.At(0), bySurprise, null)),
                .. visits.Select(visit => new BookEntry.Happened(name, Visit(visit.Item1, 1, 2, visit.Kind))),
                .. visits.Where(_ => remedied > 0).Select(visit => new BookEntry.Happened(name, PutRight(visit.Item1, 5, remedied))),
            ]);
        var at = OfficeZone.Vietnam.TickOf(Some.At(9));
        return (Counts.Of(book.RollUp.Total, at, Tick.First, at), book.Ledger.InspectionOf(name));
    }

    private static UnitInspected Visit(string name, int day, int findings, string? kind = null) =>
        new(Some.Id($"{name} {day}"), Some.Source, Books.Unit, Some.At(day), new(name, kind, null), findings);

    private static Remedied PutRight(string name, int day, int count) =>
        new(Some.Id($"{name} remedied {day}"), Some.Source, Books.Unit, Some.At(day), name, count, null);
}
