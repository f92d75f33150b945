using System.Security.Cryptography;

namespace ParLive.Dashboard;

/// <summary>What a host may set about its screens.</summary>
public sealed class DashboardOptions
{
    /// <summary>The set of definitions by which figures are counted, with its version, as the foot of a wall names it.</summary>
    public string DefinitionSet { get; set; } = "ParLive 1.0";

    /// <summary>A folder for the keys that sign view tokens; null leaves them where ASP.NET Core keeps them.</summary>
    /// <remarks>Without a folder that outlives the process, every screen loads its page anew after a restart, which it does by itself.</remarks>
    public string? KeysFolder { get; set; }

    /// <summary>The file in which earlier versions kept paired displays; they are taken over from it once. Null for none.</summary>
    public string? DisplaysFile { get; set; }

    /// <summary>How many live views one host carries at most.</summary>
    public int MostViews { get; set; } = 2_000;

    /// <summary>How many units another program may watch over one connection.</summary>
    public int MostWatches { get; set; } = 64;

    /// <summary>How long a view lives on without viewers, so that a page may join what it was loaded with.</summary>
    public TimeSpan Linger { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How long a frame may take to a screen before the connection is aborted.</summary>
    public TimeSpan LongestSend { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>How long the feed may take to answer before its figures count as stale.</summary>
    public TimeSpan LongestRead { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>Names each life of a view.</summary>
    public Func<string> NewEpoch { get; set; } = () => RandomNumberGenerator.GetHexString(16, lowercase: true);

    /// <summary>The build of the server; a screen that meets another one loads its page anew.</summary>
    public string Build { get; set; } = typeof(DashboardOptions).Assembly.ManifestModule.ModuleVersionId.ToString("N")[..12];
}
