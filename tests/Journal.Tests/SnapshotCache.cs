using Microsoft.Data.Sqlite;
using ParLive.Grains.Journaling;
using ParLive.Journal.Folders;

namespace ParLive.Journal.Tests;

public sealed class SnapshotCache : IDisposable
{
    private static readonly Snapshot Some = new(7, -12, "fold 1", new byte[] { 1, 2, 3 });
    private readonly string _path = Directory.CreateTempSubdirectory("parlive-snapshots-").FullName;

    [Fact]
    public async Task The_newest_snapshot_comes_back_after_a_restart()
    {
        using (var folder = DataFolder.Open(_path))
        {
            await using var snapshots = SqliteSnapshots.Open(folder);
            snapshots.Offer("A", Some with { Sequence = 6 });
            snapshots.Offer("A", Some);
        }

        using var again = DataFolder.Open(_path);
        await using var cache = SqliteSnapshots.Open(again);
        var found = cache.Find("A")!;

        Assert.Equal(Some with { Body = default }, found with { Body = default });
        Assert.Equal(Some.Body.ToArray(), found.Body.ToArray());
        Assert.Null(cache.Find("B"));
    }

    [Fact]
    public async Task What_snapshots_cover_is_known_for_the_versions_that_hold()
    {
        using (var folder = DataFolder.Open(_path))
        {
            await using var snapshots = SqliteSnapshots.Open(folder);
            snapshots.Offer("A", Some with { Versions = "fold 2, calendar x" });
            snapshots.Offer("B", Some with { Versions = "fold 1, calendar x" });
        }

        using var again = DataFolder.Open(_path);
        await using var cache = SqliteSnapshots.Open(again);

        Assert.Equal(KeyValuePair.Create("A", 7L), Assert.Single(cache.Covered("fold 2, ")));
    }

    [Fact]
    public async Task A_torn_snapshot_is_none()
    {
        using var folder = DataFolder.Open(_path);
        await using (var snapshots = SqliteSnapshots.Open(folder))
        {
            snapshots.Offer("A", Some);
        }

        await using (var file = new SqliteConnection($"Data Source={Path.Combine(_path, "snapshots.db")};Pooling=False"))
        {
            await file.OpenAsync(TestContext.Current.CancellationToken);
            await using var tear = file.CreateCommand();
            tear.CommandText = "UPDATE snapshot SET body = x'010204'";
            Assert.Equal(1, await tear.ExecuteNonQueryAsync(TestContext.Current.CancellationToken));
        }

        await using var cache = SqliteSnapshots.Open(folder);
        Assert.Null(cache.Find("A"));
    }

    [Fact]
    public async Task A_file_that_is_no_cache_is_thrown_away()
    {
        using var folder = DataFolder.Open(_path);
        await File.WriteAllTextAsync(Path.Combine(_path, "snapshots.db"), new string('x', 9_000), TestContext.Current.CancellationToken);

        await using var cache = SqliteSnapshots.Open(folder);

        Assert.Null(cache.Find("A"));
    }

    public void Dispose() => Directory.Delete(_path, recursive: true);
}
