namespace TwinInterop.Formats.CityGml.Schema;

/// <summary>How a class may stand directly below the city model.</summary>
internal enum SchemaMembership
{
    /// <summary>Not a concrete city object: it cannot be a member.</summary>
    None,

    /// <summary>Usually part of another city object; as a member it is allowed, not customary.</summary>
    Nested,

    /// <summary>Usually delivered as a member of the city model.</summary>
    TopLevel,
}
