namespace ParLive.Domain.Events;

/// <summary>The names under which a unit's book keeps its matters: unique over all kinds of matter.</summary>
/// <remarks>
/// A dossier is kept under its number as it is. Any other matter has a control character before its number, which says its kind and
/// which no number that comes from outside may hold; so a task and a dossier of the same number stay apart.
/// </remarks>
public static class Matter
{
    private const int Last = 0x1f;

    /// <summary>The name of a matter.</summary>
    public static string NameOf(MatterKind kind, string number) => kind == MatterKind.Dossier ? number : (char)kind + number;

    /// <summary>The kind of the matter of a name.</summary>
    public static MatterKind KindOf(string name) => name.Length > 0 && name[0] <= Last ? (MatterKind)name[0] : MatterKind.Dossier;

    /// <summary>The number of the matter of a name, as its source gives it.</summary>
    public static string NumberOf(string name) => KindOf(name) == MatterKind.Dossier ? name : name[1..];
}
