using System.Buffers;
using System.Globalization;
using ParLive.Domain.Books;
using ParLive.Domain.Events;
using ParLive.Domain.Indices;
using ParLive.Domain.Packing;
using ParLive.Testing;
using static ParLive.Domain.Indices.IndexEvent;

namespace ParLive.Domain.Tests.Indices;

/// <summary>What holds for the indices of every unit, whatever was published in whatever order.</summary>
public sealed class IndexLaws
{
    private static readonly CultureInfo[] Languages = [CultureInfo.GetCultureInfo("vi-VN"), CultureInfo.InvariantCulture];

    [Fact]
    public void Any_order_and_any_repetition_of_publications_ends_in_one_state() =>
        Law.Holds(GeneratedIndices.Events, GeneratedIndices.Smaller, events =>
        {
            var dice = new Random(events.Count);
            UnitEvent[] again = [.. events, .. events.Where(_ => dice.Next(2) == 0)];
            dice.Shuffle(again);

            var (plain, other) = (An.Book(events), An.Book(again));

            Assert.Equal(BookDigest.Of(plain), BookDigest.Of(other));
            Assert.Equal(Told(An.HistoryOf(plain)), Told(An.HistoryOf(other)));
        });

    [Fact]
    public void Events_of_a_matter_may_be_given_in_any_order() =>
        Law.Holds(GeneratedIndices.Events, GeneratedIndices.Smaller, events =>
        {
            var book = An.Book(events);
            var matters = book.Ledger.Names.Select(name => book.Ledger.EventsOf(name).Reverse().ToList()).Reverse();

            Assert.Equal(Told(An.HistoryOf(book)), Told(IndexHistory.Of(matters)));
        });

    [Fact]
    public void Taking_every_publication_back_leaves_nothing() =>
        Law.Holds(GeneratedIndices.Events, GeneratedIndices.Smaller, events =>
        {
            var said = events.OfType<IndexEvent>().ToList();

            var history = An.History([.. said, .. said.Select(one => An.Back(one))]);

            Assert.Empty(history.AllFigures);
            Assert.Empty(Told(history));
        });

    [Fact]
    public void Publications_add_nothing_to_a_units_numbers() =>
        Law.Holds(GeneratedIndices.Events, GeneratedIndices.Smaller, events => Assert.True(An.Book(events).RollUp.Total.IsZero));

    [Fact]
    public void Of_one_source_the_figure_written_down_last_stands() =>
        Law.Holds(GeneratedIndices.Events, GeneratedIndices.Smaller, events =>
        {
            var taken = events.OfType<Voided>().Select(back => back.Target).ToHashSet();
            var standing = events.OfType<Entered>().Where(said => !taken.Contains(said.Id)).ToList();

            foreach (var figure in An.History(events).AllFigures)
            {
                var same = standing.Where(said => (said.Of, said.Source) == (figure.Key, figure.Source)).ToList();
                var last = same.Max(said => said.Recorded ?? said.Time);
                Assert.Contains(same, said => said.Figure == figure.Figure && (said.Recorded ?? said.Time) == last);
            }
        });

    [Fact]
    public void A_series_runs_from_its_first_figure_to_its_last_and_what_nobody_published_is_a_gap() =>
        Law.Holds(GeneratedIndices.Events, GeneratedIndices.Smaller, events =>
        {
            var history = An.History(events);
            foreach (var series in IndexSeries.Of(history))
            {
                Assert.All(series.Points.Zip(series.Points.Skip(1)), pair => Assert.Equal(pair.First.Period.After, pair.Second.Period));
                Assert.All(series.Points, point => Assert.Equal(point.Period, point.Period.After.Before));
                Assert.Equal((false, false), (series.Points[0].Figure is null, series.Points[^1].Figure is null));
                Assert.All(series.Points.Where(point => point.Figure is null), gap => Assert.Equal((null, null), (gap.Value, gap.Rank)));
            }

            Assert.Equal(history.Figures.Count, IndexSeries.Of(history).Sum(series => series.Figures.Count()));
        });

    [Fact]
    public void Ranks_are_compared_among_cohorts_of_one_size_alone() =>
        Law.Holds(GeneratedIndices.Events, GeneratedIndices.Smaller, events =>
        {
            foreach (var series in IndexSeries.Of(An.History(events)))
            {
                foreach (var (from, to) in series.Figures.SelectMany(from => series.Figures.Select(to => (from, to))))
                {
                    var change = series.Since(from.Key.Period, to.Key.Period).Rank;
                    var differ = from.Figure.CohortSize is { } one && to.Figure.CohortSize is { } other && one != other;

                    Assert.Equal(from.Figure.Rank is null || to.Figure.Rank is null, change is null);
                    Assert.Equal(change is null || differ ? null : from.Figure.Rank - to.Figure.Rank, change?.Places);
                }
            }
        });

    [Fact]
    public void Every_finding_is_a_whole_sentence_in_either_language() =>
        Law.Holds(GeneratedIndices.Events, GeneratedIndices.Smaller, events =>
        {
            var findings = IndexChecks.Of(An.History(events));

            Assert.All(findings, finding => Assert.All(Languages, language => Assert.DoesNotContain('{', finding.Sentence(language))));
            Assert.All(findings, finding => Assert.Contains(finding.Kind, FindingKinds.All));
        });

    [Fact]
    public void Every_publication_reads_as_it_was_written() =>
        Law.Holds(GeneratedIndices.Event, said =>
        {
            var output = new ArrayBufferWriter<byte>();
            EventEncoding.Write(output, said);
            var input = new ByteReader(output.WrittenSpan);

            Assert.Equal(said, EventEncoding.Read(ref input));
            Assert.True(input.IsAtEnd);
        });

    [Fact]
    public void Equal_numbers_are_equal_bytes_however_many_zeros_end_them()
    {
        var (output, other) = (new ArrayBufferWriter<byte>(), new ArrayBufferWriter<byte>());
        EventEncoding.Write(output, An.Entry("PAR", "2022", new() { Value = 84.7m }));
        EventEncoding.Write(other, An.Entry("PAR", "2022", new() { Value = 84.7000m }));

        Assert.Equal(output.WrittenSpan, other.WrittenSpan);
        Assert.Throws<ArgumentOutOfRangeException>(() =>
            EventEncoding.Write(new ArrayBufferWriter<byte>(), An.Entry("PAR", "2022", new() { Value = 0.0000001m })));
    }

    private static List<string> Told(IndexHistory history) =>
    [
        .. history.AllFigures.Select(figure => $"{figure}"),
        .. IndexSeries.Of(history).SelectMany(series => series.Points.Select(point => $"{series.Key} {point}")),
        .. TargetOutcome.Of(history).Select(outcome => $"{outcome}"),
        .. IndexChecks.Of(history).Select(finding => finding.Sentence(Languages[0])),
    ];
}
