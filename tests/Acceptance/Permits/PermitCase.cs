using System.Globalization;

namespace ParLive.Acceptance.Permits;

/// <summary>A case of a permit log, read from the table in the plainest way.</summary>
/// <param name="Clerk">Who is responsible; the unit.</param>
/// <param name="Online">Whether it came over the Internet.</param>
/// <param name="Start">When it came in.</param>
/// <param name="Due">When it was due.</param>
/// <param name="End">When it ended, no earlier than it came in; null while it is open.</param>
internal sealed record PermitCase(string Clerk, bool Online, DateTimeOffset Start, DateTimeOffset Due, DateTimeOffset? End)
{
    private static readonly TimeZoneInfo Amsterdam = TimeZoneInfo.FindSystemTimeZoneById("Europe/Amsterdam");

    public bool IsEarly => EndDay < DueDay;

    public bool IsOnDueDate => EndDay == DueDay;

    public bool IsLate => EndDay > DueDay;

    public bool IsLateToTheInstant => End > Due;

    private DateOnly DueDay => DayOf(Due);

    private DateOnly? EndDay => End is { } end ? DayOf(end) : null;

    /// <summary>All cases of a table; nothing in it is quoted.</summary>
    public static IReadOnlyList<PermitCase> Of(string path)
    {
        var rows = File.ReadLines(path).Select(line => line.Split(',')).ToList();
        var columns = rows[0].Index().ToDictionary(column => column.Item, column => column.Index, StringComparer.Ordinal);
        return [.. rows.Skip(1).GroupBy(row => row[columns["case:concept:name"]], StringComparer.Ordinal).Select(group => One(group.First()))];

        PermitCase One(string[] row)
        {
            var (start, end) = (Moment(row[columns["case:startdate"]]), row[columns["case:enddate"]]);
            return new PermitCase(
                row[columns["case:responsible"]], row[columns["case:channel"]] == "Internet", start, Moment(row[columns["case:deadline"]]),
                end.Length == 0 ? null : Moment(end) is var ended && ended < start ? start : Moment(end));
        }
    }

    /// <summary>Whether it was open at the close of a day.</summary>
    public bool IsOpenAt(DateOnly day) => DayOf(Start) <= day && !(EndDay <= day);

    /// <summary>Whether it was open then, and its due date past.</summary>
    public bool IsOverdueAt(DateOnly day) => IsOpenAt(day) && DueDay < day;

    private static DateOnly DayOf(DateTimeOffset moment) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(moment, Amsterdam).DateTime);

    private static DateTimeOffset Moment(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
