using Microsoft.AspNetCore.Http;
using ParLive.Grains.Access;

namespace ParLive.Dashboard.Pages;

/// <summary>The page of a unit.</summary>
internal sealed class UnitPages(IUnitFeed feed, PageWriter writer)
{
    /// <summary>Answers a visitor.</summary>
    public Task<IResult> ShowAsync(string id, HttpContext context) => writer.MissingAsync(context, id, feed.Roots);
}
