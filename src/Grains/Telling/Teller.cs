using System.Diagnostics;
using Microsoft.Extensions.Logging;
using Orleans;
using ParLive.Domain.Reorganisations;
using ParLive.Domain.Time;
using ParLive.Domain.Timelines;
using ParLive.Grains.Contracts;
using ParLive.Grains.Tracing;
using ParLive.Grains.Units;
using Version = ParLive.Domain.RollUps.Version;

namespace ParLive.Grains.Telling;

/// <summary>Tells one other unit what of a unit counts there: one push in flight, everything newer merged into the next.</summary>
/// <remarks>
/// A push whose outcome is unknown is sent again as it was: the listener knows by its sequence whether it has it. Touched only on
/// the grain's own turns.
/// </remarks>
internal sealed partial class Teller
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);
    private readonly WaitingEntries _waiting = new();
    private readonly Dictionary<string, ToldDigest> _digests = new(StringComparer.Ordinal);
    private readonly Listener _listener;
    private readonly IUnitGrain _grain;
    private readonly UnitReader _reader;
    private readonly Func<Version> _version;
    private readonly (TellingPace Pace, TellingHours Hours) _terms;
    private readonly TimeProvider _clock;
    private readonly ILogger _log;
    private readonly Paced _pushing;
    private Version _told;
    private ToldDigest? _toldDigest;
    private long _digestTold;

    // When the oldest change that waits came, and of which trace the first traced one is; for whoever measures.
    private long _since;
    private ActivityContext _cause;

    public Teller(Listener listener, IGrainFactory grains, UnitReader reader, Func<Version> version,
        (TellingPace Pace, TellingHours Hours, TimeProvider Clock, ILogger Log) services)
    {
        (_listener, _grain) = (listener, grains.GetGrain<IUnitGrain>(listener.Unit));
        (_reader, _version, _terms, _clock, _log) = (reader, version, (services.Pace, services.Hours), services.Clock, services.Log);
        _pushing = new Paced(Push, services.Pace.Rest);
    }

    /// <summary>The telling under way; completed if there is none.</summary>
    public Task Pending => _pushing.Pending;

    /// <summary>The listener has everything up to this state.</summary>
    /// <param name="version">The state.</param>
    /// <param name="digest">The digest that it has with it, if it was told one.</param>
    public void StartFrom(Version version, ToldDigest? digest = null)
    {
        _told = version;
        // A change that waited is told with the answer; the digest follows all the same, so that whoever measures or traces the change sees it arrive.
        if (_waiting.Count == 0) _toldDigest = digest ?? _toldDigest;
        _waiting.Clear();
    }

    /// <summary>A change of the unit's timeline, of which the listener has what falls into its times.</summary>
    public void Add(IReadOnlyCollection<Entry> entries)
    {
        NoteChange();
        _waiting.Add(Memberships.PartOf(_listener.Times, entries));
    }

    /// <summary>A change of what was the listener's once.</summary>
    public void AddLegacy(IEnumerable<Entry> entries) => _waiting.Add(entries);

    /// <summary>News of a unit below.</summary>
    public void Add(ToldDigest digest)
    {
        NoteChange();
        _digests[digest.Unit] = digest;
    }

    /// <summary>Tells what there is to tell.</summary>
    public void Ask() => _pushing.Ask();

    /// <summary>Tells nothing any more; the unit's next life will.</summary>
    public void Stop() => _pushing.Stop();

    /// <summary>Whether the digest that was told last no longer holds.</summary>
    public bool IsOutOfDate(Tick now) => _toldDigest is null || _toldDigest.Digest.ValidUntil <= now;

    private async Task Push()
    {
        await _terms.Hours.Began;
        if (_terms.Hours.AreOver) return;

        var started = _clock.GetTimestamp();
        var next = Next();
        _terms.Pace.Took(started);
        var (since, cause) = (_since, _cause);
        (_since, _cause) = (0, default);
        if (next is not { } push)
        {
            return;
        }

        using var telling = cause == default ? null : BatchTrace.Telling(_reader.Key, _listener.Unit, cause);
        push = telling is null ? push : push with { Trace = telling.Id };
        while (!_pushing.IsStopped && !_terms.Hours.AreOver)
        {
            try
            {
                await _grain.Push(push);
                if (since != 0) Lag.Told(_clock.GetElapsedTime(since));
                return;
            }
            catch (Exception failure) when (failure is not OutOfMemoryException)
            {
                // The listener may be starting, or its host is gone.
                LogUnheard(_listener.Unit, _reader.Key, failure.Message);
                await Task.Delay(Patience, _clock);
            }
        }
    }

    private void NoteChange()
    {
        if (_since == 0 && Lag.IsMeasured) _since = _clock.GetTimestamp();
        if (_cause == default) _cause = BatchTrace.Here;
    }

    private UpwardPush? Next()
    {
        var version = _version();
        if (_listener.IsParent)
        {
            AddDigest(version);
        }

        if (_waiting.Count == 0 && _digests.Count == 0 && _told == version)
        {
            return null;
        }

        var (keys, amounts) = _waiting.Take();
        var push = new UpwardPush(
            _reader.Key, version.Epoch, _told.Epoch == version.Epoch ? _told.Sequence : -1, version.Sequence, keys, amounts,
            _reader.ChecksumFor(_listener).Value, ReadingsOf(_digests.Values), _reader.LastEventTime);
        _told = version;
        _digests.Clear();
        return push;
    }

    private static DigestReading[] ReadingsOf(Dictionary<string, ToldDigest>.ValueCollection told)
    {
        var (readings, place) = (new DigestReading[told.Count], 0);
        foreach (var digest in told)
        {
            readings[place++] = digest.Reading;
        }

        return readings;
    }

    private void AddDigest(Version version)
    {
        if (_toldDigest is not null && _clock.GetElapsedTime(_digestTold) < _terms.Pace.DigestGap)
        {
            // What has changed by then is told then, if nothing else comes.
            _pushing.Ask();
            return;
        }

        _digestTold = _clock.GetTimestamp();
        if (_reader.OwnDigest(version) is var digest && (_toldDigest is null || !digest.SaysTheSameAs(_toldDigest)))
        {
            _digests[_reader.Key] = _toldDigest = digest;
        }
    }

    [LoggerMessage(LogLevel.Warning, "Unit {Listener} could not be told of {Unit} and will be told again: {Reason}")]
    private partial void LogUnheard(string listener, string unit, string reason);
}
