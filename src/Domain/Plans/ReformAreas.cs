namespace ParLive.Domain.Plans;

/// <summary>The fields of reform of Resolution 76/NQ-CP of 2021, and the direction of all of them (chỉ đạo điều hành).</summary>
/// <remarks>A plan may use other words: they are kept as they are, and are areas of their own.</remarks>
public static class ReformAreas
{
    private static readonly (string Word, string[] Vietnamese)[] Known =
    [
        ("direction", ["chỉ đạo điều hành", "công tác chỉ đạo điều hành", "chỉ đạo, điều hành"]),
        ("institutions", ["thể chế", "cải cách thể chế"]),
        ("procedures", ["thủ tục hành chính", "cải cách thủ tục hành chính", "tthc"]),
        ("organisation", ["tổ chức bộ máy", "cải cách tổ chức bộ máy", "bộ máy hành chính"]),
        ("civil-service", ["chế độ công vụ", "cải cách chế độ công vụ", "công vụ, công chức"]),
        ("public-finance", ["tài chính công", "cải cách tài chính công"]),
        ("digital-government", ["chính quyền điện tử, chính quyền số", "chính phủ điện tử, chính phủ số", "xây dựng và phát triển chính quyền điện tử, chính quyền số"]),
    ];

    /// <summary>The words by which interfaces name them.</summary>
    public static IReadOnlyList<string> Words { get; } = [.. Known.Select(area => area.Word)];

    /// <summary>The word of an area that a source names by it or in Vietnamese; any other text as it is.</summary>
    public static string WordOf(string text)
    {
        foreach (var (word, vietnamese) in Known)
        {
            if (text.Equals(word, StringComparison.OrdinalIgnoreCase) || vietnamese.Contains(text, StringComparer.OrdinalIgnoreCase))
            {
                return word;
            }
        }

        return text;
    }
}
