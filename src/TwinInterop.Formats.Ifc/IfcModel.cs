using System.Collections.Concurrent;
using TwinInterop.Diagnostics;
using TwinInterop.Formats.Ifc.Schema;
using TwinInterop.Formats.Ifc.Step;
using TwinInterop.Formats.Ifc.Units;

namespace TwinInterop.Formats.Ifc;

/// <summary>An IFC file with the schema that explains it.</summary>
/// <remarks>Several threads may read at once; nothing may be read after it is disposed.</remarks>
internal sealed class IfcModel : IDisposable
{
    // By the number of the entity name in the file; null where the schema does not have it.
    private readonly EntityType?[] _types;
    private readonly Dictionary<int, EntityType>? _single;
    private readonly ConcurrentDictionary<(IfcClass Entity, string Attribute), Lazy<IfcInverse>> _inverses = new();
    private readonly IDisposable? _owned;
    private readonly Lazy<IfcUnits> _units;

    /// <param name="file">The data; disposed with this.</param>
    /// <param name="schema">The definitions with which they are read.</param>
    /// <param name="owned">What else is to be disposed with this, for example the memory of the text; null for nothing.</param>
    internal IfcModel(StepFile file, IfcSchema schema, IDisposable? owned = null)
    {
        File = file;
        Schema = schema;
        _owned = owned;
        var matcher = new EntityTypeMatcher(file, schema);
        _types = matcher.Match();
        _single = matcher.Single.Count == 0 ? null : matcher.Single;
        _units = new Lazy<IfcUnits>(() => new IfcUnits(this));
    }

    /// <summary>The data.</summary>
    internal StepFile File { get; }

    /// <summary>The definitions with which they are read.</summary>
    internal IfcSchema Schema { get; }

    /// <summary>The units of the project; read at the first call.</summary>
    internal IfcUnits Units => _units.Value;

    /// <summary>The findings so far.</summary>
    internal DiagnosticLog Diagnostics => File.Diagnostics;

    /// <summary>Opens a STEP physical file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="diagnostics">Where findings go; a log of its own when null.</param>
    /// <exception cref="IOException">The file does not exist or cannot be opened.</exception>
    /// <exception cref="InvalidDatasetException">It is no exchange structure, or its schema is not known.</exception>
    internal static IfcModel Open(string path, DiagnosticLog? diagnostics = null) => Open(StepFile.Open(path, diagnostics));

    /// <summary>Reads a STEP physical file in memory.</summary>
    /// <param name="text">The bytes; not copied.</param>
    /// <param name="diagnostics">Where findings go; a log of its own when null.</param>
    /// <exception cref="InvalidDatasetException">It is no exchange structure, or its schema is not known.</exception>
    internal static IfcModel Open(ReadOnlyMemory<byte> text, DiagnosticLog? diagnostics = null) =>
        Open(StepFile.Open(text, diagnostics));

    /// <summary>The entity of an id; one that does not exist when there is none.</summary>
    internal IfcEntity Find(uint id)
    {
        StepInstance instance = File.Find(id);
        return instance.Exists ? new IfcEntity(this, instance.Slot) : default;
    }

    /// <summary>The entity in a place of the text, from 0 to the number of instances - 1.</summary>
    internal IfcEntity this[int slot] => new(this, File[slot].Slot);

    /// <summary>The entities of a class and of its subtypes, by class and then in the order of the text.</summary>
    internal IEnumerable<IfcEntity> OfType(IfcClass ifcClass) =>
        Schema.Entity(ifcClass) is { } type ? OfType(type) : [];

    /// <summary>The entities of a type and of its subtypes, by class and then in the order of the text.</summary>
    internal IEnumerable<IfcEntity> OfType(EntityType type)
    {
        for (ushort number = 1; number < _types.Length; number++)
        {
            if (_types[number] is not { } candidate || !candidate.IsSubtypeOf(type))
                continue;

            foreach (StepInstance instance in File.OfType(number))
                yield return new IfcEntity(this, instance.Slot);
        }
    }

    /// <summary>How many entities of a class and of its subtypes there are.</summary>
    internal int CountOf(IfcClass ifcClass)
    {
        int count = 0;
        if (Schema.Entity(ifcClass) is not { } type)
            return count;

        for (ushort number = 1; number < _types.Length; number++)
        {
            if (_types[number] is { } candidate && candidate.IsSubtypeOf(type))
                count += File.OfType(number).Count;
        }

        return count;
    }

    /// <summary>Who refers to an entity with an attribute; made at the first call in one pass over the entities that can.</summary>
    /// <param name="referring">The class of the referring entities, subtypes included, for example <c>IfcRelAggregates</c>.</param>
    /// <param name="attribute">Their attribute, for example <c>RelatingObject</c>.</param>
    internal IfcInverse Inverse(IfcClass referring, string attribute) => _inverses.GetOrAdd(
        (referring, attribute), static (key, model) => new Lazy<IfcInverse>(() => new IfcInverse(model, key.Entity, key.Attribute)), this).Value;

    /// <summary>Checks the text of all instances and the number of their attributes, and reports what is at fault.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    internal void Verify(CancellationToken cancellationToken)
    {
        File.Verify(cancellationToken);
        for (ushort number = 1; number < _types.Length; number++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (_types[number] is { } type)
                CheckAttributeCounts(File.OfType(number));
        }
    }

    /// <summary>Enters a finding about an entity, with its place.</summary>
    internal void Report(DiagnosticRule rule, IfcEntity entity, params ReadOnlySpan<object> arguments) =>
        File.Report(rule, entity.Instance, arguments);

    /// <summary>The type of the instance in a slot; null when the schema does not have it.</summary>
    internal EntityType? TypeAt(int slot) => _single is not null && _single.TryGetValue(slot, out EntityType? single) ? single : _types[File.TypeAt(slot)];

    public void Dispose()
    {
        File.Dispose();
        _owned?.Dispose();
    }

    private void CheckAttributeCounts(StepInstances instances)
    {
        foreach (StepInstance instance in instances)
        {
            int count = instance.Values.Count();
            if (TypeAt(instance.Slot) is { } type && count != type.Attributes.Length)
                File.Report(SchemaDiagnostics.AttributeCount, instance, type.Attributes.Length, type.Name, count);
        }
    }

    private static IfcModel Open(StepFile file)
    {
        try
        {
            return new IfcModel(file, SchemaOf(file));
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    /// <exception cref="InvalidDatasetException">The schema is not known.</exception>
    internal static IfcSchema SchemaOf(StepFile file)
    {
        string name = file.Header.Schemas.FirstOrDefault() ?? "";
        if (file.Header.Schemas.Length > 1)
            file.Report(SchemaDiagnostics.SchemaCount, file.Header.Schemas.Length, name);
        return IfcSchema.Of(name, file.Diagnostics)
            ?? throw new InvalidDatasetException(new Diagnostic(SchemaDiagnostics.UnknownSchema, "", [name]));
    }
}
