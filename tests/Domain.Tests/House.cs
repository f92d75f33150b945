using System.Reflection;
using ParLive.Domain.Books;

namespace ParLive.Domain.Tests;

/// <summary>Rules of the house that no compiler checks.</summary>
public sealed class House
{
    private const int LongestFile = 250;
    private static readonly Assembly Domain = typeof(UnitBook).Assembly;
    private static readonly string[] WithRuntime = ["Grains", "Runtime", "Silo"];

    [Fact]
    public void The_domain_stands_on_the_base_library_NodaTime_and_MathNet_alone() =>
        Assert.All(
            Domain.GetReferencedAssemblies().Select(reference => reference.Name!),
            name => Assert.True(name is "NodaTime" or "MathNet.Numerics" || name.StartsWith("System.", StringComparison.Ordinal), name));

    [Fact]
    public void Nothing_in_the_domain_waits() =>
        Assert.DoesNotContain(
            Domain.GetExportedTypes().SelectMany(type => type.GetMethods(
                BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)),
            method => typeof(Task).IsAssignableFrom(method.ReturnType)
                || method.ReturnType.Name.StartsWith("ValueTask", StringComparison.Ordinal)
                || method.ReturnType.Name.StartsWith("IAsyncEnumerable", StringComparison.Ordinal));

    [Fact]
    public void Classes_of_the_domain_are_sealed_or_closed_families() =>
        Assert.DoesNotContain(Domain.GetExportedTypes(), type => type is { IsClass: true, IsAbstract: false, IsSealed: false });

    [Fact]
    public void The_actor_runtime_is_named_in_three_projects_alone() =>
        Assert.DoesNotContain(
            Sources().Where(file => !WithRuntime.Contains(ProjectOf(file), StringComparer.Ordinal)),
            file => File.ReadLines(file).Any(line => line.TrimStart('@').StartsWith("using Orleans", StringComparison.Ordinal)));

    [Fact]
    public void Files_are_short() =>
        Assert.DoesNotContain(Sources(), file => File.ReadLines(file).Count() > LongestFile);

    [Fact]
    public void Nothing_is_left_to_be_done() =>
        Assert.DoesNotContain(Sources(), file => File.ReadAllText(file).Contains("TO" + "DO", StringComparison.Ordinal));

    internal static string Root { get; } = FindRoot();

    private static IEnumerable<string> Sources() => Directory
        .EnumerateFiles(Path.Combine(Root, "src"), "*", SearchOption.AllDirectories)
        .Where(file => Path.GetExtension(file) is ".cs" or ".razor")
        .Where(file => !Path.GetRelativePath(Root, file).Split(Path.DirectorySeparatorChar).Intersect(["bin", "obj", "node_modules"], StringComparer.Ordinal).Any());

    private static string ProjectOf(string file) => Path.GetRelativePath(Path.Combine(Root, "src"), file).Split(Path.DirectorySeparatorChar)[0];

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "ParLive.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException($"No ParLive.sln above {AppContext.BaseDirectory}.");
        }

        return folder.FullName;
    }
}
