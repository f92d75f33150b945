using System.Runtime.InteropServices;

namespace ParLive.Operations.Doctor;

/// <summary>Asks the kernel whether somebody keeps its clock: NTP of whatever make tells it.</summary>
internal static class KeptClock
{
    private const int Unsynchronised = 5;

    // Room for the structure on every architecture; all zero asks and changes nothing.
    private const int Size = 512;

    /// <summary>Whether it is kept; null where nobody knows.</summary>
    public static bool? Ask()
    {
        if (!OperatingSystem.IsLinux()) return null;

        try
        {
            return Adjust(new byte[Size]) switch { < 0 => null, Unsynchronised => false, _ => true };
        }
        catch (Exception without) when (without is DllNotFoundException or EntryPointNotFoundException)
        {
            return null;
        }
    }

#pragma warning disable SYSLIB1054, CA5392 // Generated marshalling wants unsafe code; the C library is where the system has it.
    [DllImport("libc", EntryPoint = "adjtimex", SetLastError = true)]
    private static extern int Adjust([In, Out] byte[] state);
#pragma warning restore SYSLIB1054, CA5392
}
