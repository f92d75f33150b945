using ParLive.Dashboard.Pages;

namespace ParLive.Dashboard.Administration;

/// <summary>What every page of the administration has around its content.</summary>
/// <param name="Document">The page around it.</param>
/// <param name="Room">The key of the room.</param>
/// <param name="Rooms">The rooms that the visitor may enter.</param>
public sealed record AdminFrame(DocumentModel Document, string Room, IReadOnlyList<AdminRoom> Rooms)
{
    /// <summary>The key of what there is to say; null for nothing.</summary>
    public string? Said { get; init; }

    /// <summary>Whether what is said is that something went wrong.</summary>
    public bool IsWrong { get; init; }

    /// <summary>What stands in the places of what is said.</summary>
    public IReadOnlyList<string> Values { get; init; } = [];

    /// <summary>The zone of the clocks.</summary>
    public string Zone { get; init; } = "UTC";

    /// <summary>The name of a unit by its key; the key where there is none today.</summary>
    public Func<string, string> NameOf { get; init; } = static unit => unit;

    /// <summary>The same where something went wrong.</summary>
    /// <param name="said">The key of what.</param>
    public AdminFrame Wrong(string said) => this with { Said = said, IsWrong = true };

    /// <summary>The page's language.</summary>
    public string Language => Document.Language;

    /// <summary>An address of the room, with the language.</summary>
    public string Address(string path) => $"{path}?lang={Language}";

    /// <summary>The address of the room itself.</summary>
    public string Here => $"admin/{Room}".TrimEnd('/');
}
