using ParLive.Testing;

namespace ParLive.Grains.Conformance;

/// <summary>Who asks does not stand behind all who do something, and those get on too.</summary>
public sealed class QuestionsFirst
{
    private const int Many = 4000;

    [Fact]
    public async Task A_question_is_answered_before_the_many_who_came_before_it()
    {
        await using var cluster = await EmbeddedCluster.StartAsync(static _ => { });
        var asked = cluster.Grain<IHallGrain>("asked");
        await asked.Ask();

        var working = Enumerable.Range(0, Many).Select(hall => cluster.Grain<IHallGrain>($"{hall}").Work()).ToArray();
        var before = cluster.Stage.CountOf("worked");
        var after = await Patience.For(asked.Ask(), "an answer");

        Assert.InRange(after - before, 0, Many / 10);
        await Patience.For(Task.WhenAll(working), "the many");
    }

    [Fact]
    public async Task A_question_passes_what_its_own_grain_has_to_do_for_itself()
    {
        await using var cluster = await EmbeddedCluster.StartAsync(static _ => { });
        var hall = cluster.Grain<IHallGrain>("busy");
        await hall.Ask();
        var working = Enumerable.Range(0, Many).SelectMany(other => new[] { hall.Work(), cluster.Grain<IHallGrain>($"{other}").Work() }).ToArray();

        var before = cluster.Stage.CountOf("worked");
        var after = await Patience.For(hall.Ask(), "an answer");

        Assert.InRange(after - before, 0, Many / 10);
        await Patience.For(Task.WhenAll(working), "the many");
    }

    [Fact]
    public async Task However_much_is_asked_the_others_get_half_of_the_time()
    {
        await using var cluster = await EmbeddedCluster.StartAsync(static _ => { });
        IHallGrain[] asked = [.. Enumerable.Range(0, Many).Select(hall => cluster.Grain<IHallGrain>($"asked {hall}"))];
        await Task.WhenAll(asked.Select(hall => hall.Ask()));
        var (answers, isOver) = (0, false);
        async Task AskOn(IHallGrain hall)
        {
            while (!Volatile.Read(ref isOver))
            {
                await hall.AskMuch();
                Interlocked.Increment(ref answers);
            }
        }

        var asking = Task.WhenAll(asked.Select(AskOn));
        var before = Volatile.Read(ref answers);
        await Patience.For(Task.WhenAll(Enumerable.Range(0, Many).Select(hall => cluster.Grain<IHallGrain>($"{hall}").Work())), "the many");
        var meanwhile = Volatile.Read(ref answers) - before;
        Volatile.Write(ref isOver, true);
        await Patience.For(asking, "the last answers");

        // A question keeps a thread as busy as one of the many does.
        Assert.InRange(meanwhile, 0, Many * 4);
    }
}
