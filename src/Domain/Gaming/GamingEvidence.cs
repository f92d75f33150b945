using System.Buffers;
using NodaTime;
using ParLive.Domain.Books;
using ParLive.Domain.Packing;

namespace ParLive.Domain.Gaming;

/// <summary>What the dossiers of a unit show, over a range, of the signals of the gaming watch: counts by procedure, and a few examples.</summary>
/// <remarks>
/// A dossier belongs to the range in which its first promise falls, or its end where nothing was promised. So each belongs to one range
/// for ever, whatever becomes of its due date. Evidence of parts adds up to that of the whole.
/// </remarks>
public sealed class GamingEvidence
{
    /// <summary>How many local days the watch looks back if nobody says otherwise.</summary>
    public const int Days = 90;

    private const byte Version = 1;
    private static readonly GamingSignal[] Signals = Enum.GetValues<GamingSignal>();
    private readonly SortedDictionary<string, ProcedureEvidence> _procedures = new(StringComparer.Ordinal);
    private readonly ExampleDossiers[] _examples = [.. Signals.Select(_ => new ExampleDossiers())];

    private GamingEvidence()
    {
    }

    /// <summary>No dossier.</summary>
    public static GamingEvidence None => new();

    /// <summary>How many dossiers belong to the range.</summary>
    public long Dossiers { get; private set; }

    /// <summary>The counts by the code of the procedure; empty where it is not known.</summary>
    public IReadOnlyDictionary<string, ProcedureEvidence> Procedures => _procedures;

    /// <summary>When dossiers were resolved, in working days about their due date.</summary>
    public DueProfile AroundDue { get; private init; } = new();

    /// <summary>The evidence of the dossiers of a ledger.</summary>
    /// <param name="ledger">The ledger of a unit that keeps dossiers.</param>
    /// <param name="from">The first local day of the range.</param>
    /// <param name="to">The day after its last: today, as a rule.</param>
    public static GamingEvidence Of(Ledger ledger, LocalDate from, LocalDate to) => Of(ledger, ledger.Dossiers, from, to);

    /// <summary>The evidence of some dossiers of a ledger.</summary>
    /// <param name="ledger">The ledger of a unit that keeps dossiers.</param>
    /// <param name="numbers">The numbers of the dossiers.</param>
    /// <param name="from">The first local day of the range.</param>
    /// <param name="to">The day after its last: today, as a rule.</param>
    public static GamingEvidence Of(Ledger ledger, IEnumerable<string> numbers, LocalDate from, LocalDate to)
    {
        var evidence = new GamingEvidence();
        var reading = new DossierReading(evidence, ledger, from, to);
        foreach (var number in numbers)
        {
            reading.Read(number);
        }

        return evidence;
    }

    /// <summary>A few numbers of dossiers in which a signal was seen, the best example first.</summary>
    public IReadOnlyList<string> ExamplesOf(GamingSignal signal) => _examples[(int)signal].Numbers;

    /// <summary>The evidence of both.</summary>
    public GamingEvidence Plus(GamingEvidence other)
    {
        var sum = new GamingEvidence();
        sum.Add(this);
        sum.Add(other);
        return sum;
    }

    /// <summary>It as bytes: the same for the same evidence.</summary>
    public byte[] ToBytes()
    {
        var output = new ArrayBufferWriter<byte>(1024);
        output.WriteByte(Version);
        output.WriteNumber(Dossiers);
        AroundDue.Write(output);
        output.WriteNumber(_procedures.Count);
        foreach (var (code, counts) in _procedures)
        {
            output.WriteText(code);
            counts.Write(output);
        }

        foreach (var examples in _examples)
        {
            examples.Write(output);
        }

        return output.WrittenSpan.ToArray();
    }

    /// <summary>Reads what <see cref="ToBytes"/> wrote.</summary>
    /// <exception cref="FormatException">The bytes are no evidence, or that of another version.</exception>
    public static GamingEvidence Read(ReadOnlySpan<byte> bytes)
    {
        var input = new ByteReader(bytes);
        if (input.ReadByte() != Version)
        {
            throw new FormatException("This evidence was written by another version.");
        }

        var dossiers = input.ReadNumber();
        var read = new GamingEvidence { Dossiers = dossiers, AroundDue = DueProfile.Read(ref input) };
        for (var left = input.ReadNumber(); left > 0; left--)
        {
            var code = input.ReadText() ?? "";
            read._procedures.Add(code, ProcedureEvidence.Read(ref input));
        }

        foreach (var signal in Signals)
        {
            read._examples[(int)signal] = ExampleDossiers.Read(ref input);
        }

        return read;
    }

    internal ProcedureEvidence TakeOne(string? procedure)
    {
        Dossiers++;
        return In(procedure ?? "");
    }

    internal void Exemplify(GamingSignal signal, string number, int day, long weight) => _examples[(int)signal].Add(number, day, weight);

    private void Add(GamingEvidence other)
    {
        Dossiers += other.Dossiers;
        AroundDue.Add(other.AroundDue);
        foreach (var (code, counts) in other._procedures)
        {
            In(code).Add(counts);
        }

        foreach (var signal in Signals)
        {
            _examples[(int)signal].Add(other._examples[(int)signal]);
        }
    }

    private ProcedureEvidence In(string code)
    {
        if (!_procedures.TryGetValue(code, out var counts))
        {
            _procedures.Add(code, counts = new ProcedureEvidence());
        }

        return counts;
    }
}
