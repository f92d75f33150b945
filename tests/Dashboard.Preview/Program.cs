using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using ParLive.Dashboard;
using ParLive.Dashboard.Preview;
using ParLive.Dashboard.Tests.Feeds;
using ParLive.Grains.Access;

var builder = WebApplication.CreateBuilder(args);
var feed = InventedFeed.Make(TimeProvider.System);
builder.Services.AddSingleton<IUnitFeed>(feed);
var judgements = InventedFeed.Judgements();
if (builder.Configuration["state"] is { } state)
    ProvinceStates.Bring(state, feed, judgements);
builder.Services.AddSingleton<IJudgements>(judgements);
builder.Services.AddSingleton<IMeetings>(InventedFeed.Meetings(feed, TimeProvider.System));
builder.Services.AddDashboard(options => options.DefinitionSet = "ParLive 1.0");

var app = builder.Build();
app.MapDashboard();
using var moving = InventedFeed.Move(feed, TimeProvider.System);
await app.RunAsync();
