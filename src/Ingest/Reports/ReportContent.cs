namespace ParLive.Ingest.Reports;

/// <summary>What the cells of a report's column hold.</summary>
public abstract record ReportContent
{
    private ReportContent()
    {
    }

    /// <summary>The row's place, from 1.</summary>
    public sealed record Place : ReportContent;

    /// <summary>The field, procedure or unit.</summary>
    public sealed record Name : ReportContent;

    /// <summary>A sum of numbers, some of them subtracted.</summary>
    /// <param name="Terms">Names of measures and gauges, or <c>carriedOver</c>; a minus before one subtracts it.</param>
    public sealed record Sum(IReadOnlyList<string> Terms) : ReportContent
    {
        /// <summary>Each name once as it is added or subtracted.</summary>
        internal IEnumerable<(string Name, int Sign)> Signed => Terms.Select(term => term.StartsWith('-') ? (term[1..].Trim(), -1) : (term, 1));
    }

    /// <summary>A rate, as its definition rounds it.</summary>
    /// <param name="Id">The definition's id.</param>
    public sealed record Rate(string Id) : ReportContent;
}
