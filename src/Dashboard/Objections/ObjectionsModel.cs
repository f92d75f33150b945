using ParLive.Dashboard.Figures;
using ParLive.Dashboard.Pages;
using ParLive.Dashboard.Scenes;
using ParLive.Grains.Contracts;
using ParLive.Grains.Contracts.Objections;

namespace ParLive.Dashboard.Objections;

/// <summary>What the page of a unit's objections is made of.</summary>
public sealed record ObjectionsModel
{
    /// <summary>Whose.</summary>
    public required UnitInfo Unit { get; init; }

    /// <summary>The objections of the unit and of those below it.</summary>
    public required ObjectionsReading Reading { get; init; }

    /// <summary>Whether this visitor may raise and decide.</summary>
    public required bool MayEnter { get; init; }

    /// <summary>Whether this visitor may decide what this unit contests; what those below it contest, whoever may enter something decides.</summary>
    public bool MayDecide { get; init; } = true;

    /// <summary>The account that is signed in; null where people type who they are.</summary>
    public string? Actor { get; init; }

    /// <summary>What was typed, or what the address says is to be contested.</summary>
    public ObjectionDraft Draft { get; init; } = ObjectionDraft.Empty;

    /// <summary>Why nothing was entered, as a key; null for nothing.</summary>
    public string? Problem { get; init; }

    /// <summary>The page around it.</summary>
    public required DocumentModel Document { get; init; }

    /// <summary>The page's language.</summary>
    public string Language => Document.Language;

    /// <summary>The unit's name in the page's language.</summary>
    public string Name => UnitNames.Of(Unit, Language);

    /// <summary>The unit's day.</summary>
    public DateOnly Today => DateOnly.FromDateTime(Shown.In(Reading.AsOf, Unit.Zone).DateTime);

    /// <summary>The part of an address that says its language.</summary>
    public string Spoken => Language is Words.DefaultLanguage ? "" : $"?lang={Language}";

    /// <summary>The address to which a form about an objection is sent; to raise one without it.</summary>
    public string Address(ObjectionReading? objection) =>
        objection is null ? $"objections/{Uri.EscapeDataString(Unit.Key)}{Spoken}" : $"objections/{Uri.EscapeDataString(objection.Unit)}/{Uri.EscapeDataString(objection.Id)}{Spoken}";
}
