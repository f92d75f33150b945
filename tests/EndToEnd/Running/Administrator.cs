using System.Text.RegularExpressions;

namespace ParLive.EndToEnd.Running;

/// <summary>Whoever comes first to a server, and closes its doors by that.</summary>
internal static partial class Administrator
{
    public const string Name = "lan";

    private const string Secret = "mot cua cua huyen thu";

    /// <summary>Makes the first account and signs in with it.</summary>
    public static async Task BecomeAsync(Glass desk, Server server)
    {
        await desk.Page.GotoAsync("/setup");
        await desk.Page.GetByLabel("Mã thiết lập").FillAsync(server.SetupCode);
        await desk.Page.GetByLabel("Tên tài khoản").FillAsync(Name);
        await desk.Page.GetByLabel("Mật khẩu mới").FillAsync(Secret);
        await desk.Page.GetByRole(AriaRole.Button).ClickAsync();
        await desk.Page.GetByLabel("Tên tài khoản").FillAsync(Name);
        await desk.Page.GetByLabel("Mật khẩu").FillAsync(Secret);
        await desk.Page.GetByRole(AriaRole.Button).ClickAsync();
        await Expect(desk.Page).Not.ToHaveURLAsync(SignIn());
    }

    [GeneratedRegex("/(?:sign-in|setup)", RegexOptions.None, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex SignIn();
}
