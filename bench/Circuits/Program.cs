using System.Globalization;
using ParLive.Circuits;
using ParLive.Circuits.Components;

// As the walls that it is compared with.
CultureInfo.DefaultThreadCurrentCulture = CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.GetCultureInfo(Sight.Language);

var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
builder.Logging.ClearProviders();
builder.Services.AddSingleton(await Sight.OpenAsync(TimeProvider.System));
builder.Services.AddHostedService<Beat>();
builder.Services.AddRazorComponents().AddInteractiveServerComponents();

var app = builder.Build();
app.UseAntiforgery();
app.MapRazorComponents<Page>().AddInteractiveServerRenderMode();
await app.RunAsync();
