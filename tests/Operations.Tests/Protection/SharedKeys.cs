using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;
using ParLive.Grains.Access;
using ParLive.Operations.Protection;

namespace ParLive.Operations.Tests.Protection;

/// <summary>What one host has protected another one of the same journal reads, though no key was copied.</summary>
public sealed class SharedKeys : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("parlive-keys-");
    private readonly Dictionary<string, string> _drawer = new(StringComparer.Ordinal);

    [Fact]
    public void What_one_host_protects_another_one_reads()
    {
        var token = Host("none").Protect("màn hình 7");

        Assert.Equal("màn hình 7", Host("none").Unprotect(token));
        Assert.Single(_drawer);
    }

    [Fact]
    public void Keys_of_an_earlier_version_are_taken_over_once()
    {
        var earlier = new ServiceCollection();
        earlier.AddDataProtection().SetApplicationName("ParLive").PersistKeysToFileSystem(_folder);
        using var before = earlier.BuildServiceProvider();
        var token = before.GetRequiredService<IDataProtectionProvider>().CreateProtector("test").Protect("màn hình 7");

        Assert.Equal("màn hình 7", Host(_folder.FullName).Unprotect(token));
        Assert.Equal("màn hình 7", Host("none").Unprotect(token));
    }

    [Fact]
    public async Task A_server_keeps_none_in_its_folder()
    {
        await using var server = await ServerInProcess.StartAsync();
        var protection = server.App.Services.GetRequiredService<IDataProtectionProvider>().CreateProtector("test");

        Assert.Equal("x", protection.Unprotect(protection.Protect("x")));
        Assert.False(Directory.Exists(Path.Combine(server.Data, "keys")));
        Assert.NotEmpty(await server.App.Services.GetRequiredService<IDrawers>().Read("protection", TestContext.Current.CancellationToken));
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private IDataProtector Host(string before)
    {
        var services = new ServiceCollection();
        services.AddDataProtection().SetApplicationName("ParLive");
        services.AddSingleton(Fakes.Of<IDrawers>((method, arguments) =>
        {
            if (method == "Read") return Task.FromResult<IReadOnlyDictionary<string, string>>(_drawer);

            foreach (var (name, words) in (IReadOnlyDictionary<string, string>)arguments[1]!) _drawer[name] = words;
            return Task.CompletedTask;
        }));
        services.AddSharedProtection(before);
        return services.BuildServiceProvider().GetRequiredService<IDataProtectionProvider>().CreateProtector("test");
    }
}
