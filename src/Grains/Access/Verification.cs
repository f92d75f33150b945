using System.Security.Cryptography;
using System.Text;
using Orleans;
using ParLive.Domain.Units;
using ParLive.Grains.Contracts;
using ParLive.Grains.Registers;
using ParLive.Grains.Units;

namespace ParLive.Grains.Access;

/// <summary>Asks every unit to count itself again.</summary>
internal sealed class Verification(IClusterClient grains, IUnitTree tree, Readiness readiness, TimeProvider clock) : IVerification
{
    private const int Tries = 5;
    private static readonly TimeSpan Settling = TimeSpan.FromMilliseconds(300);

    public async Task<VerificationReport> Verify(CancellationToken cancellationToken)
    {
        await readiness.Ready.WaitAsync(cancellationToken);
        for (var left = Tries; ; left--)
        {
            var report = await Once(cancellationToken);
            if (report is { Findings.Count: 0, UnderWay: 0 } || left == 1)
            {
                return report;
            }

            // Under load a child's change may be on its way to its parent, and a dossier to its home; what is wrong in truth is wrong a moment later too.
            await Task.Delay(Settling, clock, cancellationToken);
        }
    }

    private async Task<VerificationReport> Once(CancellationToken cancellationToken)
    {
        var current = tree.Current;
        var readings = new Dictionary<string, VerificationReading>(StringComparer.Ordinal);
        foreach (var group in current.Units.Select(unit => unit.Key.ToString()).Order(StringComparer.Ordinal).Chunk(64))
        {
            cancellationToken.ThrowIfCancellationRequested();
            foreach (var reading in await Task.WhenAll(group.Select(key => grains.GetGrain<IUnitGrain>(key).Verify())))
            {
                readings.Add(reading.Unit, reading);
            }
        }

        var findings = current.Units.Select(unit => FindingOf(unit, current, readings)).OfType<string>().Order(StringComparer.Ordinal).ToList();
        return new VerificationReport(
            DigestOf(readings.Values),
            findings.Count == 0,
            readings.Count,
            readings.Values.Sum(reading => reading.Dossiers),
            readings.Values.Sum(reading => reading.Events),
            findings)
        {
            UnderWay = readings.Values.Sum(reading => reading.UnderWay),
        };
    }

    private static string? FindingOf(Unit unit, UnitTree tree, Dictionary<string, VerificationReading> readings)
    {
        var reading = readings[unit.Key.ToString()];
        if (!reading.Conserved)
        {
            return $"{unit.Key} ({unit.Name}): its sum is not its own part plus its children.";
        }

        var parts = tree.EverBelow(unit.Key).Select(child => child.Key).Concat(tree.Successions.HeirsOf(unit.Key)).Distinct()
            .Aggregate(reading.OwnChecksum, (sum, other) => unchecked(sum + readings[other.ToString()].Told[reading.Unit]));
        return parts == reading.Checksum ? null : $"{unit.Key} ({unit.Name}): its children have gone on without it.";
    }

    private static string DigestOf(IEnumerable<VerificationReading> readings)
    {
        var lines = readings.Where(reading => reading.Digest.Length > 0)
            .OrderBy(reading => reading.Unit, StringComparer.Ordinal)
            .Select(reading => $"{reading.Unit} {reading.Digest}\n");
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Concat(lines))));
    }
}
