using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Logging.Abstractions;
using ParLive.Access.Accounts;
using ParLive.Access.Sources;
using ParLive.Dashboard.Tests.Feeds;
using ParLive.Grains.Access;
using ParLive.Grains.Audit;
using ParLive.Grains.Contracts;
using ParLive.Grains.Hosting;
using ParLive.Testing;

namespace ParLive.Access.Tests;

/// <summary>Keys of sources over a book in memory, by a clock that stands still.</summary>
public sealed class KeysOfSources : IDisposable
{
    private readonly ManualClock _clock = new();
    private readonly MemoryOfficeStore _store = new();
    private readonly EphemeralDataProtectionProvider _protection = new();
    private readonly OfficeBook _office;
    private readonly SourceBook _book;
    private readonly SourceDesk _desk;

    public KeysOfSources()
    {
        _office = new OfficeBook(_store, _clock, []);
        (_book, _desk) = Over(_office);
    }

    private static CancellationToken Now => TestContext.Current.CancellationToken;

    public void Dispose() => _office.Dispose();

    [Fact]
    public async Task A_key_is_shown_once_and_stands_nowhere_and_its_hash_not_in_the_audit()
    {
        Assert.False(_book.Any);
        var (sent, signs) = (await _desk.IssueAsync(new KeyOrder("mot-cua"), Now), await _desk.IssueAsync(new KeyOrder("cổng", Signs: true), Now));

        var kept = string.Concat((await _store.ReadAfter(0, Now)).Select(entry => entry.Body));
        var audit = string.Concat((await _office.Audit(new AuditQuestion { Take = 9 }, Now)).Select(line => line.Act.Before + line.Act.After));
        foreach (var made in (MadeKey[])[sent, signs])
        {
            Assert.DoesNotContain(made.Text, kept + audit, StringComparison.Ordinal);
            Assert.DoesNotContain(made.Key.Hash, audit, StringComparison.Ordinal);
            Assert.Contains(made.Key.Id, audit, StringComparison.Ordinal);
        }

        Assert.Equal("mot-cua", _book.Shown(sent.Text)?.Source);
        Assert.Null(_book.Shown(sent.Text + "x"));
        Assert.Null(_book.Shown(""));
        // What signs is never shown at a door; only its secret can be read, and only here.
        Assert.Null(_book.Shown(signs.Text));
        Assert.Equal(signs.Text, System.Text.Encoding.UTF8.GetString(_book.SecretOf(signs.Key)!));
        Assert.Null(new SourceSeal(new EphemeralDataProtectionProvider()).Open(signs.Key.Secret!));
    }

    [Fact]
    public async Task A_key_ends_when_its_time_is_over_and_opens_no_door_by_that()
    {
        var made = await _desk.IssueAsync(new KeyOrder("mot-cua", Expires: _clock.Now.AddDays(1)), Now);
        _clock.Advance(TimeSpan.FromDays(1) - TimeSpan.FromTicks(1));
        Assert.NotNull(_book.Shown(made.Text));

        _clock.Advance(TimeSpan.FromTicks(1));

        Assert.Null(_book.Shown(made.Text));
        Assert.Equal(KeyState.Expired, _book.Find(made.Key.Id)!.StateAt(_clock.Now));
        Assert.True(_book.Any);
    }

    [Fact]
    public async Task The_next_key_is_good_at_once_and_the_one_before_goes_on_for_a_week()
    {
        var first = await _desk.IssueAsync(new KeyOrder("mot-cua", new KeyScope([], ["dossier"])), Now);

        var next = await _desk.RotateAsync(first.Key.Id, null, Now);

        Assert.Equal(("mot-cua", first.Key.Id), (_book.Shown(next.Text)!.Source, next.Key.Follows));
        Assert.Equal(["dossier"], _book.Shown(next.Text)!.Scope!.Kinds);
        _clock.Advance(TimeSpan.FromDays(7) - TimeSpan.FromTicks(1));
        Assert.NotNull(_book.Shown(first.Text));
        _clock.Advance(TimeSpan.FromTicks(1));
        Assert.Null(_book.Shown(first.Text));
        Assert.NotNull(_book.Shown(next.Text));
        Assert.Equal("key", (await Assert.ThrowsAsync<SourceRefusedException>(() => _desk.RotateAsync(first.Key.Id, null, Now))).Problem);
        Assert.Equal("overlap", (await Assert.ThrowsAsync<SourceRefusedException>(() => _desk.RotateAsync(next.Key.Id, TimeSpan.FromDays(91), Now))).Problem);
    }

    [Fact]
    public async Task An_end_that_was_set_is_not_put_off_by_changing_over()
    {
        var first = await _desk.IssueAsync(new KeyOrder("mot-cua", Expires: _clock.Now.AddDays(30)), Now);
        _clock.Advance(TimeSpan.FromDays(29));

        var next = await _desk.RotateAsync(first.Key.Id, null, Now);

        Assert.Equal(first.Key.Expires, _book.Find(first.Key.Id)!.Expires);
        Assert.Equal(_clock.Now.AddDays(30), next.Key.Expires);
    }

