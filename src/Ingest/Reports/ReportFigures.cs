using ParLive.Grains.Contracts;

namespace ParLive.Ingest.Reports;

/// <summary>What the columns of a layout need of one row: numbers by column, and the two numbers of each rate.</summary>
/// <remarks>They add up, and so what no row has is the total less all rows.</remarks>
internal sealed class ReportFigures
{
    private readonly (long Part, long Whole)[] _columns;

    private ReportFigures((long Part, long Whole)[] columns) => _columns = columns;

    /// <summary>Whether all sums are zero.</summary>
    public bool IsZero => _columns.All(column => column == default);

    public static ReportFigures Of(FiguresReading reading, ReportLayout layout) => new([.. layout.Columns.Select(column => column.Content switch
    {
        ReportContent.Sum sum => (sum.Signed.Sum(term => term.Sign * FigureVocabulary.NumberIn(reading, term.Name)), 0L),
        ReportContent.Rate rate => reading.Rates.TryGetValue(rate.Id, out var read) ? (read.Part, read.Whole) : default,
        _ => default,
    })]);

    /// <summary>Zero in all columns.</summary>
    public static ReportFigures None(ReportLayout layout) => new(new (long Part, long Whole)[layout.Columns.Count]);

    /// <summary>The number of a column with a sum.</summary>
    public long this[int column] => _columns[column].Part;

    /// <summary>A rate as its definition rounds it.</summary>
    public RateReading RateOf(int column, string id) => FigureVocabulary.RateOf(id, _columns[column].Part, _columns[column].Whole);

    /// <summary>What is left without some rows.</summary>
    public ReportFigures Less(IEnumerable<ReportFigures> rows)
    {
        var left = ((long Part, long Whole)[])_columns.Clone();
        foreach (var row in rows)
        {
            for (var place = 0; place < left.Length; place++)
                left[place] = (left[place].Part - row._columns[place].Part, left[place].Whole - row._columns[place].Whole);
        }

        return new(left);
    }
}
