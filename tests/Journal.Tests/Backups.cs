using ParLive.Journal.Backups;
using ParLive.Journal.Files;
using ParLive.Journal.Folders;

namespace ParLive.Journal.Tests;

/// <summary>A journal is backed up while a process writes it, and comes back as of one commit.</summary>
public sealed class Backups : IDisposable
{
    private readonly DirectoryInfo _shelf = Directory.CreateTempSubdirectory("parlive-backup-");

    private static CancellationToken Now => TestContext.Current.CancellationToken;

    private string Backup => Path.Combine(_shelf.FullName, "monday");

    private string Restored => Path.Combine(_shelf.FullName, "restored");

    [Fact]
    public async Task What_was_acknowledged_before_a_backup_began_comes_back_though_the_writer_wrote_on_and_was_killed()
    {
        await using var workshop = new SqliteWorkshop();
        using var writer = DoomedWriter.Start(workshop.Path);
        var before = await DoomedWriter.HearAsync(writer, 400);

        var taken = JournalBackup.Take(workshop.Path, Backup, Now);
        var after = await DoomedWriter.HearAsync(writer, 100);
        writer.Kill();
        await writer.WaitForExitAsync(Now);
        var back = JournalBackup.Restore(Backup, Restored, Now);

        Assert.Empty(taken.Chain.Findings);
        Assert.Equal(taken.Chain, back.Chain with { Findings = taken.Chain.Findings });
        await using var restored = new SqliteWorkshop(Restored);
        foreach (var (unit, last) in before) Assert.True((await restored.Journal.Unit(unit)).Count >= last, $"{unit} was acknowledged up to {last}");
        Assert.Equal(taken.Chain.Head, (await restored.Check()).Head);
        Assert.Equal(taken.Chain.Records, await restored.Verify());

        // The journal that was written on holds the same, and more.
        Assert.All(after, unit => Assert.True(unit.Value > before.GetValueOrDefault(unit.Key), "the writer wrote on"));
        Assert.Empty((await workshop.Check(taken.Chain.Head)).Findings);
        Same.Records(await restored.Journal.All(), (await workshop.Journal.All()).Take((int)taken.Chain.Records));
        await restored.Journal.Append(Some.Record("goes on", 1));
    }

    [Fact]
    public async Task The_folder_of_a_writer_that_was_killed_can_be_backed_up()
    {
        await using var workshop = new SqliteWorkshop();
        using var writer = DoomedWriter.Start(workshop.Path);
        var acknowledged = await DoomedWriter.HearAsync(writer, 100);
        writer.Kill();
        await writer.WaitForExitAsync(Now);

        var taken = JournalBackup.Take(workshop.Path, Backup, Now);

        Assert.True(taken.Chain.Records >= acknowledged.Values.Sum());
        Assert.Equal(["journal.db"], Directory.GetFileSystemEntries(Backup).Select(entry => Path.GetFileName(entry)!), StringComparer.Ordinal);
    }

    [Fact]
    public async Task Keys_of_forms_go_along_and_the_cache_stays()
    {
        await using var workshop = new SqliteWorkshop();
        await workshop.Journal.Append(Some.Record("a", 1));
        await File.WriteAllTextAsync(Path.Combine(workshop.Path, "snapshots.db"), "x", Now);
        Directory.CreateDirectory(Path.Combine(workshop.Path, "keys"));
        await File.WriteAllTextAsync(Path.Combine(workshop.Path, "keys", "key-1.xml"), "<key/>", Now);

        var taken = JournalBackup.Take(workshop.Path, Backup + Path.DirectorySeparatorChar, Now);
        JournalBackup.Restore(Backup, Restored, Now);

        Assert.Equal(["keys"], taken.Beside, StringComparer.Ordinal);
        Assert.Equal(["journal.db", "keys", "parlive.lock"], Directory.GetFileSystemEntries(Restored).Select(entry => Path.GetFileName(entry)!).Order(StringComparer.Ordinal), StringComparer.Ordinal);
        Assert.Equal("<key/>", await File.ReadAllTextAsync(Path.Combine(Restored, "keys", "key-1.xml"), Now));
        if (!OperatingSystem.IsWindows()) Assert.Equal("700", Convert.ToString((int)File.GetUnixFileMode(Backup), 8));
    }

