namespace TwinInterop.Diagnostics;

/// <summary>What the books of a conversion count.</summary>
public enum BookAccount
{
    /// <summary>City objects of every level: buildings, parts, boundary surfaces, openings.</summary>
    Objects,

    /// <summary>Single attribute values, addresses, external references and dates.</summary>
    Attributes,

    /// <summary>Geometries: one per object, level of detail and role.</summary>
    Geometries,

    /// <summary>Links: from each part to its parent, and each typed relation.</summary>
    Relations,

    /// <summary>Materials and textures, counted per surface that has them.</summary>
    Appearances,

    /// <summary>Pieces of content that the model keeps verbatim.</summary>
    Extensions,
}
