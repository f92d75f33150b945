using System.Security.Cryptography;
using System.Text;

namespace ParLive.Dashboard.Views;

/// <summary>Short names of views for the wire.</summary>
internal static class ViewNames
{
    /// <summary>A name that two views of one screen practically never share.</summary>
    public static string Short(ViewKey key) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key.Canonical)).AsSpan(0, 6));
}
