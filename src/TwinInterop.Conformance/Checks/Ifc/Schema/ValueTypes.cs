using System.Collections;
using System.Collections.Concurrent;
using System.Globalization;
using TwinInterop.Formats.Ifc.Schema;

namespace TwinInterop.Conformance.Checks.Ifc.Schema;

/// <summary>The types of one release, each resolved when it is first met.</summary>
internal sealed class ValueTypes
{
    private static readonly ConcurrentDictionary<IfcSchema, ValueTypes> ByRelease = new();

    private readonly ConcurrentDictionary<string, ValueType> _named = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<EntityType, ValueType[]> _attributes = new();
    private readonly IfcSchema _schema;

    private ValueTypes(IfcSchema schema) => _schema = schema;

    /// <summary>The types of a release.</summary>
    public static ValueTypes Of(IfcSchema schema) => ByRelease.GetOrAdd(schema, static schema => new ValueTypes(schema));

    /// <summary>The types of the explicit attributes of an entity, in their order.</summary>
    public ValueType[] Attributes(EntityType entity) => _attributes.GetOrAdd(
        entity, static (entity, types) => [.. entity.Attributes.Select(attribute => types.Resolve(attribute.Type))], this);

    private ValueType Resolve(ExpressType type) => type.Element is { } element
        ? new ValueType(type.Name, ValueKind.Aggregate) { Bounds = type, Element = Resolve(element) }
        : Named(type.Name);

    private ValueType Named(string name)
    {
        if (_named.TryGetValue(name, out ValueType? known))
            return known;
        ValueType resolved = _schema.Entity(name) is { } entity ? new ValueType(entity.Name, ValueKind.Entity) { Entity = entity }
            : _schema.Type(name) is { } type ? Resolve(type)
            : Simple(name);
        return _named.GetOrAdd(name, resolved);
    }

    private ValueType Resolve(DataType type) => type.Kind switch
    {
        DataTypeKind.Enumeration => new ValueType(type.Name, ValueKind.Enumeration) { Names = new HashSet<string>(type.Members, StringComparer.OrdinalIgnoreCase) },
        DataTypeKind.Select => Select(type),
        _ => Defined(type),
    };

    private ValueType Defined(DataType type)
    {
        ValueType underlying = Resolve(type.Underlying!); // A defined type has one.
        return underlying with { Name = type.Name, Condition = ValueCondition.Of(type.Name) ?? underlying.Condition };
    }

    private ValueType Select(DataType type)
    {
        var entities = new BitArray(_schema.Entities.Count);
        var types = new Dictionary<string, ValueType>(StringComparer.OrdinalIgnoreCase);
        Gather(type, entities, types);
        return new ValueType(type.Name, ValueKind.Select) { Entities = entities, Types = types };
    }

    private void Gather(DataType select, BitArray entities, Dictionary<string, ValueType> types)
    {
        foreach (string member in select.Members)
        {
            if (_schema.Entity(member) is { } entity)
            {
                for (int number = entity.Number; number <= entity.LastNumber; number++)
                    entities[number] = true;
            }
            else if (_schema.Type(member) is { } type)
            {
                if (type.Kind == DataTypeKind.Select)
                    Gather(type, entities, types);
                else
                    types[type.Name] = Named(type.Name);
            }
        }
    }

    // STRING, STRING(255), STRING(22!), BINARY(32), ...
    private static ValueType Simple(string name)
    {
        int bracket = name.IndexOf('(', StringComparison.Ordinal);
        string kind = bracket < 0 ? name : name[..bracket];
        int? length = null;
        if (bracket >= 0 && kind == "STRING")
        {
            length = int.Parse(name[(bracket + 1)..].TrimEnd(')', '!'), CultureInfo.InvariantCulture);
            if (name.Contains('!', StringComparison.Ordinal))
                length = -length;
        }

        return new ValueType(name, kind switch
        {
            "STRING" => ValueKind.Text,
            "INTEGER" => ValueKind.Integer,
            "REAL" => ValueKind.Real,
            "NUMBER" => ValueKind.Number,
            "BOOLEAN" => ValueKind.Boolean,
            "LOGICAL" => ValueKind.Logical,
            "BINARY" => ValueKind.Binary,
            _ => throw new InvalidOperationException($"Expected a type of EXPRESS, found '{name}'."),
        })
        { Length = length };
    }
}
