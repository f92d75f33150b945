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
var objections = new FakeObjections();
objections.Known.AddRange(
    [
        FakeObjections.One("o1", "overdue"), FakeObjections.One("o2") with { Said = [new(Some.Monday, "Sở Nội vụ", "Đề nghị gửi kèm biên nhận.")] }, FakeObjections.One("o3", "open", "dossier", "H13.21-260302-0001"),
        FakeObjections.One("o4", "open", "alarm", "x"), FakeObjections.One("o5", "upheld"), FakeObjections.One("o6", "dismissed"), FakeObjections.One("o7", "withdrawn"),
    ]);
builder.Services.AddSingleton<IObjections>(objections).AddOfficeInMemory(TimeProvider.System);
builder.Services.AddDashboard(options => options.DefinitionSet = "ParLive 1.0");

var app = builder.Build();
app.MapDashboard();
using var moving = InventedFeed.Move(feed, TimeProvider.System);
await app.RunAsync();
