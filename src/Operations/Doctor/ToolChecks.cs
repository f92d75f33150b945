using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace ParLive.Operations.Doctor;

/// <summary>Programs beside this one: a server needs none; a tree of sources needs Node, a television a browser.</summary>
internal static partial class ToolChecks
{
    private const int OldestNode = 20;
    private const int OldestBrowser = 111;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    private static readonly string[] Browsers = ["chromium", "chromium-browser", "google-chrome", "firefox-esr", "firefox"];

    public static async Task<IEnumerable<Finding>> Of(Patient patient, CancellationToken cancellationToken)
    {
        var found = new List<Finding>();
        if (IsSourceTree()) found.Add(await Node(cancellationToken));
        if (patient.Environment.ContainsKey("DISPLAY") || patient.Environment.ContainsKey("WAYLAND_DISPLAY")) found.Add(await Browser(cancellationToken));
        return found;
    }

    /// <summary>The first number in what a program says of its version.</summary>
    internal static int? MajorOf(string said) => Number().Match(said) is { Success: true } match ? int.Parse(match.Value, CultureInfo.InvariantCulture) : null;

    private static async Task<Finding> Node(CancellationToken cancellationToken) => await SayAsync("node", cancellationToken) switch
    {
        { } said when MajorOf(said) >= OldestNode => Finding.Well("node", $"Node {said} can build this tree."),
        { } said => Finding.Doubt("node", $"Node {said} is older than {OldestNode}, which building this tree needs. A built server needs none.", "Install a newer one."),
        null => Finding.Doubt("node", "There is no Node, which building this tree needs. A built server needs none.", $"Install Node.js {OldestNode} or newer."),
    };

    private static async Task<Finding> Browser(CancellationToken cancellationToken)
    {
        foreach (var name in Browsers)
        {
            if (await SayAsync(name, cancellationToken) is not { } said) continue;

            return MajorOf(said) >= OldestBrowser ? Finding.Well("browser", $"{said} shows walls.") : Finding.Doubt("browser", $"{said} is too old for walls.", "Bring it up to date.");
        }

        return Finding.Doubt("browser", "This machine has a screen, and no browser that shows walls.", "Install chromium; deploy/kiosk says how a television starts it.");
    }

    private static bool IsSourceTree()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "ParLive.sln"))) return true;

        return false;
    }

    private static async Task<string?> SayAsync(string program, CancellationToken cancellationToken)
    {
        using var over = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        over.CancelAfter(Patience);
        try
        {
            using var asked = Process.Start(new ProcessStartInfo(program, "--version") { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false });
            if (asked is null) return null;

            var said = await asked.StandardOutput.ReadToEndAsync(over.Token);
            await asked.WaitForExitAsync(over.Token);
            return said.Trim();
        }
        catch (Exception none) when (none is Win32Exception or InvalidOperationException or (OperationCanceledException and not null))
        {
            cancellationToken.ThrowIfCancellationRequested();
            return null;
        }
    }

    [GeneratedRegex("[0-9]+", RegexOptions.None, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Number();
}
