using System.CommandLine;
using System.Globalization;
using NodaTime;
using ParLive.Domain.Feeds;
using ParLive.Domain.Ranking;
using ParLive.Grains.Judgements;

namespace ParLive.Silo.Commands;

/// <summary>The options by which whoever starts a server sets how units are judged.</summary>
internal sealed class TermsOptions
{
    private const double MostHours = 1_000;

    public TermsOptions()
    {
        Profile.AcceptOnlyFromAmong([.. RankingProfiles.All.Select(profile => profile.Id)]);
        Target.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<double?>() is < 0 or > 100)
            {
                result.AddError("--on-time-target is 0 to 100.");
            }
        });
        Expect.Validators.Add(result =>
        {
            foreach (var token in result.Tokens.Where(token => Read(token.Value) is null))
            {
                result.AddError($"--expect is such as mot-cua=4 (a source and working hours, above 0 and up to {MostHours}), not '{token.Value}'.");
            }
        });
    }

    /// <summary>By what units are ranked.</summary>
    public Option<string> Profile { get; } = new("--ranking-profile")
    {
        Description = $"By what units are ranked: {string.Join(", ", RankingProfiles.All.Select(profile => profile.Id))}.",
        DefaultValueFactory = _ => RankingProfiles.Default.Id,
    };

    /// <summary>How long a source may be silent.</summary>
    public Option<string[]> Expect { get; } = new("--expect")
    {
        Description = "How many working hours a source may be silent before its units are late; without it that is learned.",
        HelpName = "SOURCE=HOURS",
        AllowMultipleArgumentsPerToken = true,
    };

    /// <summary>Which percentage on time is aimed at.</summary>
    public Option<double?> Target { get; } = new("--on-time-target")
    {
        Description = "The percentage on time that is aimed at, 0 to 100: control charts say whether it will be met.",
        HelpName = "PERCENT",
    };

    /// <summary>Sources of which nothing more is expected.</summary>
    public Option<string[]> Ended { get; } = new("--ended")
    {
        Description = "A source of which nothing more is expected; its silence means nothing.",
        HelpName = "SOURCE",
        AllowMultipleArgumentsPerToken = true,
    };

    public JudgementTerms Of(ParseResult arguments)
    {
        var set = (arguments.GetValue(Expect) ?? []).Select(text => Read(text)!.Value);
        return new JudgementTerms
        {
            OnTimeTarget = arguments.GetValue(Target),
            Profile = RankingProfiles.Find(arguments.GetValue(Profile)!) ?? RankingProfiles.Default,
            Feeds = FeedTerms.Usual with
            {
                Set = FeedTerms.Usual.Set.SetItems(set.Select(pair => KeyValuePair.Create(pair.Source, Duration.FromHours(pair.Hours)))),
                Ended = FeedTerms.Usual.Ended.Union(arguments.GetValue(Ended) ?? []),
            },
        };
    }

    private static (string Source, double Hours)? Read(string text) =>
        text.LastIndexOf('=') is > 0 and var at
        && double.TryParse(text.AsSpan(at + 1), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var hours) && hours is > 0 and <= MostHours
            ? (text[..at], hours)
            : null;
}
