using Microsoft.Extensions.Logging;
using Orleans;
using ParLive.Domain.Books;
using ParLive.Domain.RollUps;
using ParLive.Domain.Time;
using ParLive.Domain.Timelines;
using ParLive.Domain.Units;
using ParLive.Grains.Registers;

namespace ParLive.Grains.Units;

/// <summary>What an inner unit asks of its children: their whole timelines when it builds its sum, and digests that ran out.</summary>
/// <remarks>Touched only on the grain's own turns; between its awaits the grain takes in what children push.</remarks>
internal sealed partial class ChildMinder(UnitBook book, DigestShelf shelf, IUnitTree tree, IGrainFactory grains, ILogger log)
{
    private const int AtOnce = 64;
    private readonly UnitKey _unit = UnitKey.Parse(book.Unit);
    private bool _building;
    private long _builtFrom = -1;
    private (long Version, IReadOnlyList<Member> Members, int Below) _known = (-1, [], 0);

    /// <summary>Whether the unit has children.</summary>
    public bool Any => tree.Current.HasMembers(_unit);

    /// <summary>The children.</summary>
    public IReadOnlyList<Member> Members => Known.Members;

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
            [.. tree.Current.MembersOf(_unit).Select(member => MemberOf(member.Key.ToString()))],
            tree.Current.Below(_unit).Count());

    /// <summary>How many units stand below it, at any depth.</summary>
    public int CountBelow => Known.Below;

    /// <summary>Something of a child is missing.</summary>
    public void Miss(string child)
    {
        LogGap(book.Unit, child);
        IsWanting = true;
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

    /// <summary>Builds the sum anew from all children.</summary>
    /// <param name="believed">Told what that changes, in the same step in which it holds.</param>
    public async Task Build(Action<TimelineDelta> believed)
    {
        if (_building)
        {
            return;
        }

        _building = true;
        IsWanting = false;
        _builtFrom = tree.Current.Version;
        try
        {
            book.BeginAnew();
            await ForEach(Members, Adopt);
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
            _building = false;
        }
    }

    /// <summary>Asks children whose digest ran out for a new one; returns those that were news.</summary>
    /// <remarks>One that cannot answer keeps what it said last; it must not keep the others from being asked.</remarks>
    public async Task<List<ToldDigest>> Renew(Tick now, int most)
    {
        var news = new List<ToldDigest>();
        var expired = shelf.Expired(Members.Select(member => member.Key), now).Take(most).ToList();
        await ForEach([.. expired.Select(MemberOf)], async member =>
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

    /// <summary>The time of an event below.</summary>
    public void Heard(long eventTime) => LastEventTime = Math.Max(LastEventTime, eventTime);

    private Member MemberOf(string key) => new(key, grains.GetGrain<IUnitGrain>(key));

    private async Task Adopt(Member member)
    {
        var whole = await member.Grain.Pull();
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

    /// <summary>A child, and how to call it.</summary>
    internal readonly record struct Member(string Key, IUnitGrain Grain);
}
