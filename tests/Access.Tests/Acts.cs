using ParLive.Access.Doors;
using ParLive.Dashboard;
using ParLive.Grains.Audit;

namespace ParLive.Access.Tests;

/// <summary>What the audit says of acts, it says in words.</summary>
public sealed class Acts
{
    [Fact]
    public void Every_act_has_words_of_its_own_in_both_languages()
    {
        foreach (var language in Words.Languages)
        {
            var said = AuditActs.All.Select(act => Words.In(language, () => Words.Named("act", act))).ToList();
            Assert.Empty(said.Intersect(AuditActs.All, StringComparer.Ordinal));
            Assert.Equal(said.Count, said.Distinct(StringComparer.Ordinal).Count());
        }
    }

    [Fact]
    public void Behind_no_door_is_an_act_that_has_no_name() =>
        Assert.Empty(DoorTable.All.Select(door => door.Act).OfType<string>().Except(AuditActs.All, StringComparer.Ordinal));
}
