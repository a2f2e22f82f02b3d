using TwinInterop.Diagnostics;

namespace TwinInterop.Formats.Ifc.Step;

/// <summary>
/// An exchange structure (STEP physical file): instances are indexed when it is opened, their parameters are read when asked for.
/// </summary>
/// <remarks>ISO 10303-21. Several threads may read at once; nothing may be read after it is disposed.</remarks>
internal sealed class StepFile : IDisposable
{
    private readonly StepBytes _bytes;
    private readonly StepIndex _index;
    private readonly StepTypeTable _types;
    private readonly StepFindings _findings;
    private readonly Lazy<StepTypeGroups> _groups;

    private StepFile(StepBytes bytes, DiagnosticLog log)
    {
        _bytes = bytes;
        _findings = new StepFindings(bytes, log);
        var indexer = new StepIndexer(bytes, _findings);
        indexer.Run();
        _index = indexer.Index;
        _types = indexer.Types;
        Header = new StepHeaderReader(bytes, _findings, indexer.HeaderEntities).Read();
        _groups = new Lazy<StepTypeGroups>(() => new StepTypeGroups(_index.Types, _types.Names.Count));
    }

    /// <summary>What the header says.</summary>
    internal StepHeader Header { get; }

    /// <summary>The findings so far.</summary>
    internal DiagnosticLog Diagnostics => _findings.Log;

    /// <summary>How many instances there are; those at fault that were left out do not count.</summary>
    internal int Count => _index.Count;

    /// <summary>The size in bytes.</summary>
    internal long Length => _bytes.Length;

    /// <summary>The entity names that the text uses, in upper case; the first is empty and stands for none.</summary>
    internal IReadOnlyList<string> TypeNames => _types.Names;

    /// <summary>Maps a file into memory and indexes it.</summary>
    /// <param name="path">The file. It must not be cut short while it is open.</param>
    /// <param name="diagnostics">Where findings go; a log of its own when null.</param>
    /// <exception cref="IOException">The file does not exist or cannot be opened.</exception>
    /// <exception cref="InvalidDatasetException">The text does not begin as an exchange structure does.</exception>
    internal static StepFile Open(string path, DiagnosticLog? diagnostics = null) => Open(StepBytes.Map(path), diagnostics);

    /// <summary>Indexes a text in memory.</summary>
    /// <param name="text">The bytes; not copied.</param>
    /// <param name="diagnostics">Where findings go; a log of its own when null.</param>
    /// <exception cref="InvalidDatasetException">The text does not begin as an exchange structure does.</exception>
    internal static StepFile Open(ReadOnlyMemory<byte> text, DiagnosticLog? diagnostics = null) =>
        Open(StepBytes.Pin(text), diagnostics);

    /// <summary>The instance in a place of the text.</summary>
    /// <param name="slot">From 0 to <see cref="Count"/> - 1.</param>
    internal StepInstance this[int slot]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)slot, (uint)Count, nameof(slot));
            return new StepInstance(this, slot);
        }
    }

    /// <summary>The instance of an id; one that does not exist when there is none.</summary>
    internal StepInstance Find(uint id)
    {
        int slot = _index.SlotOf(id);
        return slot < 0 ? default : new StepInstance(this, slot);
    }

    /// <summary>The instances of one entity name, without those of subtypes, in the order of the text.</summary>
    /// <param name="typeName">The name, whatever its case.</param>
    internal StepInstances OfType(string typeName) => OfType(_types.NumberOf(typeName));

    /// <summary>The instances of one entity name, in the order of the text.</summary>
    /// <param name="typeNumber">The number of the name in <see cref="TypeNames"/>.</param>
    internal StepInstances OfType(ushort typeNumber) =>
        typeNumber == 0 ? default : new StepInstances(this, _groups.Value[typeNumber]);

    /// <summary>The number of an entity name in <see cref="TypeNames"/>; 0 when the text does not use it.</summary>
    internal ushort NumberOf(string typeName) => _types.NumberOf(typeName);

    /// <summary>Where an instance stands in the text: <c>#7 (line 12, column 4)</c>.</summary>
    /// <param name="instance">The instance.</param>
    /// <param name="parameter">The parameter whose line and column are given; negative for the instance as a whole.</param>
    internal string PlaceOf(StepInstance instance, int parameter = -1)
    {
        int at = parameter < 0 ? 0 : Math.Max(StepScanner.SkipParameters(Body(instance.Slot), 1, parameter), 0);
        return _findings.PlaceOf(_index.Offsets[instance.Slot] + at, instance.Id);
    }

    /// <summary>Enters a finding with the place of an instance.</summary>
    internal void Report(DiagnosticRule rule, StepInstance instance, params ReadOnlySpan<object> arguments) =>
        _findings.Add(rule, _index.Offsets[instance.Slot], instance.Id, [.. arguments]);

    /// <summary>Enters a finding about the text as a whole.</summary>
    internal void Report(DiagnosticRule rule, params ReadOnlySpan<object> arguments) =>
        _findings.Add(rule, -1, 0, [.. arguments]);

    /// <summary>Reads all parameters of all instances and reports malformed ones, missing references and doubtful encodings.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    internal void Verify(CancellationToken cancellationToken) =>
        new StepVerifier(this, _findings).Run(cancellationToken);

    internal uint IdAt(int slot) => _index.Ids[slot];

    internal ushort TypeAt(int slot) => _index.Types[slot];

    internal long OffsetAt(int slot) => _index.Offsets[slot];

    internal int SlotOf(uint id) => _index.SlotOf(id);

    /// <summary>The parameters of an instance from the opening bracket on, and what follows up to the next instance.</summary>
    internal ReadOnlySpan<byte> Body(int slot)
    {
        long start = _index.Offsets[slot];
        long end = slot + 1 < _index.Count ? _index.Offsets[slot + 1] : _bytes.Length;
        return _bytes.Span(start, end - start);
    }

    public void Dispose() => _bytes.Dispose();

    private static StepFile Open(StepBytes bytes, DiagnosticLog? diagnostics)
    {
        try
        {
            return new StepFile(bytes, diagnostics ?? new DiagnosticLog());
        }
        catch
        {
            bytes.Dispose();
            throw;
        }
    }
}
