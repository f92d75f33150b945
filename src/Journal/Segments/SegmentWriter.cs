using System.Buffers;
using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using ParLive.Grains.Journaling;

namespace ParLive.Journal.Segments;

/// <summary>Lays the records of one group commit into two columns: what a replay needs, and the raw bytes.</summary>
internal sealed class SegmentWriter
{
    // Bodies are read back at every start and shrink little; raw bytes are text, and seldom read.
    private const int BodyQuality = 0;
    private const int RawQuality = 1;
    private const int LargestNumber = 10;
    private const int WorthTwoThreads = 64 << 10;

    private readonly ArrayBufferWriter<byte> _bodies = new();
    private readonly ArrayBufferWriter<byte> _raws = new();
    private readonly ArrayBufferWriter<byte> _packedBodies = new();
    private readonly ArrayBufferWriter<byte> _packedRaws = new();
    private readonly ArrayBufferWriter<byte> _prints = new();

    public ReadOnlySpan<byte> Body => _packedBodies.WrittenSpan;

    public ReadOnlySpan<byte> Raw => _packedRaws.WrittenSpan;

    /// <summary>The checksums of each record in four bytes, to name the one that was changed together with its own checksums.</summary>
    public ReadOnlySpan<byte> Prints => _prints.WrittenSpan;

    /// <summary>The SHA-256 of the packed bodies.</summary>
    public byte[] BodyHash { get; } = new byte[SHA256.HashSizeInBytes];

    /// <summary>The SHA-256 of the packed raw bytes.</summary>
    public byte[] RawHash { get; } = new byte[SHA256.HashSizeInBytes];

    public void Clear()
    {
        _prints.ResetWrittenCount();
        _bodies.ResetWrittenCount();
        _raws.ResetWrittenCount();
    }

    public void Add(JournalRecord record)
    {
        var start = _bodies.WrittenCount;
        WriteText(_bodies, record.Unit);
        WriteNumber(_bodies, (ulong)record.Sequence);
        WriteNumber(_bodies, (ulong)record.Dossiers.Length);
        if (BitConverter.IsLittleEndian) _bodies.Write(MemoryMarshal.AsBytes(record.Dossiers.Span));
        else throw new PlatformNotSupportedException("The journal is written on little-endian machines only.");
        WriteBytes(_bodies, record.Body.Span);
        var print = WriteChecksum(_bodies, start);

        start = _raws.WrittenCount;
        WriteBytes(_raws, record.Raw.Span);
        print ^= BitOperations.RotateLeft(WriteChecksum(_raws, start), 16);
        BinaryPrimitives.WriteUInt32LittleEndian(_prints.GetSpan(sizeof(uint)), print);
        _prints.Advance(sizeof(uint));
    }

    /// <summary>Packs both columns; side by side when there is enough to do.</summary>
    public void Seal()
    {
        if (_raws.WrittenCount < WorthTwoThreads)
        {
            PackBodies();
            PackRaws();
        }
        else
        {
            Parallel.Invoke(PackRaws, PackBodies);
        }
    }

    private void PackBodies()
    {
        Packing.Pack(_bodies.WrittenSpan, BodyQuality, _packedBodies);
        SHA256.HashData(Body, BodyHash);
    }

    private void PackRaws()
    {
        Packing.Pack(_raws.WrittenSpan, RawQuality, _packedRaws);
        SHA256.HashData(Raw, RawHash);
    }

    private static void WriteText(ArrayBufferWriter<byte> target, string text)
    {
        WriteNumber(target, (ulong)Encoding.UTF8.GetByteCount(text));
        Encoding.UTF8.GetBytes(text, target);
    }

    private static void WriteBytes(ArrayBufferWriter<byte> target, ReadOnlySpan<byte> bytes)
    {
        WriteNumber(target, (ulong)bytes.Length);
        target.Write(bytes);
    }

    private static void WriteNumber(ArrayBufferWriter<byte> target, ulong number)
    {
        var space = target.GetSpan(LargestNumber);
        var used = 0;
        for (; number >= 0x80; number >>= 7) space[used++] = (byte)(number & 0x7F | 0x80);
        space[used++] = (byte)number;
        target.Advance(used);
    }

    // It costs four bytes a record and is looked at only when the column's own checksum fails, to name the record.
    private static uint WriteChecksum(ArrayBufferWriter<byte> target, int start)
    {
        var checksum = Checksum.Of(target.WrittenSpan[start..]);
        BinaryPrimitives.WriteUInt32LittleEndian(target.GetSpan(Checksum.Bytes), checksum);
        target.Advance(Checksum.Bytes);
        return checksum;
    }
}
