using System.Globalization;
using ParLive.Grains.Contracts;

namespace ParLive.Ingest.Reports;

/// <summary>The words that a report has beside those of its layout, and what is put into the layout's places.</summary>
internal sealed class ReportWords(Report report)
{
    private static readonly string[] Quarters = ["I", "II", "III", "IV"];

    private bool IsVietnamese => report.Layout.IsVietnamese;

    /// <summary>A line of the layout with its places filled; empty where it says nothing without them.</summary>
    public string Filled(string line) => line
        .Replace("{unit}", IsVietnamese ? report.Unit.Name : report.Unit.NameEn, StringComparison.Ordinal)
        .Replace("{code}", report.Unit.Code, StringComparison.Ordinal)
        .Replace("{period}", Period, StringComparison.Ordinal)
        .Replace("{from}", Day(report.Period.From), StringComparison.Ordinal)
        .Replace("{to}", Day(report.Period.To), StringComparison.Ordinal)
        .Replace("{asOf}", Moment(report.AsOf), StringComparison.Ordinal)
        .Trim();

    /// <summary>The titles of the layout, and what every report says of how far it can be trusted.</summary>
    public IReadOnlyList<string> Titles() =>
    [
        .. report.Layout.Titles.Select(Filled).Where(line => line.Length > 0),
        Say($"Số liệu tính đến {Moment(report.AsOf)}. {Standing}.", $"Figures as of {Moment(report.AsOf)}. {Standing}."),
        .. report.Unit.Simulated ? [Say("SỐ LIỆU MÔ PHỎNG", "SIMULATED FIGURES")] : Array.Empty<string>(),
    ];

    /// <summary>Up to when what was received counts, where the edition does not say.</summary>
    public string Received => report.LastAccepted is { } last
        ? Say($"Gồm các sự kiện nhận đến {Moment(In(last))}.", $"With all events received up to {Moment(In(last))}.")
        : Say("Chưa nhận được sự kiện nào của đơn vị.", "No event of the unit was ever received.");

    /// <summary>Which edition is shown, or that what is shown is none.</summary>
    private string Standing
    {
        get
        {
            if (report.Period is not { Closed: not null, ClosedAt: { } at }) return Say("Kỳ chưa chốt số liệu", "The period is not closed");
            var closed = report.Period.KnownAt is { } known
                ? Say($"chốt theo số liệu nhận đến {Moment(known)}", $"closed with what was received up to {Moment(known)}")
                : Say($"chốt lúc {Moment(at)}", $"closed at {Moment(at)}");
            return report.OfEdition
                ? Say($"Ấn bản số 1, {closed}", $"Edition 1, {closed}")
                : Say($"Số liệu biết đến nay; kỳ đã có ấn bản số 1, {closed}", $"As known now; the period has an edition 1, {closed}");
        }
    }

    public string RestatedTitle => Say("ĐIỀU CHỈNH SO VỚI SỐ LIỆU ĐÃ CHỐT", "RESTATEMENT OF WHAT WAS CLOSED");

    public string RestatedSheet => Say("Điều chỉnh", "Restatement");

    public IReadOnlyList<string> RestatedColumns => IsVietnamese
        ? ["Dòng", "Cột", "Đã chốt (ấn bản số 1)", "Biết đến nay", "Chênh lệch"]
        : ["Row", "Column", "As closed (edition 1)", "As known now", "Difference"];

    /// <summary>What a rate's column is made by.</summary>
    public string Definition(string column, string id) => Say(
        $"Cột {column}: {FigureVocabulary.NameOf(id).Vietnamese}.", $"Column {column}: {FigureVocabulary.NameOf(id).English}.");

    /// <summary>A row in which something that must hold does not.</summary>
    public string Differs(string row, (string Whole, long Value) whole, (string Parts, long Value) parts, string note) => string.Create(
        CultureInfo.InvariantCulture,
        $"{Say("Dòng", "Row")} \"{row}\": {whole.Whole} = {whole.Value}, {parts.Parts} = {parts.Value}, {Say("chênh", "difference")} {whole.Value - parts.Value}. {note}").Trim();

    private string Period => report.Period.Period switch
    {
        [.. var year, '-', 'Q', var quarter] => Say($"quý {Quarters[quarter - '1']} năm {year}", $"quarter {Quarters[quarter - '1']} of {year}"),
        [.. var year, '-', var ten, var one] => Say(
            $"tháng {int.Parse($"{ten}{one}", CultureInfo.InvariantCulture)} năm {year}", $"month {ten}{one} of {year}"),
        var year => Say($"năm {year}", $"year {year}"),
    };

    private string Say(string vietnamese, string english) => IsVietnamese ? vietnamese : english;

    private DateTimeOffset In(DateTimeOffset moment) => moment.ToOffset(report.AsOf.Offset);

    private string Day(DateOnly day) => day.ToString(IsVietnamese ? "dd/MM/yyyy" : "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private string Moment(DateTimeOffset moment) => moment.ToString(IsVietnamese ? "HH:mm 'ngày' dd/MM/yyyy" : "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
}
