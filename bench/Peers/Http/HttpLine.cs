using System.Net.Sockets;
using System.Text;

namespace ParLive.Peers.Http;

/// <summary>One connection to a server of HTTP/1.1 that asks one thing after the other.</summary>
/// <remarks>The sender shares two cores with the server, so it is as lean as the drivers of the other runners: a socket and two buffers.</remarks>
internal sealed class HttpLine : IDisposable
{
    private readonly Uri _address;
    private readonly Socket _socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
    private readonly HttpAnswer _answer = new();
    private byte[] _asked = new byte[4_096];

    private HttpLine(Uri address) => _address = address;

    /// <summary>Connects.</summary>
    public static async Task<HttpLine> ConnectAsync(Uri address)
    {
        var line = new HttpLine(address);
        await line._socket.ConnectAsync(address.Host, address.Port);
        return line;
    }

    /// <summary>Asks for something; the answer holds until the next question.</summary>
    public ValueTask<HttpAnswer> GetAsync(string path)
    {
        var length = Encoding.ASCII.GetBytes($"GET {path} HTTP/1.1\r\nHost: {_address.Authority}\r\n\r\n", _asked);
        return AskAsync(_asked.AsMemory(0, length));
    }

    /// <summary>Sends a body; the answer holds until the next question.</summary>
    public ValueTask<HttpAnswer> PostAsync(string path, string type, ReadOnlyMemory<byte> body)
    {
        var head = $"POST {path} HTTP/1.1\r\nHost: {_address.Authority}\r\nContent-Type: {type}\r\nContent-Length: {body.Length}\r\n\r\n";
        // Head and body in one write: two small ones are two packets.
        if (_asked.Length < head.Length + body.Length) _asked = new byte[2 * (head.Length + body.Length)];
        var length = Encoding.ASCII.GetBytes(head, _asked);
        body.CopyTo(_asked.AsMemory(length));
        return AskAsync(_asked.AsMemory(0, length + body.Length));
    }

    /// <inheritdoc/>
    public void Dispose() => _socket.Dispose();

    private async ValueTask<HttpAnswer> AskAsync(ReadOnlyMemory<byte> question)
    {
        while (question.Length > 0) question = question[await _socket.SendAsync(question)..];
        _answer.Begin();
        while (!_answer.IsWhole)
        {
            var read = await _socket.ReceiveAsync(_answer.Room());
            if (read == 0) throw new IOException($"{_address} closed the connection in the middle of an answer.");
            _answer.Take(read);
        }

        return _answer;
    }
}
