using Orleans;

namespace ParLive.Grains.Conformance;

public sealed class RingGrain(Stage stage) : Grain, IRingGrain
{
    public Task Call(string next) => GrainFactory.GetGrain<IRingGrain>(next).CallBack(this.GetPrimaryKeyString());

    public async Task CallBack(string first)
    {
        var echo = GrainFactory.GetGrain<IRingGrain>(first).Echo("never");
        stage.Say("called back");
        await echo;
    }

    public Task<string> Echo(string text) => Task.FromResult(text);
}
