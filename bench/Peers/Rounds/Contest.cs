using Spectre.Console;

namespace ParLive.Peers.Rounds;

/// <summary>Rounds in which each contender has its turn, so that whatever the machine does beside them is done to all.</summary>
/// <param name="contenders">Who takes part.</param>
/// <param name="length">How long the parts of a turn are.</param>
internal sealed class Contest(IReadOnlyList<Contender> contenders, TurnLength length)
{
    /// <summary>Plays so many rounds; answers each contender's outcomes in their order.</summary>
    public async Task<IReadOnlyDictionary<string, IReadOnlyList<Outcome>>> PlayAsync(Field field, int rounds)
    {
        var outcomes = contenders.ToDictionary(contender => contender.Name, _ => new List<Outcome>(), StringComparer.Ordinal);
        for (var round = 0; round < rounds; round++)
        {
            for (var place = 0; place < contenders.Count; place++)
            {
                // Each round begins with another, so that nobody always comes after the same one.
                var contender = contenders[(place + round) % contenders.Count];
                var outcome = await new Turn(field, contender, length).PlayAsync();
                outcomes[contender.Name].Add(outcome);
                AnsiConsole.WriteLine($"round {round + 1}{field.Delay}: {contender.Name}: {Words(outcome)}");
                // What one left behind is nobody else's to collect.
                GC.Collect();
            }
        }

        return outcomes.ToDictionary(pair => pair.Key, IReadOnlyList<Outcome> (pair) => pair.Value, StringComparer.Ordinal);
    }

    private static string Words(Outcome outcome) =>
        $"{outcome.Load:N0} events/s"
        + string.Concat(outcome.Singles.Select(single => $"; singly, {single.Key} in flight: {single.Value:N0}"))
        + (outcome.Asking is { } asking ? $"; at {outcome.Kept:P0} of half: Q1 {asking.First}; Q2 {asking.Second}; Q3 {asking.Third}" : "");
}
