using System.Diagnostics;
using System.Globalization;

namespace ParLive.Faults;

/// <summary>A disk that is soon full: one in memory, which only those see who run inside.</summary>
/// <remarks>It needs no root: who has none gets a name space of his own. It goes away with the process that holds it.</remarks>
internal sealed class SmallDisk : IAsyncDisposable
{
    private const string Script = """mount -t tmpfs -o "size=$1,mode=0755" tmpfs "$2" && echo here && read -r _""";

    private static readonly bool IsRoot = System.Environment.UserName == "root";

    private readonly string _folder;
    private readonly Process _holder;

    private SmallDisk(string folder, Process holder) => (_folder, _holder) = (folder, holder);

    /// <summary>What lets a program run inside.</summary>
    public IReadOnlyList<string> Before =>
        ["nsenter", "--mount", .. IsRoot ? (string[])[] : ["--user", "--preserve-credentials"], "--target", _holder.Id.ToString(CultureInfo.InvariantCulture)];

    private string Filler => $"/proc/{_holder.Id.ToString(CultureInfo.InvariantCulture)}/root{_folder}/filler";

    /// <summary>Lays a disk of so many MiB over a folder.</summary>
    public static async Task<SmallDisk> LayAsync(string folder, int size)
    {
        Directory.CreateDirectory(folder);
        string[] apart = IsRoot ? ["--mount"] : ["--map-current-user", "--mount", "--keep-caps"];
        var start = new ProcessStartInfo("unshare", [.. apart, "sh", "-c", Script, "sh", $"{size.ToString(CultureInfo.InvariantCulture)}m", folder])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        var holder = Process.Start(start)!;
        if (await holder.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken) != "here")
            throw new InvalidOperationException("No disk of its own could be laid: this needs root, or name spaces for everyone.");

        return new SmallDisk(folder, holder);
    }

    /// <summary>Fills it to the last byte.</summary>
    public async Task FillAsync()
    {
        var block = new byte[64 << 10];
        await using var filler = new FileStream(Filler, FileMode.Create, FileAccess.Write, FileShare.Read, bufferSize: 0);
        for (var size = block.Length; size > 0;)
        {
            try
            {
                await filler.WriteAsync(block.AsMemory(0, size));
            }
            catch (IOException)
            {
                size /= 2;
            }
        }
    }

    /// <summary>Gives the room back.</summary>
    public void Clear() => File.Delete(Filler);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        _holder.StandardInput.Close();
        await _holder.WaitForExitAsync(CancellationToken.None);
        _holder.Dispose();
    }
}