    [Fact]
    public async Task One_key_or_all_of_a_source_are_taken_back_at_once()
    {
        var (first, second, other) = (await Issue("mot-cua"), await Issue("mot-cua"), await Issue("khac"));

        await _desk.RevokeAsync(first.Key.Id, Now);
        Assert.Equal([null, "mot-cua", "khac"], new[] { first, second, other }.Select(made => _book.Shown(made.Text)?.Source), StringComparer.Ordinal);
        Assert.Equal(1, await _desk.RevokeAllAsync("mot-cua", Now));
        Assert.Equal(0, await _desk.RevokeAllAsync("mot-cua", Now));

        Assert.Equal([null, null, "khac"], new[] { first, second, other }.Select(made => _book.Shown(made.Text)?.Source), StringComparer.Ordinal);
        await Assert.ThrowsAsync<SourceRefusedException>(() => _desk.RevokeAsync(first.Key.Id, Now));
        await _desk.RevokeAllAsync("khac", Now);
        Assert.True(_book.Any);
    }

    [Fact]
    public async Task Every_act_stands_in_the_audit_as_it_was_before_and_after()
    {
        var made = await Issue("mot-cua");
        await _desk.RotateAsync(made.Key.Id, TimeSpan.Zero, Now);
        await _desk.RevokeAllAsync("mot-cua", Now);
        await _desk.LimitAsync("mot-cua", new SourceLimits(5, null, 100), Now);
        await _desk.LimitAsync("mot-cua", new SourceLimits(null, null, null), Now);
        await _desk.LimitAsync("mot-cua", new SourceLimits(null, null, null), Now);

        var lines = (await _office.Audit(new AuditQuestion { OldestFirst = true, Take = 9 }, Now)).Select(line => line.Act).ToList();

        Assert.Equal(["source.key.issued", "source.key.rotated", "source.keys.revoked", "source.limited", "source.limited"], lines.Select(line => line.Act), StringComparer.Ordinal);
        Assert.All(lines, line => Assert.Equal("mot-cua", line.Subject));
        Assert.Equal([false, true, true, false, true], lines.Select(line => line.Before is not null));
        Assert.Equal([true, true, true, true, false], lines.Select(line => line.After is not null));
        Assert.Contains("\"perDay\":100", lines[4].Before, StringComparison.Ordinal);
        Assert.True(JsonElement.Parse(lines[2].After!)[0].TryGetProperty("revoked", out _));
        Assert.Empty((await _office.CheckAudit(null, Now)).Findings);
    }

    [Theory]
    [InlineData("", null, "source")]
    [InlineData("a\nb", null, "source")]
    [InlineData("mot-cua", "letters", "kind")]
    [InlineData("operator", "dossier", "source")]
    public async Task What_cannot_be_is_refused_with_a_word(string source, string? kind, string problem)
    {
        var refused = await Assert.ThrowsAsync<SourceRefusedException>(() => _desk.IssueAsync(new KeyOrder(source, kind is null ? null : new KeyScope([], [kind])), Now));

        Assert.Equal(problem, refused.Problem);
        Assert.Empty(_book.All);
    }

    [Fact]
    public async Task What_was_taken_back_on_one_host_is_unknown_on_another_within_five_seconds()
    {
        using var elsewhere = new OfficeBook(_store, _clock);
        var (there, _) = Over(elsewhere);
        Assert.True(there.Any);
        var made = await Issue("mot-cua");
        var known = Told(elsewhere, () => there.Shown(made.Text) is not null);
        using var following = new OfficeFollowed(elsewhere, _clock, NullLogger<OfficeFollowed>.Instance);
        await following.StartAsync(Now);
        await Patience.For(known, "the key to be known elsewhere");

        await _desk.RevokeAsync(made.Key.Id, Now);
        Assert.NotNull(there.Shown(made.Text));
        var (unknown, since) = (Told(elsewhere, () => there.Shown(made.Text) is null), _clock.Now);
        while (!unknown.IsCompleted)
        {
            // The next look is set as an alarm once the one before it ended.
            if (_clock.NextAlarm is { } next) _clock.AdvanceTo(next);
            await Task.Yield();
        }

        Assert.InRange(_clock.Now - since, TimeSpan.Zero, TimeSpan.FromSeconds(5));
        await following.StopAsync(Now);
    }

    [Fact]
    public async Task A_key_of_an_earlier_version_is_known_as_it_was()
    {
        var hash = SourceKey.HashOf("plk_old");
        await _office.Write(
            [new OfficeChange(SourceKey.Kind, SourceKey.IdOf(hash), 0, string.Create(CultureInfo.InvariantCulture, $$"""{"source":"mot-cua","hash":"{{hash}}","by":""}"""))],
            new AuditAct(AuditAct.Console, "", "source.keys.handed-over", ""), Now);

        Assert.Equal("mot-cua", _book.Shown("plk_old")?.Source);
        Assert.Equal(("", null), (_book.Shown("plk_old")!.By, _book.Shown("plk_old")!.At));
    }

    private (SourceBook Book, SourceDesk Desk) Over(OfficeBook office)
    {
        var seal = new SourceSeal(_protection);
        var book = new SourceBook(office, _clock, seal);
        return (book, new SourceDesk((office, book, null), seal, (_clock, new ConsoleActor())));
    }

    private static Task Told(OfficeBook book, Func<bool> holds)
    {
        var told = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        book.Changed += (_, _) =>
        {
            if (holds()) told.TrySetResult();
        };
        return told.Task;
    }

    private Task<MadeKey> Issue(string source) => _desk.IssueAsync(new KeyOrder(source), Now);
}
