using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using ParLive.Access.Accounts;
using ParLive.Grains.Access;
using ParLive.Grains.Audit;

namespace ParLive.Dashboard.Displays;

/// <summary>The paired displays of the office's book, read from it when it changed: what was decided on one host is known on the others within five seconds.</summary>
internal sealed class DisplayBook(IOfficeBook office, TimeProvider clock, IServiceProvider services)
{
    /// <summary>How many displays there may be.</summary>
    public const int Most = 500;

    private readonly BookReading<PairedDisplay[]> _reading = new(office, Read);

    /// <summary>All of them, in the order in which they were paired.</summary>
    public IReadOnlyList<PairedDisplay> All => _reading.Now;

    /// <summary>The display with this pass; null if nobody gave it out or it was revoked.</summary>
    public PairedDisplay? OfPass(string passHash) => Array.Find(_reading.Now, display => display.PassHash == passHash);

    /// <summary>The same, looked for once more where another host may have paired it a moment ago.</summary>
    public async Task<PairedDisplay?> FindPassAsync(string passHash, CancellationToken cancellationToken)
    {
        if (OfPass(passHash) is { } known) return known;

        await office.Refresh(cancellationToken);
        return OfPass(passHash);
    }

    /// <summary>The display with this name among displays; null if there is none.</summary>
    public PairedDisplay? Find(string id) => Array.Find(_reading.Now, display => display.Id == id);

    /// <summary>Pairs a screen.</summary>
    /// <exception cref="StaleEntryException">Somebody else paired it meanwhile.</exception>
    public Task PairAsync(string passHash, DisplayProfile profile, CancellationToken cancellationToken)
    {
        var display = PairedDisplay.Now(passHash, profile, clock.GetUtcNow());
        return WriteAsync(new OfficeChange(PairedDisplay.Kind, display.Id, 0, display.ToBody()), (AuditActs.DisplayPaired, display.Id), (null, profile), cancellationToken);
    }

    /// <summary>Lets a display show something else.</summary>
    /// <exception cref="StaleEntryException">Somebody else changed it meanwhile.</exception>
    public Task AssignAsync(PairedDisplay display, DisplayProfile profile, CancellationToken cancellationToken) => WriteAsync(
        new OfficeChange(PairedDisplay.Kind, display.Id, display.Revision, (display with { Profile = profile }).ToBody()),
        (AuditActs.DisplayChanged, display.Id), (display.Profile, profile), cancellationToken);

    /// <summary>Takes a display's pass back.</summary>
    /// <exception cref="StaleEntryException">Somebody else changed it meanwhile.</exception>
    public Task RevokeAsync(PairedDisplay display, CancellationToken cancellationToken) =>
        WriteAsync(new OfficeChange(PairedDisplay.Kind, display.Id, display.Revision, null), (AuditActs.DisplayRevoked, display.Id), (display.Profile, null), cancellationToken);

    /// <summary>Takes displays over that were kept elsewhere.</summary>
    /// <exception cref="StaleEntryException">One of them is here already.</exception>
    public Task TakeOverAsync(IReadOnlyList<PairedDisplay> displays, CancellationToken cancellationToken) => office.Write(
        [.. displays.Select(display => new OfficeChange(PairedDisplay.Kind, display.Id, 0, display.ToBody()))],
        new AuditAct(AuditAct.Console, "", AuditActs.DisplayMoved, "displays", null, JsonSerializer.Serialize(displays.Select(display => display.Profile), BookJson.Options)), cancellationToken);

    private Task WriteAsync(OfficeChange change, (string Act, string Id) what, (DisplayProfile? Before, DisplayProfile? After) how, CancellationToken cancellationToken)
    {
        var actor = services.GetService<IActor>() ?? new ConsoleActor();
        return office.Write([change], new AuditAct(actor.By, actor.From, what.Act, what.Id, Said(how.Before), Said(how.After)), cancellationToken);
    }

    private static string? Said(DisplayProfile? profile) => profile is null ? null : JsonSerializer.Serialize(profile, BookJson.Options);

    private static PairedDisplay[] Read(IOfficeBook office) =>
        [.. office.Of(PairedDisplay.Kind).Select(PairedDisplay.Of).OrderBy(display => display.Since).ThenBy(display => display.Id, StringComparer.Ordinal)];
}
