using Microsoft.AspNetCore.Http;

namespace ParLive.Access.Doors;

/// <summary>By what paired displays are known.</summary>
public interface IDisplayPasses
{
    /// <summary>The display that sent a request, with the unit it shows; null for none.</summary>
    (string Name, string Unit)? Of(HttpContext context);
}
