using System.CommandLine;
using ParLive.Silo.Hosting;

namespace ParLive.Silo.Commands;

/// <summary>How long and how much a server keeps in quarantine.</summary>
internal sealed class QuarantineBounds
{
    private const int LongestDays = 36_500;
    private const long LeastBytes = 16L << 20;

    private static readonly Habits Usual = new();

    public QuarantineBounds()
    {
        Days.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() is < 1 or > LongestDays) result.AddError($"--quarantine-days is 1 to {LongestDays}.");
        });
        ByteDays.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() is < 1 or > LongestDays) result.AddError($"--quarantine-byte-days is 1 to {LongestDays}.");
        });
        Bytes.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<long>() < LeastBytes) result.AddError($"--quarantine-bytes is at least {LeastBytes}.");
        });
    }

    /// <summary>For how long what was settled is kept.</summary>
    public Option<int> Days { get; } = new("--quarantine-days")
    {
        Description = "Keep input in quarantine so many days after it was settled; that something is open is kept until somebody settles it.",
        DefaultValueFactory = _ => Usual.QuarantineDays,
        HelpName = "DAYS",
    };

    /// <summary>For how long the bytes of it are kept.</summary>
    public Option<int> ByteDays { get; } = new("--quarantine-byte-days")
    {
        Description = "Keep the bytes of refused input so many days after it came, settled or not; why it was refused is kept longer.",
        DefaultValueFactory = _ => Usual.QuarantineByteDays,
        HelpName = "DAYS",
    };

    /// <summary>How much of it may be kept.</summary>
    public Option<long> Bytes { get; } = new("--quarantine-bytes")
    {
        Description = "Keep at most so many bytes in quarantine; beyond them what was settled goes first, and then senders are asked to wait.",
        DefaultValueFactory = _ => Usual.QuarantineBytes,
        HelpName = "BYTES",
    };
}
