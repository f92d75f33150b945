using Microsoft.AspNetCore.Http;

namespace ParLive.Access.Doors;

/// <summary>By what paired displays are known.</summary>
public interface IDisplayPasses
{
    /// <summary>Told after a display was paired, shows something else, or lost its pass.</summary>
    event EventHandler? Changed;

    /// <summary>The display that sent a request, with the unit it shows; null for none.</summary>
    (string Name, string Unit)? Of(HttpContext context);
}
