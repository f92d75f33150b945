using System.Buffers;
using ParLive.Domain.Gaming;
using ParLive.Domain.Hotspots;
using ParLive.Domain.Packing;
using ParLive.Domain.Risk;
using ParLive.Domain.Time;
using ParLive.Domain.Timelines;
using ParLive.Grains.Contracts;
using ParLive.Grains.Objections;
using ParLive.Grains.Telling;
using ParLive.Grains.Units;

namespace ParLive.Grains.Judgements;

/// <summary>What a unit gives when something is gathered from its tree: its own part, kept until it changes, and those of the units below it.</summary>
/// <remarks>Touched only on the grain's own turns. Computing a part takes one synchronous step, between which events are taken in.</remarks>
internal sealed class Gatherer(Domain.Books.UnitBook book, UnitReader reader, ChildMinder children, TellingHours hours)
{
    /// <summary>The evidence of the gaming watch.</summary>
    public const string Gaming = "gaming";

    /// <summary>The hotspot of a unit, and what is to be judged to find how it goes on.</summary>
    public const string Watched = "watched";

    /// <summary>The hotspot of a unit alone.</summary>
    public const string Hotspots = "hotspots";

    /// <summary>The objections of a unit.</summary>
    public const string Objections = "objections";

    /// <summary>How long its dossiers took, as it was known at some moments (<see cref="RiskGiven"/>).</summary>
    public const string Durations = "past-durations";

    /// <summary>What became of the forecasts of those moments, by what all units knew then.</summary>
    public const string Replay = "replay";

    /// <summary>What is about to fall overdue, by what all units know now.</summary>
    public const string Risk = "risk";

    private const int MinutesKept = 15;

    private readonly Dictionary<string, Kept> _kept = new(StringComparer.Ordinal);

    /// <summary>The parts of the unit and of all below it.</summary>
    public async Task<GatheredParts> Of(GatherQuestion question)
    {
        hours.ThrowIfOver();
        var own = Own(question);
        var below = await Task.WhenAll(children.Members.Where(member => member.IsChild).Select(member => member.Grain.Gather(question)));
        return new GatheredParts([.. below.SelectMany(parts => parts.Parts).Concat(own.IsEmpty ? [] : [new GatheredPart(book.Unit, own)])]);
    }

    private ReadOnlyMemory<byte> Own(GatherQuestion question)
    {
        // Asked of all units of a country: those without a hotspot or objection are told apart without reading their dossiers.
        if (book.Ledger.Count == 0
            || (question.What == Hotspots && !book.Ledger.Holds(HotspotShelf.NameOf(book.Unit)))
            || (question.What == Objections && !book.Ledger.Holds(ObjectionShelf.NameOf(book.Unit))))
        {
            return default;
        }

        var (sequence, now) = (book.Sequence, reader.Now);
        var minute = now.Index / MinutesKept;
        // What holds of a unit changes with its events, and slowly with time; in between the same answer serves everybody who asks.
        if (_kept.TryGetValue(question.What, out var kept) && kept.Sequence == sequence && kept.Minute == minute && kept.Given.Span.SequenceEqual(question.Given.Span))
        {
            return kept.Body;
        }

        var body = Compute(question, now);
        _kept[question.What] = new Kept(sequence, minute, question.Given, body);
        return body;
    }

    private ReadOnlyMemory<byte> Compute(GatherQuestion question, Tick now)
    {
        var today = OfficeZone.DateOf(now);
        return question.What switch
        {
            Gaming => GamingEvidence.Of(book.Ledger, today.PlusDays(-GamingEvidence.Days), today).ToBytes(),
            Watched => WithHotspot(SignalsEncoding.Write(Signals.Of(book.Ledger, OwnTimeline(), now))),
            Hotspots => WithHotspot(null),
            Objections => OwnObjections(),
            Durations => PastDurationsEncoding.Encode(PastDurations.Of(book.Ledger, RiskGiven.ReadMoments(question.Given))),
            Replay => RiskGiven.Replay(book.Ledger, question.Given, reader.Moment),
            Risk => RiskSumsEncoding.Encode(Outlook.Of(book.Ledger, RiskGiven.ReadPrior(question.Given), reader.Moment).Sums),
            _ => throw new ArgumentException($"'{question.What}' is nothing that units give.", nameof(question)),
        };
    }

    // Of a unit without others below it the sum is its own.
    private Timeline OwnTimeline()
    {
        if (book.RollUp.Children == 0)
        {
            return reader.Total;
        }

        var own = new Timeline();
        own.Add(book.Ledger.Contributions().Entries);
        return own;
    }

    private ReadOnlyMemory<byte> WithHotspot(byte[]? signals)
    {
        var output = new ArrayBufferWriter<byte>(signals?.Length ?? 256);
        HotspotShelf.Write(output, book);
        output.WriteBlock(signals ?? []);
        ObjectionShelf.Write(output, book);
        return output.WrittenMemory;
    }

    private ReadOnlyMemory<byte> OwnObjections()
    {
        var output = new ArrayBufferWriter<byte>(256);
        ObjectionShelf.Write(output, book);
        return output.WrittenMemory;
    }

    private sealed record Kept(long Sequence, int Minute, ReadOnlyMemory<byte> Given, ReadOnlyMemory<byte> Body);
}
