using ParLive.EndToEnd.Running;

namespace ParLive.EndToEnd.Looks;

/// <summary>Every other page.</summary>
public sealed class PagesInEveryStateTests(Chromium chromium) : EveryStateTests(chromium)
{
    public static TheoryData<string, string> Everywhere => InEveryState(
        "/", "/unit/91", "/unit/91?measure=openOverdue", "/unit/91/figure/onTimeByDate", "/unit/91/fields", "/unit/91/tree", "/unit/91/flow",
        "/compare?unit=91&unit=30000", "/meeting/91", "/meeting/91?show=number-1", "/display", "/displays");

    [Theory]
    [MemberData(nameof(Everywhere))]
    public Task No_text_of_a_page_is_cut_or_covered(string state, string address) => LooksWellAsync(state, address);
}
