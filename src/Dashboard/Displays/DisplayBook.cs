using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace ParLive.Dashboard.Displays;

/// <summary>The paired displays, in memory and in a file. What changes is on disk before it is believed.</summary>
internal sealed class DisplayBook : IDisposable
{
    /// <summary>How many displays there may be.</summary>
    public const int Most = 500;

    // What was painted is no loss: it is written with the next change, when the server stops, or after so long.
    private static readonly TimeSpan WritesPaintedEvery = TimeSpan.FromMinutes(5);

    private readonly Lock _changing = new();
    private readonly string? _path;
    private readonly TimeProvider _clock;
    private readonly ILogger<DisplayBook> _logger;
    private volatile PairedDisplay[] _displays;
    private DateTimeOffset _written;
    private bool _isWritten = true;

    /// <summary>Opens the book that the host's file holds.</summary>
    public DisplayBook(TimeProvider clock, IOptions<DashboardOptions> options, ILogger<DisplayBook> logger)
    {
        (_clock, _logger, _path, _written) = (clock, logger, options.Value.DisplaysFile, clock.GetUtcNow());
        _displays = Open();
    }

    /// <summary>Told after a display was paired, shows something else, or lost its pass.</summary>
    public event EventHandler? Changed;

    /// <summary>All of them, in the order in which they were paired.</summary>
    public IReadOnlyList<PairedDisplay> All => _displays;

    /// <summary>The display with this pass; null if nobody gave it out or it was revoked.</summary>
    public PairedDisplay? OfPass(string passHash) => Array.Find(_displays, display => display.PassHash == passHash);

    /// <summary>The display with this name among displays; null if there is none.</summary>
    public PairedDisplay? Find(string id) => Array.Find(_displays, display => display.Id == id);

    /// <summary>Pairs a screen; null where there are too many displays, or it is paired already.</summary>
    /// <exception cref="IOException">It could not be written, and is not paired.</exception>
    public PairedDisplay? Pair(string passHash, DisplayProfile profile)
    {
        lock (_changing)
        {
            if (_displays.Length >= Most || OfPass(passHash) is not null)
                return null;
            var display = new PairedDisplay(RandomNumberGenerator.GetHexString(8, lowercase: true), passHash, profile, _clock.GetUtcNow(), null, null, null);
            Become([.. _displays, display]);
            return display;
        }
    }

    /// <summary>Lets a display show something else; false if there is no such display.</summary>
    /// <exception cref="IOException">It could not be written, and nothing changed.</exception>
    public bool Assign(string id, DisplayProfile profile)
    {
        lock (_changing)
        {
            if (Find(id) is not { } before)
                return false;
            Become(With(before, before with { Profile = profile }));
            return true;
        }
    }

    /// <summary>Takes a display's pass back; false if there is no such display.</summary>
    /// <exception cref="IOException">It could not be written, and the pass still holds.</exception>
    public bool Revoke(string id)
    {
        lock (_changing)
        {
            if (Find(id) is not { } gone)
                return false;
            Become([.. _displays.Where(display => display != gone)]);
            return true;
        }
    }

    /// <summary>Notes what a display says of itself.</summary>
    public void Hear(string id, PaintedFrame? painted, DisplayGlass glass)
    {
        lock (_changing)
        {
            if (Find(id) is not { } before)
                return;
            var now = _clock.GetUtcNow();
            _displays = With(before, before with { Seen = now, Painted = painted ?? before.Painted, Glass = glass });
            _isWritten = false;
            if (now - _written >= WritesPaintedEvery)
                TryWrite();
        }
    }

    /// <summary>Writes what was heard last.</summary>
    public void Dispose()
    {
        lock (_changing)
        {
            if (!_isWritten)
                TryWrite();
        }
    }

    private PairedDisplay[] With(PairedDisplay before, PairedDisplay after) =>
        Array.ConvertAll(_displays, display => ReferenceEquals(display, before) ? after : display);

    private void Become(PairedDisplay[] displays)
    {
        if (_path is not null)
            DisplayFile.Write(_path, displays);
        var isOther = displays != _displays;
        _displays = displays;
        (_written, _isWritten) = (_clock.GetUtcNow(), true);
        if (isOther)
            Changed?.Invoke(this, EventArgs.Empty);
    }

    private void TryWrite()
    {
        // Also where it fails: the next try is not for the next display that speaks a moment later.
        _written = _clock.GetUtcNow();
        try
        {
            Become(_displays);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            _logger.LogWarning(failure, "What displays painted last could not be written to {Path}.", _path);
        }
    }

    private PairedDisplay[] Open()
    {
        if (_path is null)
            return [];
        try
        {
            return [.. DisplayFile.Read(_path)];
        }
        catch (JsonException damage)
        {
            // Screens that show a code again are better than a server that does not start.
            _logger.LogError(damage, "The displays cannot be read; all have to be paired again. The file is kept as {Aside}.", DisplayFile.SetAside(_path, _clock.GetUtcNow()));
            return [];
        }
    }
}
