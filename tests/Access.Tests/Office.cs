using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using ParLive.Access.Accounts;
using ParLive.Grains.Access;
using ParLive.Grains.Audit;
using ParLive.Testing;

namespace ParLive.Access.Tests;

/// <summary>Accounts over a book in memory, by a clock that stands still.</summary>
internal sealed class Office : IAsyncDisposable
{
    private readonly ServiceProvider _services;
    private readonly AsyncServiceScope _scope;

    public Office()
    {
        Book = new OfficeBook(Store, Clock, []);
        _services = new ServiceCollection().AddSingleton<TimeProvider>(Clock).AddSingleton<IOfficeBook>(Book).AddSingleton<IActor>(new ConsoleActor()).AddAccess()
            // What is measured elsewhere need not be waited for here.
            .AddSingleton(Options.Create(new PasswordHasherOptions { IterationCount = 1 })).BuildServiceProvider();
        _scope = _services.CreateAsyncScope();
        _scope.ServiceProvider.GetRequiredService<IHttpContextAccessor>().HttpContext = new DefaultHttpContext { RequestServices = _scope.ServiceProvider };
    }

    public ManualClock Clock { get; } = new();

    public InterruptedStore Store { get; } = new();

    public OfficeBook Book { get; }

    public Accounts.Accounts Accounts => _scope.ServiceProvider.GetRequiredService<Accounts.Accounts>();

    public AccountBook Known => _scope.ServiceProvider.GetRequiredService<AccountBook>();

    public AccountDesk Desk => _scope.ServiceProvider.GetRequiredService<AccountDesk>();

    public SetupDesk Setup => _scope.ServiceProvider.GetRequiredService<SetupDesk>();

    /// <summary>As a request of its own signs in.</summary>
    public async Task<SignInResult> EnterAsync(string name, string password)
    {
        await using var scope = _services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<IHttpContextAccessor>().HttpContext = new DefaultHttpContext { RequestServices = scope.ServiceProvider };
        return await scope.ServiceProvider.GetRequiredService<SignIns>().EnterAsync(name, password, TestContext.Current.CancellationToken);
    }

    /// <summary>Adds an account; answers the password that is told.</summary>
    public Task<string> AddAsync(string name, params Grant[] grants) => Accounts.AddAsync(name, name, grants);

    public async Task<IReadOnlyList<string>> ActsAsync() =>
        [.. (await Book.Audit(new AuditQuestion { OldestFirst = true, Take = 1_000 }, TestContext.Current.CancellationToken)).Select(line => line.Act.Act)];

    public async ValueTask DisposeAsync()
    {
        await _scope.DisposeAsync();
        await _services.DisposeAsync();
        Book.Dispose();
    }
}
