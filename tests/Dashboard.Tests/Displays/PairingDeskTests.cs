using ParLive.Dashboard.Tests.Feeds;
using ParLive.Grains.Displays;
using ParLive.Testing;

namespace ParLive.Dashboard.Tests.Displays;

public sealed class PairingDeskTests
{
    private readonly ManualClock _clock = new(Some.Monday);

    [Fact]
    public void Whatever_happens_a_code_pairs_the_one_screen_that_shows_it_and_pairs_it_once() => Law.Holds(
        seed => new Random(seed),
        dice =>
        {
            var clock = new ManualClock(Some.Monday);
            var desk = new PairingDesk(clock);
            var shown = new Dictionary<string, string>(StringComparer.Ordinal);
            var paired = new HashSet<string>(StringComparer.Ordinal);
            for (var step = 0; step < 60; step++)
            {
                // Fewer seconds than a screen may be silent, and each screen asks after each step.
                clock.Advance(TimeSpan.FromSeconds(dice.Next(25)));
                if (dice.Next(3) == 0 && desk.Admit($"pass {step}") is { } fresh)
                    shown[$"pass {step}"] = fresh;
                foreach (var pass in shown.Keys.ToList())
                    shown[pass] = desk.CodeFor(pass)!;
                Assert.Equal(shown.Count, shown.Values.Distinct(StringComparer.Ordinal).Count());
                if (shown.Count == 0 || dice.Next(2) == 0)
                    continue;
                var (chosen, code) = shown.ElementAt(dice.Next(shown.Count));
                Assert.Equal(chosen, desk.Claim(Typed(code, dice)).PassHash);
                desk.Settle(chosen);
                Assert.True(paired.Add(chosen));
                Assert.Null(desk.CodeFor(chosen));
                shown.Remove(chosen);
                // Ten wrong codes close the desk, so a used one is tried a few times only.
                if (paired.Count < 4)
                    Assert.Null(desk.Claim(code).PassHash);
            }
        },
        cases: 100);

    [Fact]
    public void Codes_have_six_letters_that_cannot_be_taken_for_each_other()
    {
        var desk = new PairingDesk(_clock);

        for (var screen = 0; screen < PairingDesk.MostWaiting; screen++)
        {
            var code = desk.Admit($"pass {screen}")!;
            Assert.Equal(6, code.Length);
            Assert.Empty(code.Intersect("0OI1LB8S5Z2V"));
        }
    }

    [Fact]
    public void A_code_is_renewed_after_five_minutes_and_the_old_one_is_void()
    {
        var desk = new PairingDesk(_clock);
        var first = desk.Admit("pass")!;
        for (var asked = 0; asked < 14; asked++)
        {
            _clock.Advance(TimeSpan.FromSeconds(20));
            Assert.Equal(first, desk.CodeFor("pass"));
        }

        _clock.Advance(TimeSpan.FromSeconds(20));
        Assert.Null(desk.Claim(first).PassHash);
        var second = desk.CodeFor("pass")!;
        Assert.NotEqual(first, second, StringComparer.Ordinal);
        Assert.Equal("pass", desk.Claim(second).PassHash);
    }

    [Fact]
    public void A_code_is_void_when_its_screen_stopped_asking()
    {
        var desk = new PairingDesk(_clock);
        var code = desk.Admit("pass")!;

        _clock.Advance(PairingDesk.Patience);

        Assert.Null(desk.Claim(code).PassHash);
        Assert.Null(desk.CodeFor("pass"));
    }

    [Fact]
    public void No_more_screens_wait_than_may_and_those_that_went_make_room()
    {
        var desk = new PairingDesk(_clock);
        for (var screen = 0; screen < PairingDesk.MostWaiting; screen++)
            Assert.NotNull(desk.Admit($"pass {screen}"));

        Assert.Null(desk.Admit("one more"));
        _clock.Advance(PairingDesk.Patience);
        Assert.NotNull(desk.Admit("one more"));
    }

    [Fact]
    public void Ten_wrong_codes_close_the_desk_for_ten_minutes_even_to_right_ones()
    {
        var desk = new PairingDesk(_clock);
        desk.Admit("pass");
        for (var wrong = 0; wrong < PairingDesk.MostFailures; wrong++)
            Assert.Equal(new PairingClaim(null, IsClosed: false), desk.Claim("AAAAA" + wrong));

        Assert.Equal(new PairingClaim(null, IsClosed: true), desk.Claim(desk.CodeFor("pass")!));
        for (var asked = 0; asked < 30; asked++)
        {
            _clock.Advance(TimeSpan.FromSeconds(20));
            desk.CodeFor("pass");
        }

        Assert.Equal(new PairingClaim("pass", IsClosed: false), desk.Claim(desk.CodeFor("pass")!));
    }

    [Fact]
    public void A_screen_that_could_not_be_paired_after_its_code_was_typed_keeps_it()
    {
        var desk = new PairingDesk(_clock);
        var code = desk.Admit("pass")!;

        Assert.Equal("pass", desk.Claim(code).PassHash);

        Assert.Equal(code, desk.CodeFor("pass"));
        Assert.Equal("pass", desk.Claim(code).PassHash);
        desk.Settle("pass");
        Assert.Null(desk.CodeFor("pass"));
    }

    // As people type it: in small letters, with a blank or a dash.
    private static string Typed(string code, Random dice) => dice.Next(3) switch
    {
        0 => code.ToLowerInvariant(),
        1 => $" {code[..3]} {code[3..]} ",
        _ => $"{code[..3]}-{code[3..]}",
    };
}
