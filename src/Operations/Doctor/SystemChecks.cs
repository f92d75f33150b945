using System.Globalization;
using System.Text.RegularExpressions;
using ParLive.Domain.Time;

namespace ParLive.Operations.Doctor;

/// <summary>The machine: how many files may be open, and whether it knows Vietnam's zone and way of writing.</summary>
internal static partial class SystemChecks
{
    private const long FewFiles = 4_096;
    private const string Zone = "Asia/Ho_Chi_Minh";

    public static IEnumerable<Finding> Of(Patient patient)
    {
        if (patient.Limits is { } limits && Files().Match(limits) is { Success: true } match) yield return Open(match.Groups["most"].Value);
        yield return TimeZoneInfo.TryFindSystemTimeZoneById(Zone, out _)
            ? Finding.Well("time zones", $"The system knows {Zone}; ParLive counts by its own edition ({OfficeZone.RulesVersion}).")
            : Finding.Doubt("time zones", $"The system does not know {Zone}; ParLive counts by its own edition ({OfficeZone.RulesVersion}), and logs are in UTC.", "Install tzdata.");
        yield return CultureInfo.GetCultureInfo("vi-VN").NumberFormat.NumberDecimalSeparator == ","
            ? Finding.Well("languages", "Numbers and dates are written as in Vietnam.")
            : Finding.Fault("languages", "The system does not know how Vietnam writes numbers: 1.234,5 would read 1,234.5.", "Install ICU (libicu), and take DOTNET_SYSTEM_GLOBALIZATION_INVARIANT away.");
    }

    // The soft bound is raised to the hard one by .NET itself.
    private static Finding Open(string most) => long.TryParse(most, NumberStyles.None, CultureInfo.InvariantCulture, out var bound) && bound < FewFiles
        ? Finding.Doubt("open files", $"A process may open {most} files at once, and each screen is one.", "Raise it: LimitNOFILE=65536 in systemd, ulimits in Docker.")
        : Finding.Well("open files", $"A process may open {most} files at once.");

    [GeneratedRegex(@"^Max open files\s+\S+\s+(?<most>\S+)", RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Files();
}
