using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace ParLive.Access.Doors;

/// <summary>The key by which commands on the server's own machine are known to it: new at each start, and readable to whoever may read the data folder.</summary>
/// <remarks>Whoever reads that folder has the journal already, so it opens nothing that was closed to him. It is good from this machine alone.</remarks>
public sealed class ConsolePass
{
    private const int Bytes = 32;
    private readonly byte[] _key;

    /// <summary>A new one.</summary>
    public ConsolePass()
    {
        Value = "plc_" + Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));
        _key = Encoding.ASCII.GetBytes(Value);
    }

    /// <summary>The key.</summary>
    public string Value { get; }

    /// <summary>Whether that is what somebody shows. How long it takes tells nothing.</summary>
    public bool Is(string shown) => CryptographicOperations.FixedTimeEquals(_key, Encoding.UTF8.GetBytes(shown));
}
