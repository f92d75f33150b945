using Orleans;
using Orleans.Runtime;

namespace ParLive.Grains.Conformance;

/// <summary>Not derived from <see cref="Grain"/>: the runtime must take any class that has a context.</summary>
public sealed class LifeGrain : IGrainBase, ILifeGrain
{
    private readonly IGrainFactory _grains;
    private readonly Stage _stage;
    private int _life;
    private int _remembered;

    public LifeGrain(IGrainContext grainContext, IGrainFactory grains, Stage stage)
    {
        _grains = grains;
        GrainContext = grainContext;
        _stage = stage;
        if (stage.Broken && Is("broken when made"))
            throw new SubjectFailedException("made");
    }

    public IGrainContext GrainContext { get; }

    private string Key => this.GetPrimaryKeyString();

    public Task OnActivateAsync(CancellationToken token)
    {
        if (_stage.Broken && Is("broken when activated"))
            throw new SubjectFailedException("activated");

        _life = _stage.Next($"{Key} lives");
        _remembered = _stage.CountOf($"{Key} remembers");
        _stage.Say($"hello {_life}");
        return Task.CompletedTask;
    }

    public async Task OnDeactivateAsync(DeactivationReason reason, CancellationToken token)
    {
        _stage.Say($"leaving {_life}");
        if (Is("caller"))
            _stage.Say($"heir answered {await _grains.GetGrain<ILifeGrain>("heir").Life()}");

        await _stage.Cue($"{Key} may leave");
        _stage.Say($"{reason.ReasonCode} {_life}");
    }

    public Task<int> Life() => Task.FromResult(_life);

    public async Task Leave()
    {
        this.DeactivateOnIdle();
        _stage.Say($"{Key} leaves");
        await _stage.Cue($"{Key} may stop");
    }

    public Task<int> Remember(int amount)
    {
        for (var one = 0; one < amount; one++)
            _remembered = _stage.Next($"{Key} remembers");

        return Task.FromResult(_remembered);
    }

    private bool Is(string key) => string.Equals(Key, key, StringComparison.Ordinal);
}
