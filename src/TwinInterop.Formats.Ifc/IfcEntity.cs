using TwinInterop.Formats.Ifc.Schema;
using TwinInterop.Formats.Ifc.Step;

namespace TwinInterop.Formats.Ifc;

/// <summary>One instance of an IFC file, read by the names of its attributes. The default value is no entity.</summary>
/// <remarks>
/// An attribute that the entity does not have in this release reads like one that is not given. Valid until its model is
/// disposed; may be used by several threads at once.
/// </remarks>
internal readonly struct IfcEntity : IEquatable<IfcEntity>
{
    private readonly IfcModel? _model;

    internal IfcEntity(IfcModel model, int slot)
    {
        _model = model;
        Slot = slot;
    }

    /// <summary>Whether there is an entity.</summary>
    internal bool Exists => _model is not null;

    /// <summary>The file that it stands in.</summary>
    internal IfcModel Model => _model ?? throw new InvalidOperationException("Expected an entity, found none.");

    /// <summary>Its place in the order of the text, from 0.</summary>
    internal int Slot { get; }

    /// <summary>Its number: 7 for <c>#7</c>.</summary>
    internal uint Id => Model.File.IdAt(Slot);

    /// <summary>Its instance in the text.</summary>
    internal StepInstance Instance => Model.File[Slot];

    /// <summary>Its type; null when the schema does not have it, and for no entity.</summary>
    internal EntityType? Type => _model?.TypeAt(Slot);

    /// <summary>Its class, for comparing without strings; unknown for no entity.</summary>
    internal IfcClass Class => _model?.TypeAt(Slot)?.Class ?? IfcClass.Unknown;

    /// <summary>The value of an attribute.</summary>
    internal StepValue this[string attribute]
    {
        get
        {
            int index = Type is { } type ? type.IndexOf(attribute) : -1;
            return index < 0 ? default : new StepValues(Model.File.Body(Slot)).At(index);
        }
    }

    /// <summary>The value of an attribute.</summary>
    /// <param name="index">Its place among <see cref="EntityType.Attributes"/>.</param>
    internal StepValue this[int index] => Instance[index];

    /// <summary>Whether its class is this one or a subtype of it.</summary>
    internal bool Is(IfcClass ifcClass) =>
        _model is not null && Type is { } type && _model.Schema.Entity(ifcClass) is { } other && type.IsSubtypeOf(other);

    /// <summary>The entity that an attribute refers to; one that does not exist when it refers to none.</summary>
    internal IfcEntity Reference(string attribute) => _model is null ? default : _model.Find(this[attribute].AsReference());

    /// <summary>The entities that a list attribute refers to, or the one that a single one does; missing ones are left out.</summary>
    internal IfcEntities References(string attribute) => _model is null ? default : new(_model, this[attribute]);

    /// <summary>The entities that refer to this one, by an inverse attribute of the schema such as <c>IsDecomposedBy</c>.</summary>
    /// <remarks>The entity that is referred with is the relationship, for example <c>IfcRelAggregates</c>.</remarks>
    internal IfcInverse.Referring Inverse(string attribute)
    {
        if (Type?.Inverse(attribute) is not { } inverse || Model.Schema.Entity(inverse.Entity) is not { } referring)
            return default;

        return Model.Inverse(referring.Class, inverse.Attribute)[this];
    }

    /// <summary>The entities of a class that refer to this one with an attribute.</summary>
    /// <param name="referring">The class, subtypes included, for example <c>IfcRelAggregates</c>.</param>
    /// <param name="attribute">The attribute, for example <c>RelatingObject</c>.</param>
    internal IfcInverse.Referring ReferredBy(IfcClass referring, string attribute) =>
        _model is null ? default : _model.Inverse(referring, attribute)[this];

    /// <summary>A number; null when none is given. It is in the units of the file.</summary>
    internal double? Double(string attribute) => this[attribute].AsDouble();

    /// <summary>A whole number; null when none is given.</summary>
    internal long? Integer(string attribute) => this[attribute].AsInt64();

    /// <summary>A text; null when none is given.</summary>
    internal string? Text(string attribute) => this[attribute].AsString();

    /// <summary>An enumeration value in upper case; null when none is given.</summary>
    internal string? Enum(string attribute) => this[attribute].Untyped.AsEnum();

    /// <summary>A boolean; null when none is given or it is unknown.</summary>
    internal bool? Boolean(string attribute) => this[attribute].AsBoolean();

    /// <summary>Whether an enumeration attribute has this value.</summary>
    /// <param name="attribute">The attribute.</param>
    /// <param name="name">The value in upper case, for example <c>"AXIS1"u8</c>.</param>
    internal bool IsEnum(string attribute, ReadOnlySpan<byte> name) => this[attribute].IsEnum(name);

    public bool Equals(IfcEntity other) => ReferenceEquals(_model, other._model) && Slot == other.Slot;

    public override bool Equals(object? obj) => obj is IfcEntity other && Equals(other);

    public override int GetHashCode() => Slot;

    public override string ToString() => Exists ? $"#{Id}={Type?.Name ?? Instance.TypeName}" : "";

    public static bool operator ==(IfcEntity left, IfcEntity right) => left.Equals(right);

    public static bool operator !=(IfcEntity left, IfcEntity right) => !left.Equals(right);
}
