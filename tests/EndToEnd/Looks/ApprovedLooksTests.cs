using System.Text.Json;
using ParLive.Dashboard.Tests.Feeds;
using ParLive.EndToEnd.Running;
using ParLive.Running;

namespace ParLive.EndToEnd.Looks;

/// <summary>Pages look as somebody found right once; the pictures lie beside this file.</summary>
/// <remarks>
/// With <c>PARLIVE_LOOKS=approve</c> the pictures of now are kept instead (tests/looks.sh --approve does so): look at each before it is
/// committed. A picture that differs is laid into artifacts/looks.
/// </remarks>
public sealed class ApprovedLooksTests(Chromium chromium)
{
    // A word that another browser breaks elsewhere is within it; a row, a colour or a mark that is gone is not.
    private const int Tolerated = 4;
    private const int MostTries = 3;
    private const int MostPictures = 60;
    private const long MostBytes = 10_000_000;

    private static readonly TimeSpan BeforeLookingAgain = TimeSpan.FromSeconds(2);
    private static readonly bool IsApproving = Environment.GetEnvironmentVariable("PARLIVE_LOOKS") == "approve";
    private static readonly string Approved = Path.Combine(Tree.Root, "tests", "EndToEnd", "Looks", "approved");
    private static readonly string Differing = Path.Combine(Tree.Root, "artifacts", "looks");

    public static TheoryData<string> Everything => [.. Shot.All.Select(shot => shot.Name)];

    [Theory]
    [MemberData(nameof(Everything))]
    public async Task A_page_looks_as_it_was_approved(string name)
    {
        var shot = Shot.All.Single(one => one.Name == name);
        var file = Path.Combine(Approved, $"{name}.png");
        var approved = File.Exists(file) ? await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken) : null;
        var (wrong, seen) = await LookAsync(shot, approved);
        // A letter that a busy browser drew before its font had come has been seen to stay that of another font: another page has it.
        if (!IsApproving && seen.Differs > Tolerated)
            (wrong, seen) = await LookAsync(shot, approved);

