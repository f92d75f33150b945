using System.Net;
using System.Net.Sockets;

namespace ParLive.Running;

/// <summary>A port of loopback for a process that is started later, and perhaps again.</summary>
public static class LoopbackPort
{
    // Below those that Linux lends to whoever asks for any port or calls somebody: one of them is taken by others between now and the start.
    private const int Lowest = 20_000;
    private const int FirstLent = 32_768;

    // Programs of tests that run side by side begin far apart.
    private static int _given = Environment.ProcessId * 101;

    /// <summary>One that nobody uses now.</summary>
    public static int Free()
    {
        while (true)
        {
            var port = Lowest + (int)((uint)Interlocked.Increment(ref _given) % (FirstLent - Lowest));
            if (IsFree(port)) return port;
        }
    }

    private static bool IsFree(int port)
    {
        try
        {
            using var listener = new TcpListener(IPAddress.Loopback, port);
            listener.Start();
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
