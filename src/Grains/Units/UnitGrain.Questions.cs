using ParLive.Grains.Contracts;

namespace ParLive.Grains.Units;

/// <content>Questions that are answered from dossiers, here and below, and the periods that were closed.</content>
public sealed partial class UnitGrain
{
    /// <inheritdoc/>
    public async Task<BoardReading> MostOverdue(string? kind, int take)
    {
        await Renew(_reader.Now, int.MaxValue);
        return _reader.Board(kind, _rankings.Readings, _lookout.Silenced(), take);
    }

    /// <inheritdoc/>
    public Task<FiguresReading> Figures(FiguresQuestion question) => Task.FromResult(_reader.Figures(question));

    /// <inheritdoc/>
    public Task<IReadOnlyList<FiguresReading>> Windows(IReadOnlyList<DateTimeOffset> from) => Task.FromResult(_reader.Windows(from));

    /// <inheritdoc/>
    public Task<BreakdownSum> Breakdown(BreakdownQuestion question) => _reader.Breakdown(question);

    /// <inheritdoc/>
    public Task<SpreadReading> Spread(FiguresQuestion question) => Task.FromResult(_reader.Spread(question));

    /// <inheritdoc/>
    public Task<PeriodReading> Period(string period) => Task.FromResult(PeriodBook.Read(_book, _reader.Total, period, _reader.Moment));

    /// <inheritdoc/>
    public async Task<bool> ClosePeriod(ClosingOrder order)
    {
        if (PeriodBook.IsClosed(_book, order.Period, _reader.Moment))
        {
            return false;
        }

        var fields = await _reader.Breakdown(PeriodBook.Question(_book, order, "field"));
        var whole = order.KnownAt is null ? null : await _reader.Breakdown(PeriodBook.Question(_book, order, Breakdowns.Whole));
        var closing = PeriodBook.Closing(_book, _reader.Total, order, (whole, fields), _reader.Moment);
        await Guarded(_keeper.Write([closing], Nothing));
        return true;
    }

    /// <inheritdoc/>
    public Task<PromiseMoves> Promises(CalendarEntry? trial) => Task.FromResult(PromiseBook.Moves(
        _book, trial is null ? _book.Ledger.Calendar : maps.Rules.Trial(trial).NewestOf(maps.Tree.Current.Find(_key)!, maps.Tree.Current)));

    /// <inheritdoc/>
    public async Task<PromiseMoves> FollowCalendar()
    {
        var (moves, entries) = PromiseBook.Follow(_book, _reader.Moment);
        await Guarded(_keeper.Write(entries, Nothing));
        return moves;
    }

    /// <inheritdoc/>
    public Task<TaskPage> Tasks(TaskQuestion question) => _reader.Tasks(question);

    /// <inheritdoc/>
    public Task<IReadOnlyList<string>> DossiersOf(string source) => Task.FromResult(_book.DossiersOf(source));

    /// <inheritdoc/>
    public Task<VerificationReading> Verify() => Task.FromResult(_reader.Verify(_handOver.UnderWay));

    /// <inheritdoc/>
    public Task<bool> Watch(IUnitObserver observer) => Task.FromResult(_watchers.Renew(observer));

    /// <inheritdoc/>
    public Task Unwatch(IUnitObserver observer) => _watchers.Forget(observer);
}
