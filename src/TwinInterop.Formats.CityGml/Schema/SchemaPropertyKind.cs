namespace TwinInterop.Formats.CityGml.Schema;

/// <summary>What a property holds, as far as reading and writing differ.</summary>
internal enum SchemaPropertyKind
{
    /// <summary>A simple value; see <see cref="SchemaProperty.ValueType"/>.</summary>
    Attribute,

    /// <summary>A geometry; see <see cref="SchemaProperty.GeometryType"/> and <see cref="SchemaProperty.Lod"/>.</summary>
    Geometry,

    /// <summary>A city object, or in a collection any feature.</summary>
    Feature,

    /// <summary>A feature that is no city object: surface data, dynamizer, time series, version, point cloud.</summary>
    Object,

    /// <summary>A complex value.</summary>
    DataType,

    /// <summary>An address feature.</summary>
    Address,

    /// <summary>An appearance.</summary>
    Appearance,

    /// <summary>A generic attribute or a set of them.</summary>
    GenericAttribute,

    /// <summary>A link to an object that never stands inline.</summary>
    Reference,

    /// <summary>The place where properties of an application domain extension stand.</summary>
    AdeHook,

    /// <summary>A property that GML gives every object: description, name, identifier, boundedBy.</summary>
    Gml,

    /// <summary>An element of a vocabulary without a table here: an xAL address, an engineering CRS.</summary>
    Foreign,

    /// <summary>An XML attribute of the element itself, not a child element.</summary>
    XmlAttribute,
}
