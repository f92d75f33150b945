using Microsoft.Extensions.Logging;
using Orleans;
using ParLive.Domain.Time;
using ParLive.Domain.Timelines;
using ParLive.Domain.Units;
using ParLive.Grains.Contracts;
using Version = ParLive.Domain.RollUps.Version;

namespace ParLive.Grains.Units;

/// <summary>Tells a unit's parent what changed: one push in flight, everything newer merged into the next, at once after calm.</summary>
/// <remarks>
/// A push whose outcome is unknown is sent again as it was: the parent knows by its sequence whether it has it. Touched only on
/// the grain's own turns.
/// </remarks>
internal sealed partial class ParentTeller
{
    /// <summary>How long changes are gathered under load.</summary>
    public static readonly TimeSpan Coalescing = TimeSpan.FromMilliseconds(25);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);
    private readonly TimelineDelta _waiting = new();
    private readonly Dictionary<string, ToldDigest> _digests = new(StringComparer.Ordinal);
    private readonly string _child;
    private readonly IUnitGrain? _parent;
    private readonly UnitReader _reader;
    private readonly Func<Version> _version;
    private readonly TimeProvider _clock;
    private readonly ILogger _log;
    private readonly Paced _pushing;
    private Version _told;
    private ToldDigest? _toldDigest;

    public ParentTeller(
        Unit unit, IGrainFactory grains, UnitReader reader, Func<Version> version, (TimeProvider Clock, ILogger Log) services)
    {
        _child = unit.Key.ToString();
        _parent = unit.LastParent is { } parent ? grains.GetGrain<IUnitGrain>(parent.ToString()) : null;
        (_reader, _version, _clock, _log) = (reader, version, services.Clock, services.Log);
        _pushing = new Paced(Push, Coalescing, _clock);
    }

    /// <summary>The telling under way; completed if there is none.</summary>
    public Task Pending => _pushing.Pending;

    /// <summary>The parent has everything up to this state.</summary>
    public void StartFrom(Version version)
    {
        _told = version;
        _waiting.Clear();
    }

    /// <summary>A change of the timeline.</summary>
    public void Add(IEnumerable<Entry> entries)
    {
        if (_parent is not null)
        {
            _waiting.Add(entries);
        }
    }

    /// <summary>News of a unit below.</summary>
    public void Add(ToldDigest digest)
    {
        if (_parent is not null)
        {
            _digests[digest.Unit] = digest;
        }
    }

    /// <summary>Tells what there is to tell.</summary>
    public void Ask() => _pushing.Ask();

    /// <summary>Tells nothing any more; the unit's next life will.</summary>
    public void Stop() => _pushing.Stop();

    /// <summary>Whether the digest that was told last no longer holds.</summary>
    public bool IsOutOfDate(Tick now) => _parent is not null && (_toldDigest is null || _toldDigest.Digest.ValidUntil <= now);

    private async Task Push()
    {
        if (_parent is null || Next() is not { } push)
        {
            return;
        }

        while (!_pushing.IsStopped)
        {
            try
            {
                await _parent.Push(push);
                return;
            }
            catch (Exception failure) when (failure is not OutOfMemoryException)
            {
                // The parent may be starting, or its host is gone.
                LogUnheard(_child, failure.Message);
                await Task.Delay(Patience, _clock);
            }
        }
    }

    private UpwardPush? Next()
    {
        var version = _version();
        var digest = _reader.OwnDigest(version);
        if (_toldDigest is null || !digest.SaysTheSameAs(_toldDigest))
        {
            _digests[_child] = _toldDigest = digest;
        }

        if (_waiting.IsZero && _digests.Count == 0 && _told == version)
        {
            return null;
        }

        var (keys, amounts) = Wire.Of([.. _waiting.Entries]);
        var push = new UpwardPush(
            _child, version.Epoch, _told.Epoch == version.Epoch ? _told.Sequence : -1, version.Sequence, keys, amounts,
            _reader.Checksum.Value, [.. _digests.Values.Select(Wire.Of)], _reader.LastEventTime);
        _told = version;
        _waiting.Clear();
        _digests.Clear();
        return push;
    }

    [LoggerMessage(LogLevel.Warning, "The parent of unit {Unit} could not be told and will be told again: {Reason}")]
    private partial void LogUnheard(string unit, string reason);
}
