using Microsoft.AspNetCore.Http;

namespace ParLive.Access.Doors;

/// <summary>Tells people in words that they may not.</summary>
public interface IRefusalPages
{
    /// <summary>A page that says so.</summary>
    Task<IResult> RefusedAsync(HttpContext context);
}
