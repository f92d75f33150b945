using ParLive.Grains.Homes;
using ParLive.Testing;

namespace ParLive.Grains.Tests;

/// <summary>Where dossiers have their homes, in flat tables.</summary>
public sealed class HomeTables
{
    [Fact]
    public void A_table_knows_what_a_dictionary_knows() =>
        Law.Holds(static seed => seed, seed =>
        {
            var dice = new Random(seed);
            var (table, model) = (new HomeTable(), new Dictionary<long, int>());
            for (var left = dice.Next(1, 2_000); left > 0; left--)
            {
                // Some whose highest bits are equal stand beside each other; others are everywhere.
                var dossier = dice.Next(3) == 0 ? dice.Next(200) : dice.NextInt64(long.MinValue, long.MaxValue);
                ref var home = ref table.HomeOf(dossier);
                Assert.Equal(model.GetValueOrDefault(dossier), home);
                home = model[dossier] = dice.Next(1, 50);
            }

            Assert.All(model, pair => Assert.Equal(pair.Value, table.HomeOf(pair.Key)));
        }, cases: 100);
}
