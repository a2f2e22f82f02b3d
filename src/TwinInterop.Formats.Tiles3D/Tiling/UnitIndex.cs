using System.Runtime.InteropServices;

namespace TwinInterop.Formats.Tiles3D.Tiling;

/// <summary>The records of all units: appended in source order, then sorted by tile key.</summary>
/// <remarks>Sorted in runs of bounded size that are merged from a temporary file: memory does not grow with the input.</remarks>
internal sealed class UnitIndex : IDisposable
{
    private static readonly int RecordSize = Marshal.SizeOf<UnitRecord>();

    private readonly int _runLength;
    private readonly TemporaryFile _unsorted = new();
    private readonly List<UnitRecord> _pending = [];
    private TemporaryFile? _sorted;
    private UnitRecord[] _block = [];
    private long _blockStart = -1;

    /// <param name="runLength">How many records are sorted at a time.</param>
    public UnitIndex(int runLength = 1 << 17) => _runLength = runLength;

    /// <summary>How many records there are.</summary>
    public long Count { get; private set; }

    /// <summary>The places of the units.</summary>
    public GeoRegion Extent { get; private set; } = GeoRegion.Empty;

    /// <summary>What all units cover.</summary>
    public GeoRegion Bounds { get; private set; } = GeoRegion.Empty;

    /// <summary>A record in the order of <see cref="UnitRecord.Compare"/>, once <see cref="Sort"/> was called. One thread at a time.</summary>
    public UnitRecord this[long index]
    {
        get
        {
            if (_sorted is null)
                return _pending[(int)index];
            const int BlockLength = 512;
            if (index < _blockStart || index >= _blockStart + _block.Length || _blockStart < 0)
            {
                _blockStart = index / BlockLength * BlockLength;
                _block = new UnitRecord[(int)Math.Min(BlockLength, Count - _blockStart)];
                _sorted.Read(_blockStart * RecordSize, MemoryMarshal.AsBytes(_block.AsSpan()));
            }

            return _block[index - _blockStart];
        }
    }

    /// <summary>Adds a record.</summary>
    public void Add(in UnitRecord record)
    {
        _pending.Add(record);
        Count++;
        Extent = Extent.Add(record.Longitude, record.Latitude, 0);
        Bounds = Bounds.Add(record.Region);
        if (_pending.Count < _runLength)
            return;
        _unsorted.Append(MemoryMarshal.AsBytes(CollectionsMarshal.AsSpan(_pending)));
        _pending.Clear();
    }

    /// <summary>Gives every record its key and puts them in order.</summary>
    public void Sort(QuadCells cells)
    {
        if (_unsorted.Length == 0)
        {
            SetKeys(CollectionsMarshal.AsSpan(_pending), cells);
            _pending.Sort(UnitRecord.Compare);
            return;
        }

        _unsorted.Append(MemoryMarshal.AsBytes(CollectionsMarshal.AsSpan(_pending)));
        _pending.Clear();
        _pending.Capacity = 0;
        _unsorted.Flush();
        using var runs = new TemporaryFile();
        var run = new UnitRecord[_runLength];
        for (long start = 0; start < Count; start += _runLength)
        {
            Span<UnitRecord> part = run.AsSpan(0, (int)Math.Min(_runLength, Count - start));
            _unsorted.Read(start * RecordSize, MemoryMarshal.AsBytes(part));
            SetKeys(part, cells);
            part.Sort(UnitRecord.Compare);
            runs.Append(MemoryMarshal.AsBytes(part));
        }

        runs.Flush();
        _sorted = Merge(runs);
    }

    public void Dispose()
    {
        _unsorted.Dispose();
        _sorted?.Dispose();
    }

    private static void SetKeys(Span<UnitRecord> records, QuadCells cells)
    {
        foreach (ref UnitRecord record in records)
            record.Key = cells.KeyOf(record.Longitude, record.Latitude);
    }

    private TemporaryFile Merge(TemporaryFile runs)
    {
        var merged = new TemporaryFile();
        var heads = new PriorityQueue<RunReader, UnitRecord>(Comparer<UnitRecord>.Create(UnitRecord.Compare));
        for (long start = 0; start < Count; start += _runLength)
        {
            var reader = new RunReader(runs, start, Math.Min(start + _runLength, Count));
            if (reader.MoveNext())
                heads.Enqueue(reader, reader.Current);
        }

        while (heads.TryDequeue(out RunReader? reader, out UnitRecord record))
        {
            merged.Append(MemoryMarshal.AsBytes(new ReadOnlySpan<UnitRecord>(in record)));
            if (reader.MoveNext())
                heads.Enqueue(reader, reader.Current);
        }

        merged.Flush();
        return merged;
    }

    /// <summary>Reads one sorted run, a block at a time.</summary>
    private sealed class RunReader(TemporaryFile file, long start, long end)
    {
        private UnitRecord[] _records = [];
        private long _next = start;
        private int _at;

        public UnitRecord Current => _records[_at];

        public bool MoveNext()
        {
            if (++_at < _records.Length)
                return true;
            if (_next >= end)
                return false;
            _records = new UnitRecord[(int)Math.Min(1024, end - _next)];
            file.Read(_next * RecordSize, MemoryMarshal.AsBytes(_records.AsSpan()));
            _next += _records.Length;
            _at = 0;
            return true;
        }
    }
}
