namespace ParLive.EndToEnd.Running;

/// <summary>Words on the glass, as people read them.</summary>
internal static class Say
{
    public const string Live = "trực tiếp";
    public const string Lost = "mất kết nối, đang thử lại";
    public const string Old = "Các con số trên màn hình là số cũ.";
    public const string NoFigures = "chưa có số liệu";
    public const string Nothing = "—";
}
