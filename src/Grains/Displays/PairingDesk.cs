using System.Security.Cryptography;

namespace ParLive.Grains.Displays;

/// <summary>
/// Screens that wait to be paired, each with a code that it shows. In memory alone: a screen whose server was started again asks anew.
/// Not safe for use by several at a time.
/// </summary>
/// <remarks>
/// A code cannot be guessed: 24^6 are 191 million, at most <see cref="MostWaiting"/> of them hold at a time, and ten wrong ones close the
/// desk for a while. A code lives only as long as its screen keeps asking for it, so pages that were left do not fill the desk.
/// </remarks>
public sealed class PairingDesk(TimeProvider clock)
{
    /// <summary>The letters of codes: none that looks like another one from afar.</summary>
    public const string Letters = "ACDEFGHJKMNPQRTUWXY34679";

    /// <summary>How many letters a code has.</summary>
    public const int Length = 6;

    /// <summary>How many screens may wait at a time.</summary>
    public const int MostWaiting = 256;

    /// <summary>How many wrong codes are heard within <see cref="FailuresCount"/>.</summary>
    public const int MostFailures = 10;

    /// <summary>How long a code is shown before another one takes its place.</summary>
    public static readonly TimeSpan Valid = TimeSpan.FromMinutes(5);

    /// <summary>How long a screen may be silent before its code is void.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>How long a wrong code counts.</summary>
    public static readonly TimeSpan FailuresCount = TimeSpan.FromMinutes(10);

    private readonly Dictionary<string, Waiting> _waiting = new(StringComparer.Ordinal);
    private readonly Queue<DateTimeOffset> _failures = [];

    /// <summary>Lets a screen with a new pass wait; answers its code, or null while too many wait.</summary>
    public string? Admit(string passHash)
    {
        var now = clock.GetUtcNow();
        Forget(now);
        return _waiting.Count < MostWaiting ? Wait(passHash, now) : null;
    }

    /// <summary>The code of a screen that waits, the same until it is too old; null if it does not wait.</summary>
    public string? CodeFor(string passHash)
    {
        var now = clock.GetUtcNow();
        Forget(now);
        if (!_waiting.TryGetValue(passHash, out var known)) return null;
        if (now - known.Since >= Valid) return Wait(passHash, now);

        _waiting[passHash] = known with { Asked = now };
        return known.Code;
    }

    /// <summary>Finds the screen that shows a code.</summary>
    /// <param name="code">As somebody typed it.</param>
    public PairingClaim Claim(string code)
    {
        var now = clock.GetUtcNow();
        Forget(now);
        if (_failures.Count >= MostFailures) return new PairingClaim(null, IsClosed: true);

        var asked = Plain(code);
        foreach (var (passHash, waiting) in _waiting)
        {
            if (waiting.Code == asked && now - waiting.Since < Valid) return new PairingClaim(passHash, IsClosed: false);
        }

        _failures.Enqueue(now);
        return new PairingClaim(null, IsClosed: false);
    }

    /// <summary>A screen was paired and waits no longer.</summary>
    public void Settle(string passHash) => _waiting.Remove(passHash);

    // People type small letters, and a space or a dash in the middle.
    private static string Plain(string code) => string.Concat(code.Where(char.IsAsciiLetterOrDigit)).ToUpperInvariant();

    private string Wait(string passHash, DateTimeOffset now)
    {
        var code = NewCode();
        _waiting[passHash] = new Waiting(code, now, now);
        return code;
    }

    private string NewCode()
    {
        while (true)
        {
            var code = RandomNumberGenerator.GetString(Letters, Length);
            if (_waiting.Values.All(waiting => waiting.Code != code))
                return code;
        }
    }

    private void Forget(DateTimeOffset now)
    {
        foreach (var (passHash, waiting) in _waiting)
        {
            // Removing while walking is allowed for a dictionary.
            if (now - waiting.Asked >= Patience)
                _waiting.Remove(passHash);
        }
        while (_failures.TryPeek(out var oldest) && now - oldest >= FailuresCount)
            _failures.Dequeue();
    }

    private sealed record Waiting(string Code, DateTimeOffset Since, DateTimeOffset Asked);
}
