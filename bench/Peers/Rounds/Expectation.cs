using ParLive.Work;

namespace ParLive.Peers.Rounds;

/// <summary>What a contender must answer after it took so much in: what the plainest program answers.</summary>
internal sealed class Expectation
{
    // A system may have figures on their way upward; whoever says something wrong says it for longer.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan Breath = TimeSpan.FromMilliseconds(100);

    private readonly PlainCount _plain;
    private readonly Country _country;

    private Expectation(PlainCount plain, Country country) => (_plain, _country) = (plain, country);

    /// <summary>How many different events there were.</summary>
    public int Events => _plain.Events;

    /// <summary>After so many lines of the load and of the traffic.</summary>
    public static Expectation After(Field field, int load, int traffic) =>
        new(new PlainCount(field.Country).TakeAll(field.Load.Path, load).TakeAll(field.Traffic.Path, traffic), field.Country);

    /// <summary>Compares what a contender answers; throws with both where it differs.</summary>
    public async Task CompareAsync(string name, IReader reader, Func<int> today)
    {
        await EventuallyAsync(name, "first", today, _plain.MostOverdue, reader.MostOverdueAsync);
        for (var province = 0; province < _country.Provinces; province += 13)
        {
            var which = province;
            await EventuallyAsync(name, "second", today, day => _plain.Province(which, day), day => reader.ProvinceAsync(which, day));
        }

        for (var commune = 0; commune < _country.Communes; commune += 1_999)
        {
            var which = commune;
            await EventuallyAsync<CommuneAnswer>(name, "third", today, day => [_plain.Commune(which, day)], async day => [await reader.CommuneAsync(which, day)]);
        }
    }

    private static async Task EventuallyAsync<T>(
        string name, string question, Func<int> today, Func<int, IReadOnlyList<T>> right, Func<int, Task<IReadOnlyList<T>>> ask)
    {
        var began = TimeProvider.System.GetTimestamp();
        var (day, expected) = (int.MinValue, (IReadOnlyList<T>)[]);
        while (true)
        {
            // What is overdue changes at midnight, also in the middle of a check.
            if (today() is var now && now != day) (day, expected) = (now, right(now));
            var said = await ask(day);
            if (said.SequenceEqual(expected)) return;
            if (TimeProvider.System.GetElapsedTime(began) > Patience)
            {
                throw new WrongAnswerException(
                    $"{name} answers the {question} question with{Environment.NewLine}{string.Join(Environment.NewLine, said)}{Environment.NewLine}where it must be{Environment.NewLine}"
                    + string.Join(Environment.NewLine, expected));
            }

            await Task.Delay(Breath, TimeProvider.System);
        }
    }
}
