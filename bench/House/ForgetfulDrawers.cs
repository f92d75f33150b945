using System.Collections.Frozen;
using ParLive.Grains.Access;

namespace ParLive.House;

/// <summary>Drawers that keep nothing.</summary>
internal sealed class ForgetfulDrawers : IDrawers
{
    public Task<IReadOnlyDictionary<string, string>> Read(string drawer, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyDictionary<string, string>>(FrozenDictionary<string, string>.Empty);

    public Task Change(string drawer, IReadOnlyDictionary<string, string> put, IReadOnlyList<string> remove, CancellationToken cancellationToken) => Task.CompletedTask;

    public Task Destroy(string drawer, IReadOnlyDictionary<string, string> put, IReadOnlyList<string> remove, CancellationToken cancellationToken) => Task.CompletedTask;
}
