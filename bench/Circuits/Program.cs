using ParLive.Circuits;
using ParLive.Circuits.Components;

var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
builder.Logging.ClearProviders();
builder.Services.AddSingleton(TimeProvider.System);
builder.Services.AddSingleton<Board>();
builder.Services.AddHostedService<Beat>();
builder.Services.AddRazorComponents().AddInteractiveServerComponents();

var app = builder.Build();
app.UseAntiforgery();
app.MapRazorComponents<Page>().AddInteractiveServerRenderMode();
await app.RunAsync();