        if (IsApproving)
        {
            if (seen.Differs > 0)
                await KeepAsync(Approved, name, seen);
            return;
        }
        if (seen.Differs > Tolerated)
            await KeepAsync(Differing, name, seen);
        Assert.Empty(wrong);
        Assert.True(seen.Differs <= Tolerated, $"{name}: {seen.Differs} ‰ differ, {seen.Where}. See artifacts/looks; tests/looks.sh --approve keeps what is right.");
    }

    [Fact]
    public void Every_pair_of_choices_of_the_eight_pages_is_in_a_picture()
    {
        var pages = Shot.All.Where(shot => shot.State == "one unit").Select(shot => shot.Page).ToHashSet(StringComparer.Ordinal);
        var shots = Shot.All.Where(shot => pages.Contains(shot.Page)).Select(shot => shot.Choices).ToList();
        var kinds = shots[0].Select((_, kind) => shots.Select(choices => choices[kind]).Distinct().ToList()).ToList();

        Assert.Equal([8, 7, 4, 2, 2], kinds.Select(choices => choices.Count));
        Assert.All(
            from first in Enumerable.Range(0, kinds.Count)
            from second in Enumerable.Range(first + 1, kinds.Count - first - 1)
            from one in kinds[first]
            from other in kinds[second]
            select (one, other),
            pair => Assert.Contains(shots, choices => choices.Contains(pair.one) && choices.Contains(pair.other)));
    }

    [Fact]
    public void The_pictures_are_few_and_small_and_none_is_left_over()
    {
        var files = new DirectoryInfo(Approved).GetFiles();

        Assert.Equal(Shot.All.Select(shot => $"{shot.Name}.png").Order(StringComparer.Ordinal), files.Select(file => file.Name).Order(StringComparer.Ordinal));
        Assert.InRange(files.Length, 1, MostPictures);
        Assert.InRange(files.Sum(file => file.Length), 1, MostBytes);
    }

    // On a machine that is busy a wall says for a while, rightly, that its figures are old; also while a large picture is taken of it.
    private const string Watch = """
        () => {
          window.wasLate = document.body.classList.contains('is-late');
          new MutationObserver(() => { window.wasLate ||= document.body.classList.contains('is-late'); }).observe(document.body, { attributes: true });
        }
        """;

    private async Task<(IReadOnlyList<string> Wrong, Seen Seen)> LookAsync(Shot shot, byte[]? approved)
    {
        await using var site = await DrivenSite.OpenAsync(
            (feed, judgements) => ProvinceStates.Bring(shot.State, feed, judgements), clock: new ClockFrom(Some.Monday));
        await using var glass = await chromium.OpenAsync(site.Address, shot.Width, shot.Height);
        await glass.Page.EmulateMediaAsync(new() { ColorScheme = shot.Theme == "night" ? ColorScheme.Dark : ColorScheme.Light });
        await glass.Page.GotoAsync(shot.Address);
        await Looking.ReadyAsync(glass, shot.Address);
        if (shot.State == "lost server")
            await Looking.LoseAsync(site, glass, shot.Address);
        await Looking.PaintAsync(glass, shot.Theme);
        var wrong = await Looking.MeasureAsync(glass, "layout.js", Looking.IsWall(shot.Address) && shot.Width > Looking.Phone);
        return (wrong, await SeenAsync(glass, approved, shot));
    }

    // A page that comes to rest late, because the machine is busy, is looked at again; one that looks otherwise does so each time.
    private static async Task<Seen> SeenAsync(Glass glass, byte[]? approved, Shot shot)
    {
        for (var left = MostTries; ; left--)
        {
            var seen = await CompareAsync(glass, await TakeAsync(glass, shot.State == "lost server"), approved);
            if (IsApproving || seen.Differs <= Tolerated || left == 1)
                return seen;
            await Task.Delay(BeforeLookingAgain, TimeProvider.System, TestContext.Current.CancellationToken);
        }
    }

    private static async Task<byte[]> TakeAsync(Glass glass, bool isLost)
    {
        while (true)
        {
            if (!isLost)
                await Expect(glass.Page.Locator("body.is-late")).ToHaveCountAsync(0);
            await glass.Page.EvaluateAsync(Watch);
            var taken = await glass.Page.ScreenshotAsync(new()
            {
                // What says a moment to the second says another one each time.
                Mask = [glass.Page.Locator(".as-of"), glass.Page.Locator("#late")],
                MaskColor = "#808080",
                Animations = ScreenshotAnimations.Disabled,
            });
            if (isLost || !await glass.Page.EvaluateAsync<bool>("() => window.wasLate"))
                return taken;
        }
    }

    private static async Task<Seen> CompareAsync(Glass glass, byte[] taken, byte[]? approved)
    {
        // The page's own policy forbids pictures from elsewhere.
        var blank = await glass.Page.Context.NewPageAsync();
        var seen = await blank.EvaluateAsync<JsonElement>(
            Looking.Script("picture.js"), new[] { Convert.ToBase64String(taken), approved is null ? "" : Convert.ToBase64String(approved) });
        return seen.Deserialize<Seen>(JsonSerializerOptions.Web)!;
    }

    private static Task KeepAsync(string folder, string name, Seen seen)
    {
        Directory.CreateDirectory(folder);
        return File.WriteAllBytesAsync(Path.Combine(folder, $"{name}.png"), Convert.FromBase64String(seen.Kept), TestContext.Current.CancellationToken);
    }

    /// <summary>What the comparison comes to.</summary>
    /// <param name="Kept">The small picture, as base64.</param>
    /// <param name="Differs">How many of a thousand blocks differ.</param>
    /// <param name="Where">Where they lie, in the small picture.</param>
    private sealed record Seen(string Kept, int Differs, string Where);
}
