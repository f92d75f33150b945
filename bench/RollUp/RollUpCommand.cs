using System.Globalization;
using ParLive.Figures;
using Spectre.Console;

namespace ParLive.RollUp;

/// <summary>Measures what the root hears in a small country and in one ten times as large, round by round.</summary>
internal static class RollUpCommand
{
    private const string BriefOption = "--brief";
    private const string RoundsOption = "--rounds";
    private const int Small = 1_200;
    private const int Large = 12_000;
    private const int Rate = 1_000;
    private const double MostGrowth = 1.15;

    /// <summary>Runs; 0 when all bars hold, 1 when one does not.</summary>
    public static async Task<int> RunAsync(string[] arguments)
    {
        var (file, others) = FigureOption.Take(arguments);
        var isBrief = others.Contains(BriefOption, StringComparer.Ordinal);
        var place = Array.IndexOf(others, RoundsOption);
        var rounds = place < 0 ? 1 : int.Parse(others[place + 1], CultureInfo.InvariantCulture);
        var heard = new List<(Hearing Small, Hearing Large)>();
        for (var round = 0; round < rounds; round++)
            heard.Add((await ListenAsync(Small, isBrief), await ListenAsync(Large, isBrief)));

        IReadOnlyList<Figure> measured =
        [
            .. ((IReadOnlyList<Figure>)
            [
                Figure.AtMost("messages to the root in a tick, 12,000 communes against 1,200", "x", MostGrowth, 1, Ratios(heard, one => one.Messages)),
                Figure.AtMost("bytes to the root in a tick, 12,000 communes against 1,200", "x", MostGrowth, 1, Ratios(heard, one => one.Bytes)),
                Figure.Of("messages in a tick of 25 ms, 1,200 communes", "messages", [.. heard.Select(one => one.Small.Messages)]),
                Figure.Of("messages in a tick of 25 ms, 12,000 communes", "messages", [.. heard.Select(one => one.Large.Messages)]),
                Figure.Of("bytes in a tick, 1,200 communes", "bytes", [.. heard.Select(one => one.Small.Bytes)]),
                Figure.Of("bytes in a tick, 12,000 communes", "bytes", [.. heard.Select(one => one.Large.Bytes)]),
                Figure.Of("taken in by 1,200 communes", "events/s", [.. heard.Select(one => one.Small.Events)]),
                Figure.Of("taken in by 12,000 communes", "events/s", [.. heard.Select(one => one.Large.Events)]),
            ]).Select(figure => figure with { Part = "roll-up" }),
        ];
        var writer = AnsiConsole.Console.Profile.Out.Writer;
        await writer.WriteLineAsync("# What the root hears as a country grows\n");
        FigureTable.Write(writer, measured);
        if (file is not null)
            FigureFile.Append(file, measured);
        return measured.All(figure => figure.Holds != false) ? 0 : 1;
    }

    private static Task<Hearing> ListenAsync(int communes, bool isBrief) =>
        Hearing.OfAsync(communes, Rate, TimeSpan.FromSeconds(isBrief ? 2 : 5), TimeSpan.FromSeconds(isBrief ? 3 : 15));

    private static double[] Ratios(List<(Hearing Small, Hearing Large)> heard, Func<Hearing, double> of) => [.. heard.Select(one => of(one.Large) / of(one.Small))];
}
