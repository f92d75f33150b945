using Microsoft.Extensions.DependencyInjection;
using ParLive.Grains.Access;
using ParLive.Grains.Audit;
using ParLive.Grains.Journaling;
using ParLive.Grains.Quarantine;
using ParLive.Journal.Folders;

namespace ParLive.Journal.Tests;

public sealed class QuarantineKept
{
    private static readonly DateTimeOffset Arrived = new(2026, 3, 2, 8, 30, 0, 123, TimeSpan.FromHours(7));

    private static CancellationToken Now => TestContext.Current.CancellationToken;

    [Theory]
    [OnBoth]
    public async Task What_was_quarantined_comes_back_byte_for_byte_newest_first(Store store)
    {
        await using var workshop = await Workshop.On(store);
        var inputs = new[] { Input("unknown-unit", 1, [0, 255, 13, 10]), Input("conflict", 2, []), Input("unknown-unit", 3, [1]) };
        await workshop.Quarantine().Keep(inputs, Now);

        await workshop.Reopen();
        var quarantine = workshop.Quarantine();

        var newest = await quarantine.Newest(2, Now);
        Assert.Equal([3L, 2L], newest.Select(input => input.Place));
        var first = (await quarantine.Newest(10, Now))[2];
        Assert.Equal(inputs[0] with { Bytes = default }, first with { Bytes = default });
        Assert.Equal(Arrived.Offset, first.At.Offset);
        Assert.Equal(inputs[0].Bytes.ToArray(), first.Bytes.ToArray());
        Assert.Equal(2, (await quarantine.CountByReason(Now))["unknown-unit"]);
    }

    [Theory]
    [OnBoth]
    public async Task Of_an_input_beyond_a_mebibyte_the_first_is_kept(Store store)
    {
        await using var workshop = await Workshop.On(store);
        var quarantine = workshop.Quarantine();
        var bytes = Some.Bytes(3_000_000, 9);

        await quarantine.Keep([Input("too-large", 1, bytes)], Now);

        Assert.Equal(bytes[..(1 << 20)], Assert.Single(await quarantine.Newest(1, Now)).Bytes.ToArray());
    }

    [Fact]
    public async Task A_host_gets_all_of_it_over_one_file()
    {
        await using var workshop = new SqliteWorkshop();
        using var folder = DataFolder.Open(workshop.Path);
        await using var services = new ServiceCollection().AddSqliteJournal(folder).BuildServiceProvider();

        await services.GetRequiredService<IJournal>().Append(Some.Record("a", 1));
        await services.GetRequiredService<IQuarantine>().Keep([Input("unknown-unit", 1, [1])], Now);
        await services.GetRequiredService<IOfficeBook>().Note(new AuditAct(AuditAct.Console, "", "signed-in", "lan"), Now);

        Assert.Single(await services.GetRequiredService<IOfficeBook>().Audit(new AuditQuestion(), Now));
        Assert.Equal(1, services.GetRequiredService<IJournal>().Position);
    }

    private static QuarantinedInput Input(string reason, long place, byte[] bytes) =>
        new("mc-hanoi", place, place == 2 ? null : "id-1", reason, "Lý do bằng một câu.", Arrived, bytes);
}
