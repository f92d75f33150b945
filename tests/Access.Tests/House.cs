using System.Net;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using ParLive.Access.Accounts;
using ParLive.Grains.Access;
using ParLive.Grains.Audit;
using ParLive.Grains.Contracts;
using ParLive.Journal;
using ParLive.Journal.Folders;
using ParLive.Silo.Hosting;

namespace ParLive.Access.Tests;

/// <summary>The whole server in this process, on a journal of its own: a province with two communes, and whoever a test needs.</summary>
internal sealed class House : IAsyncDisposable
{
    /// <summary>The password of every account.</summary>
    public const string Password = "bốn từ dễ nhớ";

    /// <summary>The commune that accounts are for.</summary>
    public const string Own = "A1";

    /// <summary>The one beside it.</summary>
    public const string Other = "B2";

    /// <summary>An act that nobody does, but a line of a later edition might name.</summary>
    public const string StrangeAct = "test.formula";

    // What is slow against guessing need not be slow for a test.
    private static readonly PasswordHasher<Account> Quick = new(Options.Create(new PasswordHasherOptions { IterationCount = 1 }));

    private readonly DirectoryInfo _directory;
    private readonly DataFolder _folder;
    private bool _isJournalClosed;

    private House(DataFolder folder, WebApplication app, DirectoryInfo directory)
    {
        (_folder, App, _directory) = (folder, app, directory);
        Address = new Uri(app.Urls.First());
    }

    public WebApplication App { get; }

    public Uri Address { get; }

    public IServiceProvider Services => App.Services;

    public IOfficeBook Book => Services.GetRequiredService<IOfficeBook>();

    public string Data => _directory.FullName;

    public static async Task<House> OpenAsync(ProviderOptions? provider = null)
    {
        var directory = Directory.CreateTempSubdirectory("parlive-house-");
        var folder = DataFolder.Open(directory.FullName);
        var app = Server.Build(folder, new JournalHome(directory.FullName, null), ["http://127.0.0.1:0"], new Habits { Provider = provider }, null);
        await app.StartAsync(TestContext.Current.CancellationToken);
        var house = new House(folder, app, directory);
        await house.Services.GetRequiredService<IUnitRegister>().Add(
        [
            new UnitEntry("P", "Tỉnh Mẫu", null, "province", null, new DateOnly(2020, 1, 1), "Asia/Ho_Chi_Minh"),
            new UnitEntry(Own, "Phường Một", null, "commune", "P", new DateOnly(2020, 1, 1)),
            new UnitEntry(Other, "Phường Hai", null, "commune", "P", new DateOnly(2020, 1, 1)),
        ], TestContext.Current.CancellationToken);
        await house.Services.GetRequiredService<Readiness>().Ready.WaitAsync(TestContext.Current.CancellationToken);
        return house;
    }

    /// <summary>The names of all endpoints.</summary>
    public IReadOnlyList<string> Endpoints => [.. Doors.DoorsFeature.EndpointsOf(App)];

    /// <summary>Does something with accounts.</summary>
    public async Task<T> WithAccountsAsync<T>(Func<Accounts.Accounts, Task<T>> work)
    {
        await using var scope = Services.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<Accounts.Accounts>());
    }

    /// <summary>Adds an account with the password of all.</summary>
    public Task<Account> AddAsync(string name, params Grant[] grants) => WithAccountsAsync(async accounts =>
    {
        var account = new Account { Name = name, Person = name, Grants = grants, PasswordHash = Quick.HashPassword(new Account(), Password) };
        Assert.True((await accounts.CreateAsync(account)).Succeeded);
        return account;
    });

    /// <summary>A cookie as a session that began some time ago has it.</summary>
    public string Session(Account account, TimeSpan ago)
    {
        var options = Services.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>().Get(IdentityConstants.ApplicationScheme);
        var began = Services.GetRequiredService<TimeProvider>().GetUtcNow() - ago;
        using var scope = Services.CreateScope();
        var principal = new System.Security.Claims.ClaimsPrincipal(new System.Security.Claims.ClaimsIdentity(
            [new(System.Security.Claims.ClaimTypes.Name, account.Name), new("stamp", account.Stamp)], IdentityConstants.ApplicationScheme));
        var ticket = new AuthenticationTicket(
            principal, new AuthenticationProperties { IssuedUtc = began, ExpiresUtc = began + options.ExpireTimeSpan }, IdentityConstants.ApplicationScheme);
        return $"{options.Cookie.Name}={options.TicketDataFormat.Protect(ticket)}";
    }

    /// <summary>A browser: it keeps cookies, follows nothing, and says that it comes from this site.</summary>
    public HttpClient Browser(string? cookies = null)
    {
        var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = cookies is null, CookieContainer = new CookieContainer() })
        {
            BaseAddress = Address,
            Timeout = TimeSpan.FromSeconds(60),
        };
        client.DefaultRequestHeaders.Add("Sec-Fetch-Site", "same-origin");
        if (!string.IsNullOrEmpty(cookies)) client.DefaultRequestHeaders.Add("Cookie", cookies);
        return client;
    }

    /// <summary>Takes the journal away, as a disk that dies does.</summary>
    public ValueTask CloseJournalAsync()
    {
        _isJournalClosed = true;
        return Services.GetRequiredService<SqliteJournal>().DisposeAsync();
    }

    public async ValueTask DisposeAsync()
    {
        // Whatever a test did: what stands in the audit has a name there, and so words for whoever reads it.
        if (!_isJournalClosed)
        {
            var lines = await Book.Audit(new AuditQuestion { OldestFirst = true, Take = 1_000 }, CancellationToken.None);
            Assert.DoesNotContain(lines, line => !AuditActs.All.Contains(line.Act.Act) && line.Act.Act != StrangeAct);
        }

        await App.StopAsync(CancellationToken.None);
        await App.DisposeAsync();
        _folder.Dispose();
        _directory.Delete(recursive: true);
    }
}
