namespace ParLive.Silo.Demo;

/// <summary>The fields (lĩnh vực) that simulated dossiers belong to.</summary>
internal static class Fields
{
    private static readonly string[] All = ["ho-tich", "dat-dai", "chung-thuc", "xay-dung", "nguoi-co-cong", "bao-tro-xa-hoi"];

    /// <summary>The field of the nth dossier.</summary>
    public static string Of(int dossier) => All[dossier % All.Length];
}
