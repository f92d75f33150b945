using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.Repositories;
using ParLive.Grains.Access;

namespace ParLive.Operations.Protection;

/// <summary>The keys that protect forms and tokens, in a drawer beside the journal: every host of a journal has the same, and none has to be copied.</summary>
/// <param name="drawers">The drawers.</param>
/// <param name="before">The folder where an earlier version kept them; what stands there is taken over once.</param>
internal sealed class DrawerKeys(IDrawers drawers, string before) : IXmlRepository
{
    private const string Drawer = "protection";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <inheritdoc/>
    public IReadOnlyCollection<XElement> GetAllElements() => Waited(async cancellationToken =>
    {
        var known = await drawers.Read(Drawer, cancellationToken);
        if (known.Count == 0 && Former() is { Count: > 0 } former)
        {
            await drawers.Change(Drawer, former, [], cancellationToken);
            known = former;
        }

        return (IReadOnlyCollection<XElement>)[.. known.Values.Select(XElement.Parse)];
    });

    /// <inheritdoc/>
    public void StoreElement(XElement element, string friendlyName) => Waited(async cancellationToken =>
    {
        var name = string.IsNullOrWhiteSpace(friendlyName) ? element.Attribute("id")?.Value ?? throw new ArgumentException("A key has no name.", nameof(friendlyName)) : friendlyName;
        await drawers.Change(Drawer, new Dictionary<string, string>(StringComparer.Ordinal) { [name] = element.ToString(SaveOptions.DisableFormatting) }, [], cancellationToken);
        return true;
    });

    private Dictionary<string, string> Former() => Directory.Exists(before)
        ? Directory.EnumerateFiles(before, "*.xml").ToDictionary(file => Path.GetFileNameWithoutExtension(file), File.ReadAllText, StringComparer.Ordinal)
        : [];

    // Protection asks and cannot wait otherwise; it asks seldom, and on a thread that holds nothing.
    private static T Waited<T>(Func<CancellationToken, Task<T>> ask)
    {
        using var over = new CancellationTokenSource(Patience);
#pragma warning disable VSTHRD002 // The interface of data protection does not wait, and there is no other.
        return Task.Run(() => ask(over.Token), over.Token).GetAwaiter().GetResult();
#pragma warning restore VSTHRD002
    }
}
