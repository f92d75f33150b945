using System.Globalization;
using ParLive.Acceptance.Scale;

namespace ParLive.Acceptance.Permits;

/// <summary>Any number of invented cases in the shape of the log, a row for each.</summary>
internal static class ManyPermits
{
    /// <summary>The table with its header; the same number of cases gives the same rows.</summary>
    public static IEnumerable<string> Rows(int cases)
    {
        var dice = new Dice(7);
        yield return "case:channel,case:concept:name,case:deadline,case:enddate,case:responsible,case:startdate";
        for (var one = 0; one < cases; one++)
        {
            var start = new DateTimeOffset(2021, 1, 4, 8, 0, 0, TimeSpan.FromHours(1)).AddMinutes(dice.Next(400_000));
            var end = dice.Next() < 0.1 ? "" : Text(start.AddMinutes(dice.Next(60_000)));
            yield return $"Internet,{one.ToString("D6", CultureInfo.InvariantCulture)},{Text(start.AddDays(28))},{end},Clerk {dice.Next(40)},{Text(start)}";
        }
    }

    private static string Text(DateTimeOffset moment) => moment.ToString("yyyy-MM-dd HH:mm:sszzz", CultureInfo.InvariantCulture);
}
