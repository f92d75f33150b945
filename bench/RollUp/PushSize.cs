using System.Text;
using ParLive.Grains.Contracts;

namespace ParLive.RollUp;

/// <summary>How many bytes a push carries: its numbers at their width, its texts in UTF-8, whatever a wire would add.</summary>
internal static class PushSize
{
    private const int Long = sizeof(long);
    private const int Int = sizeof(int);

    // Child, epoch, from, to, checksum and the time of the latest event.
    private const int NumbersOfPush = 5 * Long;

    // What it says of dossiers and tasks, its state, and until when it holds.
    private const int NumbersOfDigest = (12 * Long) + (3 * Int) + 1;

    /// <summary>The bytes of a push.</summary>
    public static int Of(UpwardPush push) =>
        Encoding.UTF8.GetByteCount(push.Child) + NumbersOfPush + (push.Keys.Count * Long) + (push.Amounts.Count * Int) + push.Digests.Sum(Of);

    private static int Of(DigestReading digest) =>
        Encoding.UTF8.GetByteCount(digest.Unit) + NumbersOfDigest + digest.Evidence.Length + digest.Feeds.Length;
}
