using System.Collections.Concurrent;
using TwinInterop.Formats.Ifc.Schema;

namespace TwinInterop.Formats.Ifc.Units;

/// <summary>The units of a project: in what its values are given.</summary>
/// <remarks>ISO 16739-1:2024, 8.11.3.13 (IfcUnitAssignment). Safe for several threads.</remarks>
internal sealed class IfcUnits
{
    private readonly IfcModel _model;
    private readonly UnitReader _reader;
    private readonly Dictionary<string, IfcUnit> _assigned = new(StringComparer.Ordinal);
    private readonly Dictionary<string, IfcUnit?> _defaults = new(StringComparer.Ordinal);
    private readonly Lock _lock = new();
    private readonly ConcurrentDictionary<string, string?> _unitTypes = new(StringComparer.OrdinalIgnoreCase);
    private readonly ConcurrentDictionary<IfcEntity, IfcUnit?> _units = new();
    private readonly bool _hasAssignment;

    /// <summary>Reads the units that the project assigns.</summary>
    internal IfcUnits(IfcModel model)
    {
        _model = model;
        _reader = new UnitReader(model);
        IfcEntity assignment = Assignment(model);
        _hasAssignment = assignment.Exists;
        if (_hasAssignment)
            Assign(assignment);
        else
            model.File.Report(UnitDiagnostics.NoAssignment);

        Length = OfType("LENGTHUNIT")!; // known unit types have a default
        PlaneAngle = OfType("PLANEANGLEUNIT")!; // as above
    }

    /// <summary>The unit of lengths; its factor is metres a unit.</summary>
    internal IfcUnit Length { get; }

    /// <summary>The unit of plane angles; its factor is radians a unit.</summary>
    internal IfcUnit PlaneAngle { get; }

    /// <summary>The unit of areas; its factor is square metres a unit.</summary>
    internal IfcUnit Area => OfType("AREAUNIT")!; // known unit types have a default

    /// <summary>The unit of volumes; its factor is cubic metres a unit.</summary>
    internal IfcUnit Volume => OfType("VOLUMEUNIT")!; // known unit types have a default

    /// <summary>The currency; null when the project assigns none.</summary>
    internal IfcUnit? Currency => _assigned.GetValueOrDefault(UnitTables.Monetary);

    /// <summary>All units that the project assigns, by unit type.</summary>
    internal IReadOnlyDictionary<string, IfcUnit> Assigned => _assigned;

    /// <summary>The unit of a unit type: the one assigned, else the coherent SI unit, which is reported.</summary>
    /// <param name="unitType">For example <c>THERMALTRANSMITTANCEUNIT</c>.</param>
    /// <returns>Null when the unit type is not known and not assigned.</returns>
    internal IfcUnit? OfType(string unitType)
    {
        if (_assigned.TryGetValue(unitType, out IfcUnit? unit))
            return unit;
        lock (_lock) // one finding a unit, however many threads ask
        {
            if (!_defaults.TryGetValue(unitType, out unit))
                _defaults.Add(unitType, unit = DefaultOf(unitType));
            return unit;
        }
    }

    /// <summary>The unit of a measure, for example <c>IfcLengthMeasure</c>, whatever its case.</summary>
    /// <returns>Null when it is no measure, such as a label, or its unit is not given.</returns>
    internal IfcUnit? OfMeasure(string measure)
    {
        string? unitType = _unitTypes.GetOrAdd(
            measure, static (name, schema) => UnitTables.UnitTypeOf(name, schema), _model.Schema);
        return unitType is null ? null : OfType(unitType);
    }

    /// <summary>The unit that an entity defines; null when there is none or it cannot be used, which is reported once.</summary>
    internal IfcUnit? Of(IfcEntity unit) =>
        unit.Exists ? _units.GetOrAdd(unit, static (entity, reader) => reader.Read(entity), _reader) : null;

    private static IfcEntity Assignment(IfcModel model)
    {
        foreach (IfcEntity project in model.OfType(IfcClass.IfcProject))
        {
            IfcEntity assignment = project.Reference("UnitsInContext");
            if (assignment.Exists)
                return assignment;
        }

        return default;
    }

    private void Assign(IfcEntity assignment)
    {
        foreach (IfcEntity entity in assignment.References("Units"))
        {
            if (Of(entity) is not { } unit)
                continue;
            if (!_assigned.TryAdd(unit.UnitType, unit) && _assigned[unit.UnitType] != unit)
                _model.Report(UnitDiagnostics.AssignedTwice, entity, unit.UnitType);
        }
    }

    private IfcUnit? DefaultOf(string unitType)
    {
        IfcUnit? unit = UnitTables.Default(unitType);
        if (unit is not null && _hasAssignment && unitType != UnitTables.None)
            _model.File.Report(UnitDiagnostics.NotAssigned, unitType, unit.Ucum);
        return unit;
    }
}
