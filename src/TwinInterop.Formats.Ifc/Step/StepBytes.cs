using System.Buffers;
using System.IO.MemoryMappedFiles;

namespace TwinInterop.Formats.Ifc.Step;

/// <summary>The bytes of an exchange structure: a file mapped into memory, or memory that stays where it is.</summary>
internal sealed unsafe class StepBytes : IDisposable
{
    private readonly MemoryMappedFile? _file;
    private readonly MemoryMappedViewAccessor? _view;
    private MemoryHandle _pin;
    private byte* _start;

    private StepBytes(string path, long length)
    {
        Length = length;
        _file = MemoryMappedFile.CreateFromFile(path, FileMode.Open, null, 0, MemoryMappedFileAccess.Read);
        _view = _file.CreateViewAccessor(0, length, MemoryMappedFileAccess.Read);
        _view.SafeMemoryMappedViewHandle.AcquirePointer(ref _start);
        _start += _view.PointerOffset;
    }

    private StepBytes(ReadOnlyMemory<byte> memory)
    {
        Length = memory.Length;
        _pin = memory.Pin();
        _start = (byte*)_pin.Pointer;
    }

    internal long Length { get; }

    /// <exception cref="IOException">The file does not exist or cannot be opened.</exception>
    internal static StepBytes Map(string path)
    {
        long length = new FileInfo(path).Length;
        return length == 0 ? new StepBytes(ReadOnlyMemory<byte>.Empty) : new StepBytes(path, length);
    }

    internal static StepBytes Pin(ReadOnlyMemory<byte> memory) => new(memory);

    /// <summary>The bytes from an offset on, as many as asked for or as there are.</summary>
    /// <remarks>The span must not outlive this object.</remarks>
    internal ReadOnlySpan<byte> Span(long offset, long length)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(offset);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(offset, Length);
        if (Length == 0)
            return default;

        ObjectDisposedException.ThrowIf(_start is null, this);
        return new ReadOnlySpan<byte>(_start + offset, (int)Math.Min(Math.Min(length, Length - offset), int.MaxValue));
    }

    public void Dispose()
    {
        if (_start is null)
            return;

        _start = null;
        _pin.Dispose();
        _view?.SafeMemoryMappedViewHandle.ReleasePointer();
        _view?.Dispose();
        _file?.Dispose();
    }
}
