using System.Diagnostics;

namespace ParLive.Dashboard.Tests.Clients;

/// <summary>Televisions are not renewed: what a wall is made of has to run in Chromium 94.</summary>
public sealed class OldestBrowserTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("parlive-bundles-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task A_wall_is_made_of_nothing_that_the_oldest_browser_does_not_know()
    {
        string[] names = ["wall.js", "watch.worker.js", "again.js", "display.js", "displays.js", "parlive.css"];
        foreach (var name in names)
        {
            await using var bundle = typeof(DashboardHost).Assembly.GetManifestResourceStream($"client/{name}")!;
            await using var file = File.Create(Path.Combine(_folder.FullName, name));
            await bundle.CopyToAsync(file, TestContext.Current.CancellationToken);
        }

        Assert.Equal("", await NewerAsync(names));
    }

    [Theory]
    [InlineData("a.js", "console.log([1].findLast(x=>x));", "Array.prototype.findLast is known since Chromium 97")]
    [InlineData("a.js", "console.log(structuredClone({}));", "structuredClone is known since Chromium 98")]
    [InlineData("a.js", "fetch('/',{signal:AbortSignal.timeout(1)});", "AbortSignal.timeout is known since Chromium 103")]
    [InlineData("a.js", "console.log(Object.groupBy([],x=>x));", "Object.groupBy is known since Chromium 117")]
    [InlineData("a.js", "{using a=b();a.c()}", "syntax newer than chrome94")]
    [InlineData("a.js", "console.log(/[\\p{L}--[a-z]]/v);", "syntax newer than chrome94")]
    [InlineData("a.css", ".a:has(.b){color:red}", ":has() is known since Chromium 105")]
    [InlineData("a.css", "@container (min-width:1px){.a{color:red}}", "@container is known since Chromium 105")]
    [InlineData("a.css", ".a{height:100dvh}", "viewport units is known since Chromium 108")]
    [InlineData("a.css", ".a{color:color-mix(in srgb,red,blue)}", "color-mix() is known since Chromium 111")]
    [InlineData("a.css", ".a{.b &{color:red}}", "syntax newer than chrome94")]
    [InlineData("a.css", ".a{color:red;translate:1px 2px}", "translate, rotate, scale as properties is known since Chromium 104")]
    [InlineData("a.css", "@media (width<=1px){.a{color:red}}", "ranges in media queries is known since Chromium 104")]
    public async Task What_it_does_not_know_is_found(string name, string content, string found)
    {
        await File.WriteAllTextAsync(Path.Combine(_folder.FullName, name), content, TestContext.Current.CancellationToken);

        Assert.Contains(found, await NewerAsync([name]), StringComparison.Ordinal);
    }

    private async Task<string> NewerAsync(IEnumerable<string> names)
    {
        var start = new ProcessStartInfo("node", [Path.Combine(Sources(), "Client", "oldest.mjs"), .. names])
        {
            WorkingDirectory = _folder.FullName,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var node = Process.Start(start)!;
        var complaints = node.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var found = await node.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await node.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(node.ExitCode == 0, await complaints);
        return found;
    }

    private static string Sources()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "ParLive.sln")))
                return Path.Combine(folder.FullName, "src", "Dashboard");
        }
        throw new FileNotFoundException($"No ParLive.sln above {AppContext.BaseDirectory}.");
    }
}
