using ParLive.Figures;
using ParLive.House;

namespace ParLive.RollUp;

/// <summary>What the root of a country of a size heard while so many events a second came in.</summary>
/// <param name="Units">How many units the country has.</param>
/// <param name="Events">How many events came in, a second.</param>
/// <param name="Messages">How many messages the root got in a tick.</param>
/// <param name="Bytes">How many bytes they carried.</param>
internal sealed record Hearing(int Units, double Events, double Messages, double Bytes)
{
    private const int Provinces = 63;
    private const int CommunesInDistrict = 17;

    // As long as a unit gathers before it tells, and as long as events are gathered here.
    private static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(25);
    private static readonly DateTimeOffset Start = new(2026, 11, 20, 10, 0, 0, TimeSpan.FromHours(7));

    /// <summary>Listens at the root of a country with so many communes.</summary>
    public static async Task<Hearing> OfAsync(int communes, int rate, TimeSpan warmUp, TimeSpan window)
    {
        var country = new Country(Provinces, Math.Max(Provinces, communes / CommunesInDistrict), communes);
        var ear = new Ear($"{Country.Root}@2020-01-01");
        var clock = new OtherDayClock(Start);
        await using var house = await GrainHouse.OpenAsync(clock, country.Entries, grains => new OverheardGrains(grains, ear));
        // Each unit once, so that it is awake.
        await house.BringAsync(country.Communes.Select((unit, number) => Papers.Received(unit, number, Start.AddHours(-1), 10)));
        await house.UntilAsync("open", communes);
        var sent = await SendAsync(house, country, (communes, rate), warmUp);
        var (before, began) = (ear.Heard, TimeProvider.System.GetTimestamp());
        sent = await SendAsync(house, country, (communes + sent, rate), window);
        var ticks = TimeProvider.System.GetElapsedTime(began) / Tick;
        var heard = ear.Heard;
        return new Hearing(country.Count, sent / (ticks * Tick.TotalSeconds), (heard.Messages - before.Messages) / ticks, (heard.Bytes - before.Bytes) / ticks);
    }

    // Whether or not what came before has been taken in, as the world does.
    private static async Task<int> SendAsync(GrainHouse house, Country country, (int From, int Rate) events, TimeSpan length)
    {
        var (sent, began, sending) = (0, TimeProvider.System.GetTimestamp(), new List<Task>());
        for (TimeSpan elapsed; (elapsed = TimeProvider.System.GetElapsedTime(began)) < length;)
        {
            var due = (int)(elapsed.TotalSeconds * events.Rate) - sent;
            var first = events.From + sent;
            sending.Add(house.BringAsync(Enumerable.Range(first, due).Select(number =>
                Papers.Received(country.Communes[(int)((long)number * 7_919 % country.Communes.Count)], number, Start.AddMinutes(-1), 10))));
            sent += due;
            sending.RemoveAll(one => one.IsCompletedSuccessfully);
            await Task.Delay(Tick, TimeProvider.System);
        }
        await Task.WhenAll(sending);
        return sent;
    }

    /// <inheritdoc />
    public override string ToString() =>
        $"{Text.Of(Units)} units at {Text.Of(Events)} events/s: {Text.Of(Messages)} messages and {Text.Of(Bytes)} bytes a tick";
}
