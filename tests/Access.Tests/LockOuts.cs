using ParLive.Access.Accounts;
using ParLive.Grains.Audit;

namespace ParLive.Access.Tests;

public sealed class LockOuts
{
    [Fact]
    public async Task Twenty_wrong_attempts_lock_an_account_and_no_other()
    {
        await using var office = new Office();
        var (lan, minh) = (await office.AddAsync("lan"), await office.AddAsync("minh"));

        for (var attempt = 1; attempt <= 20; attempt++)
        {
            var result = await office.EnterAsync("lan", "something else entirely");
            Assert.Equal(attempt >= Accounts.Accounts.MostFailures, result.IsLockedOut);
        }

        Assert.True((await office.EnterAsync("lan", lan)).IsLockedOut);
        Assert.True((await office.EnterAsync("minh", minh)).Succeeded);
        office.Clock.Advance(Accounts.Accounts.LockedFor);
        Assert.True((await office.EnterAsync("lan", lan)).Succeeded);
        var acts = await office.ActsAsync();
        Assert.Equal((4, 1, 16), (acts.Count(act => act == "sign-in.failed"), acts.Count(act => act == "account.locked"), acts.Count(act => act == "sign-in.while-locked")));
        Assert.Empty((await office.Book.CheckAudit(null, TestContext.Current.CancellationToken)).Findings);
    }

    [Fact]
    public async Task Of_many_attempts_at_once_none_is_lost()
    {
        await using var office = new Office();
        var lan = await office.AddAsync("lan");

        await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => Task.Run(() => office.EnterAsync("lan", "something else entirely"))));

        Assert.True((await office.EnterAsync("lan", lan)).IsLockedOut);
        Assert.Equal(Accounts.Accounts.MostFailures, (await office.ActsAsync()).Count(act => act is "sign-in.failed" or "account.locked"));
    }

    [Fact]
    public async Task Counting_does_not_depend_on_taking_turns()
    {
        await using var office = new Office();
        await office.AddAsync("lan");

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => office.Accounts.AccessFailedAsync(office.Known.Find("lan")!))));

        Assert.Equal(4, office.Known.Find("lan")!.Failures);
    }

    [Fact]
    public async Task A_right_attempt_forgets_the_wrong_ones_before()
    {
        await using var office = new Office();
        var lan = await office.AddAsync("lan");
        for (var round = 0; round < 3; round++)
        {
            for (var attempt = 1; attempt < Accounts.Accounts.MostFailures; attempt++) await office.EnterAsync("lan", "something else entirely");
            Assert.True((await office.EnterAsync("lan", lan)).Succeeded);
        }
    }

    [Fact]
    public async Task Whoever_is_disabled_or_unknown_does_not_get_in_and_the_audit_keeps_no_typed_name()
    {
        await using var office = new Office();
        var lan = await office.AddAsync("lan");
        await office.Accounts.ChangeAsync("lan", "account.disabled", account => account.Disabled = true);

        Assert.False((await office.EnterAsync("lan", lan)).Succeeded);
        Assert.False((await office.EnterAsync("my password by mistake", "x")).Succeeded);

        var lines = await office.Book.Audit(new AuditQuestion { Act = "sign-in." }, TestContext.Current.CancellationToken);
        Assert.Equal([("sign-in.unknown", ""), ("sign-in.while-disabled", "lan")], lines.Select(line => (line.Act.Act, line.Act.Subject)));
        Assert.DoesNotContain(lines, line => line.ToString().Contains("mistake", StringComparison.Ordinal));
    }

    [Fact]
    public async Task No_password_and_no_secret_is_in_the_audit()
    {
        await using var office = new Office();
        var password = await office.AddAsync("lan");
        await office.Accounts.ChangeAsync("lan", "account.second-factor-begun", account => account.TotpKey = Totp.NewKey());
        var account = office.Known.Find("lan")!;

        var told = string.Concat((await office.Book.Audit(new AuditQuestion(), TestContext.Current.CancellationToken)).Select(line => line.Act.ToString()));

        Assert.DoesNotContain(password, told, StringComparison.Ordinal);
        Assert.DoesNotContain(account.PasswordHash!, told, StringComparison.Ordinal);
        Assert.DoesNotContain(account.TotpKey!, told, StringComparison.Ordinal);
        Assert.DoesNotContain(account.Stamp, told, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_setup_code_makes_one_administrator_and_is_guessed_ten_times_at_most()
    {
        await using var office = new Office();
        var (desk, by) = (office.Setup, (office.Accounts, (IActor)new ConsoleActor()));
        var (code, cancellation) = (desk.Code!, TestContext.Current.CancellationToken);

        Assert.Equal("code", await desk.TakeAsync("AAAA-BBBB-CCCC", "lan", "bốn từ dễ nhớ", by, cancellation));
        Assert.Equal("short", await desk.TakeAsync(code, "lan", "ngắn", by, cancellation));
        Assert.Equal("account", await desk.TakeAsync(code, "Chị Lan", "bốn từ dễ nhớ", by, cancellation));
        Assert.Null(await desk.TakeAsync(code.ToLowerInvariant(), "Lan", "bốn từ dễ nhớ", by, cancellation));
        Assert.Equal("code", await desk.TakeAsync(code, "eve", "bốn từ dễ nhớ", by, cancellation));

        Assert.Equal([new Grant(Role.Administrator, Grant.Everywhere)], Assert.Single(office.Known.All).Grants);
        Assert.Null(desk.Code);

        await using var guessed = new Office();
        for (var guess = 0; guess < 10; guess++) await guessed.Setup.TakeAsync("AAAA-BBBB-CCCC", "eve", "bốn từ dễ nhớ", by, cancellation);
        Assert.Null(guessed.Setup.Code);
    }
}
