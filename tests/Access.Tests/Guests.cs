using Microsoft.Extensions.DependencyInjection;
using ParLive.Access.Accounts;
using ParLive.Dashboard.Screens;

namespace ParLive.Access.Tests;

/// <summary>Who is on the line to the hub when the office's book changes.</summary>
public sealed class Guests
{
    [Fact]
    public async Task A_guest_who_leaves_at_that_moment_hinders_nobody_from_changing_the_book_and_others_are_looked_at()
    {
        await using var house = await House.OpenAsync();
        var account = await house.AddAsync("lan", new Grant(Role.Viewer, House.Own));
        await using var line = await HubLine.ConnectAsync(house, options => options.SetRequestHeader("Cookie", house.Session(account, TimeSpan.Zero)));
        // Whoever was answered once is a guest; before that the line is there and nobody on it.
        await line!.CallAsync("Clock");
        var guests = house.Services.GetRequiredService<HubGuests>();
        foreach (var leaving in Enumerable.Range(0, 50).Select(number => new LeavingGuest($"leaving {number}")))
        {
            guests.Add(leaving);
            leaving.IsGone = true;
        }

        await house.WithAccountsAsync(accounts => accounts.ChangeAsync("lan", "account.disabled", known => known.Disabled = true));

        await Testing.Patience.For(line.UntilCutAsync(), "the line to be cut");
    }

    [Fact]
    public async Task Who_was_shut_out_between_the_door_and_the_line_is_cut_off()
    {
        await using var house = await House.OpenAsync();
        await house.AddAsync("lan", new Grant(Role.Viewer, House.Own));
        // Without a session it is nobody, and doors are closed.
        var late = new LeavingGuest("late");

        house.Services.GetRequiredService<HubGuests>().Add(late);

        Assert.True(late.IsCut);
    }
}
