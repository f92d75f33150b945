using Microsoft.Extensions.Logging;
using Orleans;
using ParLive.Domain.Books;
using ParLive.Domain.RollUps;
using ParLive.Domain.Time;
using ParLive.Domain.Timelines;
using ParLive.Domain.Units;
using ParLive.Grains.Contracts;
using ParLive.Grains.Registers;
using ParLive.Grains.Telling;

namespace ParLive.Grains.Units;

/// <summary>What an inner unit asks of its children: their whole timelines when it builds its sum, and digests that ran out.</summary>
/// <remarks>Touched only on the grain's own turns; between its awaits the grain takes in what children push.</remarks>
internal sealed partial class ChildMinder(
    UnitBook book, DigestShelf shelf, IReadOnlyList<Listener> listeners, IUnitTree tree, (IGrainFactory Grains, ILogger Log) services)
{
    private const int AtOnce = 64;
    private readonly UnitKey _unit = UnitKey.Parse(book.Unit);
    private readonly ILogger _log = services.Log;
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(1);
    private Task? _building;
    private long _builtFrom = -1;
    private (long Version, IReadOnlyList<Member> Members, int Below) _known = (-1, [], 0);

    /// <summary>Whether something of others counts here.</summary>
    public bool Any => tree.Current.HasMembers(_unit) || Heirs.Any();

    /// <summary>Those of whom something counts here: its children, of all times, and its heirs.</summary>
    public IReadOnlyList<Member> Members => Known.Members;

    /// <summary>Those for whom something of this unit counts.</summary>
    public IReadOnlyList<Listener> Listeners => listeners;

    private IEnumerable<UnitKey> Heirs => tree.Current.Successions.HeirsOf(_unit);

    /// <summary>Whether something of a child is missing in the sum.</summary>
    public bool IsWanting { get; private set; }

    /// <summary>When the newest event below was accepted, in milliseconds since 1970; 0 if none ever was.</summary>
    public long LastAccepted { get; private set; }

    /// <summary>The latest event time below, in milliseconds since 1970; 0 if there is none.</summary>
    public long LastEventTime { get; private set; }

    // A tree of thousands is not gone through for every reading.
    private (long Version, IReadOnlyList<Member> Members, int Below) Known => _known.Version == tree.Current.Version
        ? _known
        : _known = (
            tree.Current.Version,
            [
                .. tree.Current.EverBelow(_unit).Select(child => MemberOf(child.Key.ToString(), child.LastParent == _unit, false)),
                .. Heirs.Where(heir => tree.Current.EverBelow(_unit).All(child => child.Key != heir)).Select(heir => MemberOf(heir.ToString(), false, true)),
            ],
            tree.Current.Below(_unit).Count());

    /// <summary>How many units stand below it, at any depth.</summary>
    public int CountBelow => Known.Below;

    /// <summary>Takes in what another tells; what is news to those above is given on.</summary>
    public void Hear(UpwardPush push, Tellers tellers, Action changed)
    {
        var isNews = false;
        foreach (var reading in push.Digests)
        {
            if (Wire.Of(reading) is var told && Shelve(told))
            {
                isNews = true;
                tellers.Add(told);
            }
        }

        var delta = Wire.DeltaOf(push);
        var uptake = book.AddChild(push.Child, delta);
        Heard(push.LastEventTime);
        if (uptake == Uptake.Added)
        {
            tellers.Add(delta.Entries);
        }
        else if (uptake == Uptake.Gap)
        {
            LogGap(book.Unit, push.Child);
            IsWanting = true;
        }

        if (uptake == Uptake.Added || isNews)
        {
            changed();
        }
    }

    /// <summary>Misses children that were added to the tree since the sum was built: they may never speak by themselves.</summary>
    public void LookForNew()
    {
        if (_builtFrom != tree.Current.Version)
        {
            _builtFrom = tree.Current.Version;
            IsWanting |= Members.Any(member => !book.RollUp.Holds(member.Key));
        }
    }

    /// <summary>Builds the sum anew if something is missing in it, or it is not what its parts come to.</summary>
    public Task Complete(Action<TimelineDelta> believed) =>
        _building ?? (IsWanting || !book.RollUp.IsConserved ? Build(believed) : Task.CompletedTask);

    /// <summary>The same for somebody who waits, though not for ever: two that wait for each other both go on with what they have.</summary>
    public async Task CompleteSoon(Action<TimelineDelta> believed, TimeProvider clock)
    {
        if (IsWanting || _building is not null)
        {
            await Task.WhenAny(Complete(believed), Task.Delay(Soon, clock));
        }
    }

    /// <summary>Builds the sum anew from all children.</summary>
    /// <param name="believed">Told what that changes, in the same step in which it holds.</param>
    /// <param name="isBeginning">
    /// Whether the unit is not there yet for others. Then it does not wait for heirs, which may be waiting for it, and wants for them.
    /// </param>
    public async Task Build(Action<TimelineDelta> believed, bool isBeginning = false)
    {
        if (_building is null)
        {
            var building = BuildOnce(believed, isBeginning);
            _building = building.IsCompleted ? null : building;
            await building;
        }
    }

    private async Task BuildOnce(Action<TimelineDelta> believed, bool isBeginning)
    {
        IsWanting = isBeginning && Members.Any(member => member.IsHeir);
        _builtFrom = tree.Current.Version;
        try
        {
            book.BeginAnew();
            await ForEach([.. Members.Where(member => !isBeginning || !member.IsHeir)], Adopt);
            believed(book.CompleteAnew());
        }
        catch
        {
            book.AbandonAnew();
            IsWanting = true;
            throw;
        }
        finally
        {
            _building = null;
        }
    }

    /// <summary>Asks children whose digest ran out for a new one; returns those that were news.</summary>
    /// <remarks>One that cannot answer keeps what it said last; it must not keep the others from being asked.</remarks>
    public async Task<List<ToldDigest>> Renew(Tick now, int most)
    {
        var news = new List<ToldDigest>();
        var children = Members.Where(member => member.IsChild).ToDictionary(member => member.Key, StringComparer.Ordinal);
        var expired = shelf.Expired(children.Keys, now).Take(most).ToList();
        await ForEach([.. expired.Select(key => children[key])], async member =>
        {
            try
            {
                var digest = Wire.Of(await member.Grain.Digest());
                if (Shelve(digest))
                {
                    news.Add(digest);
                }
            }
            catch (Exception failure) when (failure is not OutOfMemoryException)
            {
                LogSilent(member.Key, failure.Message);
            }
        });
        return news;
    }

    /// <summary>Puts a digest on the shelf; whether it was news.</summary>
    public bool Shelve(ToldDigest digest)
    {
        LastAccepted = Math.Max(LastAccepted, digest.Digest.LastAccepted);
        return shelf.Put(digest);
    }

    private void Heard(long eventTime) => LastEventTime = Math.Max(LastEventTime, eventTime);

    private Member MemberOf(string key, bool isChild, bool isHeir) => new(key, services.Grains.GetGrain<IUnitGrain>(key), isChild, isHeir);

    private async Task Adopt(Member member)
    {
        var whole = await member.Grain.Pull(book.Unit);
        if (book.Adopt(member.Key, Wire.StateOf(whole)) == Uptake.Gap)
        {
            IsWanting = true;
        }

        Heard(whole.LastEventTime);
        foreach (var digest in whole.Digests.Select(Wire.Of))
        {
            Shelve(digest);
        }
    }

    // A few at a time: waking twelve thousand units at once would only make all of them wait.
    private static async Task ForEach(IReadOnlyList<Member> members, Func<Member, Task> act)
    {
        var next = 0;
        await Task.WhenAll(Enumerable.Range(0, Math.Min(AtOnce, members.Count)).Select(async _ =>
        {
            while (next < members.Count)
            {
                await act(members[next++]);
            }
        }));
    }

    [LoggerMessage(LogLevel.Information, "Unit {Unit} misses something of {Child} and asks all its children anew")]
    private partial void LogGap(string unit, string child);

    [LoggerMessage(LogLevel.Warning, "Unit {Unit} could not say how it stands: {Reason}")]
    private partial void LogSilent(string unit, string reason);

    /// <summary>One of whom something counts here, and how to call it.</summary>
    /// <param name="Key">Its key.</param>
    /// <param name="Grain">Itself.</param>
    /// <param name="IsChild">Whether it stands below this unit now, or stood there last.</param>
    /// <param name="IsHeir">Whether it took over this unit's dossiers.</param>
    internal readonly record struct Member(string Key, IUnitGrain Grain, bool IsChild, bool IsHeir);
}
