using System.Globalization;
using TwinInterop.Formats.Ifc.Schema;
using TwinInterop.Formats.Ifc.Step;

namespace TwinInterop.Formats.Ifc.Tests.Writing;

/// <summary>Checks every instance of a file against the tables of its schema: number, types, bounds, references, enumerations.</summary>
internal sealed class SchemaCheck
{
    private readonly List<string> _faults = [];
    private readonly IfcModel _model;

    private SchemaCheck(IfcModel model) => _model = model;

    /// <summary>What is wrong in a file; empty where nothing is.</summary>
    public static IReadOnlyList<string> Faults(byte[] file)
    {
        using IfcModel model = IfcModel.Open(file);
        var check = new SchemaCheck(model);
        for (int slot = 0; slot < model.File.Count; slot++)
            check.Instance(new IfcEntity(model, slot));
        return check._faults;
    }

    private void Instance(IfcEntity entity)
    {
        if (entity.Type is not { } type)
        {
            _faults.Add($"#{entity.Id}: unknown entity {entity.Instance.TypeName}");
            return;
        }

        if (type.IsAbstract)
            _faults.Add($"{entity}: abstract");
        int i = 0;
        foreach (StepValue value in entity.Instance.Values)
        {
            if (i < type.Attributes.Length)
                Attribute(entity, type.Attributes[i], value);
            i++;
        }

        if (i != type.Attributes.Length)
            _faults.Add($"{entity}: {i} arguments, not {type.Attributes.Length}");
    }

    private void Attribute(IfcEntity entity, EntityAttribute attribute, StepValue value)
    {
        string where = $"{entity}.{attribute.Name}";
        if (attribute.IsDerived || value.Kind == StepKind.Derived)
        {
            if (!attribute.IsDerived || value.Kind != StepKind.Derived)
                _faults.Add($"{where}: {value.Kind}, derived is {attribute.IsDerived}");
        }
        else if (value.Kind == StepKind.Unset)
        {
            if (!attribute.IsOptional)
                _faults.Add($"{where}: no value");
        }
        else
        {
            Value(where, attribute.Type, value);
        }
    }

    private void Value(string where, ExpressType type, StepValue value)
    {
        if (type.Element is { } element)
        {
            Items(where, type, element, value);
            return;
        }

        if (_model.Schema.Entity(type.Name) is { } wanted)
        {
            IfcEntity target = _model.Find(value.AsReference());
            if (value.Kind != StepKind.Reference || !target.Exists || target.Type?.IsSubtypeOf(wanted) != true)
                _faults.Add($"{where}: {value.Kind} {(target.Exists ? target.ToString() : "")}, not {type.Name}");
            return;
        }

        DataType? data = _model.Schema.Type(type.Name);
        switch (data?.Kind)
        {
            case DataTypeKind.Enumeration:
                if (value.Kind != StepKind.Enumeration || !data.Has(value.AsEnum() ?? ""))
                    _faults.Add($"{where}: {value.AsEnum() ?? value.Kind.ToString()}, not {type.Name}");
                break;
            case DataTypeKind.Select:
                if (!IsMember(data, value))
                    _faults.Add($"{where}: {Shown(value)}, not {type.Name}");
                break;
            case DataTypeKind.Defined:
                Value(where, data.Underlying!, value);
                break;
            default:
                if (!IsBase(type.Name, value))
                    _faults.Add($"{where}: {value.Kind}, not {type.Name}");
                break;
        }
    }

    private void Items(string where, ExpressType type, ExpressType element, StepValue value)
    {
        if (value.Kind != StepKind.List)
        {
            _faults.Add($"{where}: {value.Kind}, not a list");
            return;
        }

        int count = 0;
        var references = new HashSet<uint>();
        foreach (StepValue item in value.Items)
        {
            Value(where, element, item);
            count++;
            bool isSet = type.Aggregate == ExpressAggregate.Set || type.IsUnique;
            if (isSet && item.Kind == StepKind.Reference && !references.Add(item.AsReference()))
                _faults.Add(string.Create(CultureInfo.InvariantCulture, $"{where}: #{item.AsReference()} twice"));
        }

        if (count < type.Low || count > (type.High ?? int.MaxValue))
            _faults.Add($"{where}: {count} items, not {type.Low} to {type.High}");
    }

    private bool IsMember(DataType select, StepValue value)
    {
        if (value.Kind == StepKind.Reference)
        {
            IfcEntity target = _model.Find(value.AsReference());
            return target.Type is { } entity && select.Members.Any(member => IsEntity(member, entity));
        }

        return value.Kind == StepKind.Typed && value.TypeName is { } name && IsType(select, name) && Inner(name, value);
    }

    private bool Inner(string name, StepValue value)
    {
        int before = _faults.Count;
        Value(name, ExpressType.Parse(_model.Schema.Type(name)!.Name), value.Items.FirstOrDefault());
        return _faults.Count == before;
    }

    private bool IsEntity(string member, EntityType entity) => _model.Schema.Entity(member) is { } declared
        ? entity.IsSubtypeOf(declared)
        : _model.Schema.Type(member) is { Kind: DataTypeKind.Select } nested && nested.Members.Any(inner => IsEntity(inner, entity));

    private bool IsType(DataType select, string name) => select.Members.Any(member =>
        string.Equals(member, name, StringComparison.OrdinalIgnoreCase)
        || (_model.Schema.Type(member) is { Kind: DataTypeKind.Select } nested && IsType(nested, name)));

    private static bool IsBase(string name, StepValue value) => name.Split('(', '!', ')') switch
    {
        ["STRING"] => value.Kind == StepKind.String,
        ["STRING", var length, ..] => value.AsString() is { } text && (name.Contains('!', StringComparison.Ordinal)
            ? text.Length == int.Parse(length, CultureInfo.InvariantCulture)
            : text.Length <= int.Parse(length, CultureInfo.InvariantCulture)),
        ["INTEGER"] => value.Kind == StepKind.Integer,
        ["REAL"] => value.Kind == StepKind.Real,
        ["NUMBER"] => value.Kind is StepKind.Real or StepKind.Integer,
        ["BOOLEAN"] => value.AsEnum() is "T" or "F",
        ["LOGICAL"] => value.AsEnum() is "T" or "F" or "U",
        ["BINARY", ..] => value.Kind == StepKind.Binary,
        _ => false,
    };

    private static string Shown(StepValue value) => value.TypeName ?? value.Kind.ToString();
}
