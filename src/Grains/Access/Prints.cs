using System.Security.Cryptography;
using System.Text.Json;

namespace ParLive.Grains.Access;

/// <summary>By what is recognised that something comes to the same later.</summary>
internal static class Prints
{
    /// <summary>SHA-256 over the JSON of what counts, in hexadecimal digits.</summary>
    public static string Of<T>(T what) => Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(what)));
}
