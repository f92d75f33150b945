using System.Text;
using ParLive.Notices.Books;
using ParLive.Notices.Letters;

namespace ParLive.Notices.Couriers;

/// <summary>A letter as people read it.</summary>
internal static class LetterText
{
    /// <summary>Its subject.</summary>
    public static string SubjectOf(Letter letter)
    {
        var (vi, en) = letter.Kind switch
        {
            "hotspot" => ("Điểm nóng", "Hotspot"),
            "escalated" => ("Chưa ai tiếp nhận điểm nóng", "Hotspot in nobody's hands"),
            "feed" => ("Mất nguồn dữ liệu", "Feed lost"),
            _ => ("Báo cáo tuần", "Weekly report"),
        };
        return $"ParLive: {(letter.Language == "en" ? en : vi)} – {letter.UnitName}{(letter.Sentences.Count > 1 ? $" ({letter.Matters.Count})" : "")}";
    }

    /// <summary>Its text.</summary>
    public static string BodyOf(Letter letter, NoticeBook book)
    {
        var text = new StringBuilder();
        foreach (var sentence in letter.Sentences) text.Append("- ").AppendLine(sentence);
        if (LinkOf(letter, book) is { } link) text.AppendLine().AppendLine(link.ToString());
        return text.AppendLine().AppendLine(letter.Language == "en"
            ? "Sent by ParLive, because this address was entered for it. Whoever runs the server takes it out."
            : "Thư do ParLive gửi vì địa chỉ này đã được đăng ký. Người vận hành máy chủ có thể gỡ địa chỉ ra.").ToString();
    }

    /// <summary>Where the screens say more; null where no address of them is known.</summary>
    public static Uri? LinkOf(Letter letter, NoticeBook book) => book.Link is { } link
        ? new Uri(link, $"/unit/{Uri.EscapeDataString(letter.Unit)}{(letter.Language == "en" ? "?lang=en" : "")}")
        : null;
}
