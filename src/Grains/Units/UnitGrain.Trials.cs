using NodaTime;
using ParLive.Grains.Contracts;
using ParLive.Grains.Contracts.Trials;
using ParLive.Grains.Trials;

namespace ParLive.Grains.Units;

/// <content>What would be, were map, calendars or the profile of rankings other than they are. None of it changes anything.</content>
public sealed partial class UnitGrain
{
    /// <inheritdoc/>
    public async Task<IReadOnlyList<UnitEntries>> Recount(Trial trial)
    {
        await worlds.Know(trial);
        return Recounting.Of(_book, (worlds.Now, worlds.Of(trial)), trial, _reader.Moment);
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<TermTrial>> TryTerms(TermsQuestion question) => Task.FromResult(TermTrials.Of(_book, worlds.Now, question));

    /// <inheritdoc/>
    public Task<WholeTimeline> Whole()
    {
        var total = _reader.Total;
        var (keys, amounts) = Wire.Of([.. total.Entries]);
        return Task.FromResult(new WholeTimeline(
            Version.Epoch, Version.Sequence, total.Horizon.MinutesFrom, total.Horizon.HoursFrom, keys, amounts, total.Checksum.Value,
            [Wire.Of(_reader.OwnDigest(Version))], _reader.LastEventTime));
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<BoardTrial>> TryBoards(BoardsQuestion question)
    {
        await worlds.Know(question.Trial);
        var profile = question.Trial.Ranking is { } entry ? RankingWords.Of(entry) : _rankings.Profile;
        return await _rankings.Try(question, worlds.Of(question.Trial).Tree, profile, Instant.FromDateTimeOffset(question.Moment));
    }
}
