using System.Globalization;
using ParLive.Operations.Health;

namespace ParLive.Operations.Doors;

/// <summary>A certificate that ends soon is no health: all walls go dark at once.</summary>
internal sealed class DoorHealth(IEnumerable<DoorCertificate> certificates, TimeProvider clock) : IHealthPart
{
    private static readonly TimeSpan Soon = TimeSpan.FromDays(14);

    public IEnumerable<HealthTrouble> Troubles() =>
        from certificate in certificates
        let until = certificate.Until
        where until - clock.GetUtcNow() < Soon
        select new HealthTrouble(
            "door",
            string.Create(CultureInfo.InvariantCulture, $"Chứng thư TLS hết hạn lúc {until:yyyy-MM-dd HH:mm} UTC."),
            string.Create(CultureInfo.InvariantCulture, $"The TLS certificate ends at {until:yyyy-MM-dd HH:mm} UTC."));
}
