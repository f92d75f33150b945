using ParLive.Journal.Folders;

namespace ParLive.Journal.Tests;

public sealed class Folders
{
    [Fact]
    public async Task The_announced_address_is_found_while_the_folder_is_held()
    {
        await using var workshop = new SqliteWorkshop();
        var folder = DataFolder.Open(workshop.Path);
        Assert.Null(DataFolder.AddressOf(workshop.Path));

        folder.Announce("http://127.0.0.1:5080");
        Assert.Equal("http://127.0.0.1:5080", DataFolder.AddressOf(workshop.Path));

        folder.Dispose();
        Assert.Null(DataFolder.AddressOf(workshop.Path));
    }

    [Fact]
    public async Task A_folder_that_is_not_there_is_made_and_looking_for_an_address_makes_none()
    {
        await using var workshop = new SqliteWorkshop();
        var path = Path.Combine(workshop.Path, "new", "data");

        Assert.Null(DataFolder.AddressOf(path));
        Assert.False(Directory.Exists(path));

        using var folder = DataFolder.Open(path);
        Assert.True(Directory.Exists(path));
    }

    [Fact]
    public async Task A_folder_and_the_pass_of_its_console_are_their_owners_alone()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("There rights are inherited.");
            return;
        }

        await using var workshop = new SqliteWorkshop();
        var path = Path.Combine(workshop.Path, "own");
        var folder = DataFolder.Open(path);
        Assert.Null(DataFolder.ConsoleKeyOf(path));

        folder.Announce("http://127.0.0.1:5080", "plc_1");

        Assert.Equal("plc_1", DataFolder.ConsoleKeyOf(path));
        const UnixFileMode Owner = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        Assert.Equal(Owner | UnixFileMode.UserExecute, File.GetUnixFileMode(path));
        Assert.Equal(Owner, File.GetUnixFileMode(Path.Combine(path, "parlive.console")));
        folder.Dispose();
        Assert.Null(DataFolder.ConsoleKeyOf(path));
    }

    [Fact]
    public async Task A_second_holder_in_the_same_process_is_refused_too()
    {
        await using var workshop = new SqliteWorkshop();
        using var folder = DataFolder.Open(workshop.Path);

        var refused = Assert.Throws<DataFolderInUseException>(() => DataFolder.Open(workshop.Path));

        Assert.Equal((Environment.ProcessId, null), (refused.Pid, refused.Address));
    }

    [Fact]
    public async Task A_path_that_cannot_be_a_folder_is_refused_with_what_to_do()
    {
        await using var workshop = new SqliteWorkshop();
        var file = Path.Combine(workshop.Path, "a-file");
        await File.WriteAllTextAsync(file, "", TestContext.Current.CancellationToken);

        foreach (var path in (string[])[file, Path.Combine(file, "below"), "/proc/parlive"])
        {
            var refused = Assert.Throws<DataFolderUnusableException>(() => DataFolder.Open(path));
            Assert.Contains("--data", refused.Message, StringComparison.Ordinal);
        }
    }
}
