namespace TwinInterop.Formats.Tiles3D.Metadata;

/// <summary>The structure of a property's value.</summary>
/// <remarks>Source: OGC 22-025r4, 8 (3D Metadata), Type.</remarks>
internal enum MetadataType
{
    /// <summary>One number.</summary>
    Scalar,

    /// <summary>Two numbers.</summary>
    Vec2,

    /// <summary>Three numbers.</summary>
    Vec3,

    /// <summary>Four numbers.</summary>
    Vec4,

    /// <summary>A matrix of two columns of two numbers, column by column.</summary>
    Mat2,

    /// <summary>A matrix of three columns of three numbers, column by column.</summary>
    Mat3,

    /// <summary>A matrix of four columns of four numbers, column by column.</summary>
    Mat4,

    /// <summary>A text.</summary>
    String,

    /// <summary>True or false.</summary>
    Boolean,

    /// <summary>A name of an enum.</summary>
    Enum,
}
