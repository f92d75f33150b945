using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ParLive.Dashboard.Views;

/// <summary>Renders components to HTML, in a language, without a request.</summary>
/// <remarks>Each rendering has a renderer and a scope of its own: a renderer that is used again keeps every component it ever made.</remarks>
internal sealed class SceneRenderer(IServiceScopeFactory scopes, ILoggerFactory loggers)
{
    /// <summary>The HTML of a component with these parameters.</summary>
    public async Task<string> RenderAsync<TComponent>(string language, IDictionary<string, object?> parameters)
        where TComponent : IComponent
    {
        await using var scope = scopes.CreateAsyncScope();
        await using var renderer = new HtmlRenderer(scope.ServiceProvider, loggers);
        return await renderer.Dispatcher.InvokeAsync(async () =>
        {
            // Inside the dispatcher, because it is where the components run; both, because one formats and the other chooses words.
            CultureInfo.CurrentCulture = Words.CultureOf(language);
            CultureInfo.CurrentUICulture = Words.CultureOf(language);
            var root = await renderer.RenderComponentAsync<TComponent>(ParameterView.FromDictionary(parameters));
            return PlainLetters.In(root.ToHtmlString());
        });
    }

    /// <summary>A view's picture, cut at its marks.</summary>
    public async Task<FrameContent> RenderAsync(ViewKey key, Picture picture) =>
        Scissors.Cut(await RenderAsync<Scenes.LiveScene>(
            key.Language,
            new Dictionary<string, object?>(StringComparer.Ordinal) { ["Key"] = key, ["Picture"] = picture }));
}