    [Fact]
    public async Task Nothing_is_overwritten()
    {
        await using var workshop = new SqliteWorkshop();
        await workshop.Journal.Append(Some.Record("a", 1));
        JournalBackup.Take(workshop.Path, Backup, Now);
        await workshop.Journal.Append(Some.Record("a", 2));

        Assert.Contains("overwrites nothing", Refused(() => JournalBackup.Take(workshop.Path, Backup, Now)), StringComparison.Ordinal);
        Assert.Contains("is not empty (", Refused(() => JournalBackup.Restore(Backup, workshop.Path, Now)), StringComparison.Ordinal);
        Assert.Equal(2, (await workshop.Journal.Unit("a")).Count);
        Assert.Equal(1, JournalBackup.Restore(Backup, Restored, Now).Chain.Records);
        Assert.Contains("is not empty (", Refused(() => JournalBackup.Restore(Backup, Restored, Now)), StringComparison.Ordinal);
    }

    [Fact]
    public void Where_there_is_no_journal_nothing_is_made()
    {
        Assert.Contains("There is no journal in", Refused(() => JournalBackup.Take(_shelf.FullName, Backup, Now)), StringComparison.Ordinal);
        Assert.Contains("There is no journal in", Refused(() => JournalBackup.Restore(Backup, Restored, Now)), StringComparison.Ordinal);
        Assert.Empty(_shelf.GetFileSystemInfos());
    }

    [Theory]
    [InlineData("Dear Sir or Madam,", "cannot be read")]
    [InlineData("PRAGMA user_version=9", "written by a newer ParLive (format 9")]
    [InlineData("PRAGMA user_version=2", "is of format 2")]
    [InlineData("PRAGMA application_id=7", "of another program")]
    public async Task What_is_no_journal_of_this_version_is_told_as_that(string what, string told)
    {
        await using var workshop = new SqliteWorkshop();
        await workshop.Journal.Append(Some.Record("a", 1));
        await workshop.Close();
        if (what.StartsWith("PRAGMA", StringComparison.Ordinal)) workshop.Tamper(connection => connection.Ask(what));
        else await File.WriteAllTextAsync(workshop.File, string.Concat(Enumerable.Repeat(what, 100)), Now);

        var refused = Assert.ThrowsAny<IOException>(() => JournalBackup.Take(workshop.Path, Backup, Now));

        Assert.Contains(told, refused.Message, StringComparison.Ordinal);
        Assert.Empty(_shelf.GetFileSystemInfos());
    }

    [Fact]
    public async Task On_a_full_disk_nothing_half_is_left()
    {
        await using var workshop = new SqliteWorkshop();
        await workshop.Journal.Append(new("a", 1, Some.Bytes(300_000, 1), default, default));

        var refused = Refused(() => JournalBackup.Take(workshop.Path, Backup, mostPages: 8, Now));

        Assert.Contains("is full. What had been written was removed.", refused, StringComparison.Ordinal);
        Assert.Empty(_shelf.GetFileSystemInfos());
    }

    [Fact]
    public async Task A_journal_that_was_changed_is_not_backed_up()
    {
        await using var workshop = new SqliteWorkshop();
        await workshop.Journal.Append([Some.Record("a", 1), Some.Record("a", 2), Some.Record("a", 3)]);
        await workshop.Close();
        workshop.Rewrite("a", 2, record => record with { Body = new byte[record.Body.Length] });

        Assert.Contains("record 2 of unit 'a'", Refused(() => JournalBackup.Take(workshop.Path, Backup, Now)), StringComparison.Ordinal);
        Assert.Empty(_shelf.GetFileSystemInfos());
    }

    [Fact]
    public async Task A_folder_that_another_process_holds_is_not_restored_into()
    {
        await using var workshop = new SqliteWorkshop();
        await workshop.Journal.Append(Some.Record("a", 1));
        JournalBackup.Take(workshop.Path, Backup, Now);
        using var held = DataFolder.Open(Restored);

        Refused(() => JournalBackup.Restore(Backup, Restored, Now));
    }

    public void Dispose() => _shelf.Delete(recursive: true);

    private static string Refused(Action act) => Assert.Throws<BackupRefusedException>(act).Message;
}
