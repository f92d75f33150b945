using ParLive.Grains.Contracts;
using ParLive.Grains.Contracts.Judgements;
using ParLive.Grains.Contracts.Meetings;
using ParLive.Grains.Contracts.Objections;
using ParLive.Grains.Judgements;
using ParLive.Grains.Meetings;
using ParLive.Grains.Objections;

namespace ParLive.Grains.Units;

/// <content>What is thought of the unit and of those below it.</content>
public sealed partial class UnitGrain
{
    private Gatherer _gatherer = null!;
    private Lookout _lookout = null!;
    private RankingDesk _rankings = null!;
    private PastBoards _pastBoards = null!;

    /// <inheritdoc/>
    public Task<GatheredParts> Gather(GatherQuestion question) => _gatherer.Of(question);

    /// <inheritdoc/>
    public async Task Review()
    {
        await _rankings.Review();
        await _lookout.Review();
    }

    /// <inheritdoc/>
    public Task<DateTimeOffset?> ReviewedAt() => Task.FromResult(_lookout.ReviewedAt);

    /// <inheritdoc/>
    public Task<FeedsReading> Feeds() => Task.FromResult(_lookout.Feeds());

    /// <inheritdoc/>
    public Task<MovementReading?> Movement(MovementQuestion question) => Task.FromResult(_rankings.Movement(question));

    /// <inheritdoc/>
    public Task<FunnelReading> Funnel(string? kind) => Task.FromResult(_rankings.Funnel(kind));

    /// <inheritdoc/>
    public Task<PastBoardReading> PastBoard(PastBoardQuestion question) => _pastBoards.Of(question);

    /// <inheritdoc/>
    public Task<DigestReading> DigestAt(DateTimeOffset moment) => Task.FromResult(PastDigests.Of(_book, _reader, moment, terms.Feeds));

    /// <inheritdoc/>
    public Task<GatheredPart> Meetings(string? meeting) => Task.FromResult(MeetingShelf.Write(_book, meeting));

    /// <inheritdoc/>
    public Task<ObjectionsPart> Objections(string? dossier) => Task.FromResult(ObjectionShelf.Part(_book, dossier, _reader.Moment));

    /// <inheritdoc/>
    public Task<ControlReading> Control() => Task.FromResult(
        Charts.ControlOf(_key, _reader.Total, _book.Ledger.Zone, _reader.Moment, terms.OnTimeTarget));
}
