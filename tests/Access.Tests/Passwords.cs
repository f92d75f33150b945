using ParLive.Access.Accounts;

namespace ParLive.Access.Tests;

public sealed class Passwords
{
    [Theory]
    [InlineData("lan", "mười hai ba", "short")]
    [InlineData("lan.pham", "toi la LAN.PHAM day", "name")]
    [InlineData("lan", "matkhaumatkhau", "common")]
    [InlineData("lan", "Password123456!", "common")]
    [InlineData("lan", "123456789012", "common")]
    [InlineData("lan", "aaaaaaaaaaaaaaa", "common")]
    [InlineData("lan", "abababababababab", "common")]
    [InlineData("lan", "abcdefghijklmnop", "common")]
    [InlineData("lan", "bốn từ dễ nhớ", null)]
    [InlineData("lan", "correct horse battery", null)]
    public void A_password_is_long_and_none_that_is_tried_first(string name, string password, string? problem) =>
        Assert.Equal(problem, PasswordRules.Problem(name, password));

    [Theory]
    [InlineData("Lan.Pham", "lan.pham", true)]
    [InlineData("phó-chủ-tịch", "phó-chủ-tịch", false)]
    [InlineData("-lan", "-lan", false)]
    [InlineData("a", "a", false)]
    [InlineData("Console", "console", false)]
    [InlineData("setup", "setup", false)]
    [InlineData("setup.lan", "setup.lan", true)]
    [InlineData("lan pham", "lan pham", false)]
    public void Names_are_small_letters_that_nobody_mixes_up(string typed, string name, bool isName)
    {
        Assert.Equal(name, AccountNames.Normal(typed));
        Assert.Equal(isName, AccountNames.IsName(name));
    }

    [Theory]
    [InlineData(59, "287082")]
    [InlineData(1_111_111_109, "081804")]
    [InlineData(1_234_567_890, "005924")]
    [InlineData(2_000_000_000, "279037")]
    public void Codes_are_those_of_the_standard(long seconds, string code)
    {
        const string Key = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";
        var moment = DateTimeOffset.FromUnixTimeSeconds(seconds);

        Assert.Equal(code, Totp.Code(Key, Totp.StepOf(moment)));
        Assert.Equal(Totp.StepOf(moment), Totp.StepOf(Key, $"{code[..3]} {code[3..]}", moment, 0));
        Assert.NotNull(Totp.StepOf(Key, code, moment.AddSeconds(30), 0));
        Assert.Null(Totp.StepOf(Key, code, moment.AddSeconds(61), 0));
        Assert.Null(Totp.StepOf(Key, code, moment, Totp.StepOf(moment)));
    }
}
