using System.CommandLine;
using ParLive.Work;
using Spectre.Console;

namespace ParLive.Peers;

/// <summary><c>digest</c>: makes the published work and compares its digest.</summary>
internal static class DigestCommand
{
    public static Command Create()
    {
        var command = new Command("digest", "Makes the work of seed 42 and compares its digest with the published one.");
        command.SetAction(_ => Compare() ? 0 : 1);
        return command;
    }

    /// <summary>Whether this program makes the work that is published.</summary>
    public static bool Compare()
    {
        var (digest, lines, events) = WorkFile.Digest(new Plan(42, Plan.Whole, Plan.Published));
        AnsiConsole.WriteLine($"seed 42: {lines} lines, {events} events, {Plan.Whole} dossiers, SHA-256 {digest}");
        if (digest == WorkFile.PublishedDigest) return true;
        AnsiConsole.WriteLine($"This is not the published work: {WorkFile.PublishedDigest}");
        return false;
    }
}
