using Microsoft.AspNetCore.DataProtection;
using ParLive.Dashboard.Views;

namespace ParLive.Dashboard.Tests.Views;

public sealed class ViewTokenTests
{
    private static readonly ViewKey Key = new("91@2025-07-01", SceneKind.Overview, 10, null, "en");

    private readonly ViewTokens _tokens = new(new EphemeralDataProtectionProvider());

    [Fact]
    public void A_token_opens_the_view_it_was_made_for() => Assert.Equal(Key, _tokens.Open(_tokens.For(Key)));

    [Fact]
    public void A_tampered_token_is_refused()
    {
        var token = _tokens.For(Key);
        for (var at = 0; at < token.Length; at += 7)
        {
            var other = token[at] == 'A' ? 'B' : 'A';
            Assert.Null(_tokens.Open($"{token[..at]}{other}{token[(at + 1)..]}"));
        }
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("wall|91|overview|10||en|everyone")]
    [InlineData("=cmd|' /C calc'!A0")]
    public void What_nobody_signed_is_refused(string? token) => Assert.Null(_tokens.Open(token));

    [Fact]
    public void A_token_of_another_host_is_refused() =>
        Assert.Null(_tokens.Open(new ViewTokens(new EphemeralDataProtectionProvider()).For(Key)));

    [Fact]
    public void A_token_without_end_is_refused_unread() => Assert.Null(_tokens.Open(new string('A', 1_000_000)));
}
