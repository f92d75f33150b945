namespace ParLive.Silo.Demo;

/// <summary>The fields (lĩnh vực) that simulated dossiers belong to.</summary>
internal static class Fields
{
    private static readonly string[] All = ["Hộ tịch", "Đất đai", "Chứng thực", "Hoạt động xây dựng", "Người có công", "Bảo trợ xã hội"];

    /// <summary>The field of the nth dossier.</summary>
    public static string Of(int dossier) => All[dossier % All.Length];
}
