using System.Globalization;
using ParLive.Grains.Contracts.Meetings;

namespace ParLive.Dashboard.Meetings;

/// <summary>The pages of a meeting in their order: what is open from earlier ones, the ranking, each unit, and what is undertaken now.</summary>
public sealed record MeetingDeck
{
    private MeetingDeck(IReadOnlyList<MeetingRow> rows, IReadOnlyList<MeetingStep> steps, int rowsOfPage) => (Rows, Steps, RowsOfPage) = (rows, steps, rowsOfPage);

    /// <summary>The rows: pinned ones first, then in the order of the ranking.</summary>
    public IReadOnlyList<MeetingRow> Rows { get; }

    /// <summary>The pages; there is always one.</summary>
    public IReadOnlyList<MeetingStep> Steps { get; }

    /// <summary>How many rows a page of the ranking has.</summary>
    public int RowsOfPage { get; }

    /// <summary>How many pages the ranking has.</summary>
    public int Pages => Steps.Count(step => step is MeetingStep.Board);

    /// <summary>The pages of a meeting.</summary>
    /// <param name="shown">What it shows.</param>
    /// <param name="pins">The keys of the units pinned to its front, in order.</param>
    /// <param name="rowsOfPage">How many rows a page of the ranking has.</param>
    /// <param name="hasEarlier">Whether anything is open from earlier meetings.</param>
    /// <param name="isHeld">Whether the meeting has begun: then it ends with what is undertaken in it.</param>
    public static MeetingDeck Of(MeetingShown shown, IReadOnlyList<string> pins, int rowsOfPage, bool hasEarlier, bool isHeld)
    {
        var before = (shown.Before?.Rows ?? []).ToDictionary(row => row.Unit, StringComparer.Ordinal);
        var places = pins.Select((unit, place) => (unit, place)).ToDictionary(pin => pin.unit, pin => pin.place, StringComparer.Ordinal);
        List<MeetingRow> rows =
        [
            .. shown.Board.Rows.Select((row, place) => new MeetingRow(row, place + 1, before.GetValueOrDefault(row.Unit), places.ContainsKey(row.Unit)))
                .OrderBy(row => places.GetValueOrDefault(row.Row.Unit, int.MaxValue)).ThenBy(row => row.Number),
        ];
        var pages = Math.Max(1, (rows.Count + rowsOfPage - 1) / rowsOfPage);
        MeetingStep[] first = hasEarlier ? [new MeetingStep.Earlier()] : [];
        MeetingStep[] last = isHeld ? [new MeetingStep.Noted()] : [];
        return new(
            rows,
            [
                .. first, .. Enumerable.Range(1, pages).Select(page => new MeetingStep.Board(page)), .. rows.Select(row => new MeetingStep.Sheet(row.Row.Unit)),
                .. last,
            ],
            rowsOfPage);
    }

    /// <summary>The page that an address names, or whose unit has a number (<c>number-17</c>); the first where it names none.</summary>
    public MeetingStep Find(string? show)
    {
        if (show?.StartsWith("number-", StringComparison.Ordinal) == true && int.TryParse(show[7..], NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            return Rows.FirstOrDefault(row => row.Number == number) is { } row ? new MeetingStep.Sheet(row.Row.Unit) : Steps[0];
        return Steps.FirstOrDefault(step => string.Equals(step.Show, show, StringComparison.Ordinal)) ?? Steps[0];
    }

    /// <summary>The page so many pages further on; the first or the last where there are not so many.</summary>
    public MeetingStep Beside(MeetingStep step, int by) => Steps[Math.Clamp(PlaceOf(step) + by, 0, Steps.Count - 1)];

    /// <summary>Where a page stands, from 0.</summary>
    public int PlaceOf(MeetingStep step)
    {
        for (var place = 0; place < Steps.Count; place++)
        {
            if (Steps[place] == step)
                return place;
        }
        return 0;
    }

    /// <summary>The rows of a page of the ranking.</summary>
    public IEnumerable<MeetingRow> RowsOf(MeetingStep.Board page) => Rows.Skip((page.Page - 1) * RowsOfPage).Take(RowsOfPage);

    /// <summary>The row of a unit; null if it is not on the board.</summary>
    public MeetingRow? RowOf(string unit) => Rows.FirstOrDefault(row => string.Equals(row.Row.Unit, unit, StringComparison.Ordinal));
}
