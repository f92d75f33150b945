using ParLive.Access.Accounts;

namespace ParLive.Access.Tests;

/// <summary>Somebody always stays who keeps accounts.</summary>
public sealed class Keepers
{
    private static readonly Grant Everything = new(Role.Administrator, Grant.Everywhere);

    public static TheoryData<bool, bool> TwoActs => new() { { false, false }, { false, true }, { true, false }, { true, true } };

    [Theory]
    [MemberData(nameof(TwoActs))]
    public async Task Of_two_who_take_each_other_away_at_the_same_moment_one_is_too_late(bool isFirstByRole, bool isSecondByRole)
    {
        await using var office = new Office();
        await office.AddAsync("lan", Everything);
        await office.AddAsync("minh", Everything);

        office.Store.Before(() => TakeAwayAsync("lan", isSecondByRole));
        var refused = await Assert.ThrowsAsync<AccountRefusedException>(() => TakeAwayAsync("minh", isFirstByRole));

        Assert.Equal("last", refused.Problem);
        var (lan, minh) = (office.Known.Find("lan")!, office.Known.Find("minh")!);
        Assert.Equal((isSecondByRole, !isSecondByRole), (lan.Grants.Count == 0, lan.Disabled));
        Assert.Equal((false, Everything), (minh.Disabled, Assert.Single(minh.Grants)));

        Task TakeAwayAsync(string name, bool isByRole) => isByRole ? office.Desk.RevokeAsync(name, Everything) : office.Desk.DisableAsync(name);
    }

    [Fact]
    public async Task Of_three_two_may_go_at_the_same_moment()
    {
        await using var office = new Office();
        foreach (var name in (string[])["lan", "minh", "thu"]) await office.AddAsync(name, Everything);

        office.Store.Before(() => office.Desk.DisableAsync("lan"));
        await office.Desk.DisableAsync("minh");

        Assert.Equal(["lan", "minh"], office.Known.All.Where(account => account.Disabled).Select(account => account.Name), StringComparer.Ordinal);
        Assert.Equal(2, (await office.ActsAsync()).Count(act => act == "account.disabled"));
    }
}
