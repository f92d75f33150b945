using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using ParLive.Grains.Contracts;
using ParLive.Grains.Sealing;
using ParLive.Testing;

namespace ParLive.Grains.Tests;

public sealed class Erasing
{
    private static CancellationToken Now => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_was_written_about_a_dossier_is_read_until_it_is_erased_and_figures_stay()
    {
        await using var office = await Office.Open();
        await office.SubmitAll([Some.Received("1", "C1"), Rejected("1", "Ông Ba thiếu giấy"), Some.Received("2", "C1"), Rejected("2", "Bà Tư rút")]);
        var (digest, withReason) = ((await office.Verify()).Digest, await office.Figure("C1", "rejectedWithReason"));

        Assert.Contains("""{"reason":"Ông Ba thiếu giấy"}""", (await office.Erasure.Evidence("1", Now)).Select(line => line.Remarks), StringComparer.Ordinal);
        var report = await office.Erasure.Erase("1", Now);

        Assert.Equal(("1", true, 1, 2L), (report.Dossier, report.Destroyed, report.Sealed, report.Quarantined));
        Assert.Equal(["1"], office.Shelf.Struck);
        var erased = Assert.Single(await office.Erasure.Evidence("1", Now), line => line.IsErased);
        Assert.Null(erased.Remarks);
        Assert.Contains("""{"reason":"Bà Tư rút"}""", (await office.Erasure.Evidence("2", Now)).Select(line => line.Remarks), StringComparer.Ordinal);
        Assert.Equal((digest, withReason, 2), ((await office.Verify()).Digest, await office.Figure("C1", "rejectedWithReason"), withReason));
        Assert.False((await office.Erasure.Erase("1", Now)).Destroyed);
    }

    [Fact]
    public async Task No_record_of_the_journal_holds_a_remark_in_the_clear()
    {
        await using var office = await Office.Open();
        await office.SubmitAll([Some.Received("1", "C1"), Rejected("1", "canary")]);

        await foreach (var record in office.Journal.ReadAll(Now))
            Assert.DoesNotContain("canary", Encoding.Latin1.GetString(record.Body.Span) + Encoding.Latin1.GetString(record.Raw.Span), StringComparison.Ordinal);
        Assert.Contains("canary", (await office.Erasure.Evidence("1", Now))[^1].Remarks, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sent_again_after_the_erasure_it_is_a_duplicate_and_what_comes_later_counts_without_its_remark()
    {
        await using var office = await Office.Open();
        await office.SubmitAll([Some.Received("1", "C1"), Rejected("1", "một")]);
        await office.Erasure.Erase("1", Now);

        Assert.Equal(VerdictOutcome.Duplicate, (await office.Submit(Rejected("1", "một"))).Outcome);
        Assert.Equal(VerdictOutcome.Duplicate, (await office.Submit(Rejected("1", "hai"))).Outcome);
        Assert.Equal(VerdictOutcome.Accepted, (await office.Submit(Rejected("1", "ba") with { Id = "later", Time = Some.Monday.AddHours(9) })).Outcome);
        Assert.All(await office.Erasure.Evidence("1", Now), line => Assert.Null(line.Remarks));
    }

    [Fact]
    public void A_key_that_was_destroyed_is_gone_and_all_others_are_as_they_were() => Law.Holds(
        seed =>
        {
            var dice = new Random(seed);
            return (Numbers: Enumerable.Range(0, 12).Select(_ => dice.Next(40).ToString(CultureInfo.InvariantCulture)).ToList(), Gone: dice.Next(1, 12));
        },
        story =>
        {
            var before = new KeyForest(new Dictionary<string, byte[]>(StringComparer.Ordinal)
            {
                [KeyForest.RootOf("a")] = SHA256.HashData("a"u8),
                [KeyForest.RootOf("b")] = SHA256.HashData("b"u8),
            });
            var (forest, gone) = (before, story.Numbers.Take(story.Gone).ToHashSet(StringComparer.Ordinal));
            foreach (var number in gone) forest = Without(forest, number);

            foreach (var number in Enumerable.Range(0, 60).Select(at => at.ToString(CultureInfo.InvariantCulture)))
            {
                foreach (var tree in before.Trees)
                    Assert.Equal(gone.Contains(number) ? null : before.KeyOf(tree, number), forest.KeyOf(tree, number));
            }
        },
        cases: 60);

    [Fact]
    public void A_remark_belongs_to_its_dossier_and_is_read_under_no_other_and_not_when_it_was_changed()
    {
        var keys = new KeyForest(new Dictionary<string, byte[]>(StringComparer.Ordinal) { [KeyForest.RootOf("0011223344556677")] = SHA256.HashData("x"u8) });
        var item = new EventItem("1", default, "{\"kept\":1}"u8.ToArray()) { Remarks = "{\"reason\":\"vì\"}"u8.ToArray() };
        var kept = SealedRemarks.Kept(item, keys).ToArray();

        Assert.Equal(("{\"kept\":1}", "{\"reason\":\"vì\"}", true), SealedRemarks.Read(kept, "1", keys));
        Assert.Throws<AuthenticationTagMismatchException>(() => SealedRemarks.Read(kept, "2", keys));
        kept[^1] ^= 1;
        Assert.Throws<AuthenticationTagMismatchException>(() => SealedRemarks.Read(kept, "1", keys));
        Assert.Equal("{\"kept\":1}", Encoding.UTF8.GetString(SealedRemarks.Kept(item with { Remarks = default }, keys).Span));
    }

    private static KeyForest Without(KeyForest forest, string number)
    {
        var (keep, destroy) = forest.Without(number);
        return new KeyForest(forest.Seeds.Where(seed => !destroy.Contains(seed.Key, StringComparer.Ordinal)).Concat(keep)
            .ToDictionary(seed => seed.Key, seed => seed.Value, StringComparer.Ordinal));
    }

    private static Arrival Rejected(string dossier, string reason) => Some.Resolved(dossier, "C1") with { Id = $"{dossier}-rejected", Kind = "rejected", Reason = reason };
}
