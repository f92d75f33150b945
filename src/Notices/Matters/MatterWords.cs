using System.Globalization;
using ParLive.Grains.Contracts.Judgements;

namespace ParLive.Notices.Matters;

/// <summary>What people are told, in words: units, causes and numbers. No names of persons, no notes, no dossiers.</summary>
internal static class MatterWords
{
    private static readonly CultureInfo Vietnamese = CultureInfo.GetCultureInfo("vi-VN");

    public static string Hotspot(HotspotLine line, string language) => language == "en"
        ? string.Create(CultureInfo.InvariantCulture, $"Hotspot: {line.NameEn}: {Cause(line, language)}, since {line.Since:HH:mm d MMM yyyy}.")
        : string.Create(Vietnamese, $"Điểm nóng: {line.Name}: {Cause(line, language)}, từ {line.Since:HH:mm dd/MM/yyyy}.");

    public static string Escalated(HotspotLine line, double hours, string language) => language == "en"
        ? string.Create(CultureInfo.InvariantCulture, $"Nobody has taken it in hand for {hours:0.#} hours. {Hotspot(line, language)}")
        : string.Create(Vietnamese, $"Sau {hours:0.#} giờ chưa ai tiếp nhận xử lý. {Hotspot(line, language)}");

    public static string Lost(FeedLine line, string language) => language == "en"
        ? string.Create(CultureInfo.InvariantCulture, $"Feed lost: {line.NameEn}, source {line.Source}, last heard at {line.LastAccepted:HH:mm d MMM yyyy}.")
        : string.Create(Vietnamese, $"Mất nguồn dữ liệu: {line.Name}, nguồn {line.Source}, lần cuối nhận được {line.LastAccepted:HH:mm dd/MM/yyyy}.");

    public static string Lost(SourceLine source, string language) => language == "en"
        ? string.Create(CultureInfo.InvariantCulture, $"A whole source is silent: {source.Source} ({source.Units} units), last heard at {source.LastAccepted:HH:mm d MMM yyyy}.")
        : string.Create(Vietnamese, $"Cả nguồn {source.Source} ({source.Units} đơn vị) không gửi dữ liệu, lần cuối nhận được {source.LastAccepted:HH:mm dd/MM/yyyy}.");

    public static string Weekly(string unit, DateOnly day, string language) => language == "en"
        ? string.Create(CultureInfo.InvariantCulture, $"The weekly report of {unit} of {day:d MMM yyyy}.")
        : string.Create(Vietnamese, $"Báo cáo tuần của {unit}, ngày {day:dd/MM/yyyy}.");

    private static string Cause(HotspotLine line, string language)
    {
        var (vi, en) = line.Kind switch
        {
            "missedAbovePeers" => ("trả kết quả trễ hẹn nhiều hơn các đơn vị tương đương", "more broken promises than its peers"),
            "backlogAbovePeers" => ("tồn quá hạn nhiều hơn các đơn vị tương đương", "more overdue than its peers"),
            "growth" => ("trễ hẹn tăng so với chính mình trước đây", "more broken promises than before"),
            "oldest" => ("có hồ sơ quá hạn rất lâu", "something overdue for very long"),
            "plan" => ("nhiệm vụ kế hoạch chậm tiến độ", "tasks of plans slip"),
            _ => (string.Create(Vietnamese, $"{line.Units} đơn vị cùng gặp vấn đề"), string.Create(CultureInfo.InvariantCulture, $"{line.Units} units fail together")),
        };
        return language == "en" ? en : vi;
    }
}
