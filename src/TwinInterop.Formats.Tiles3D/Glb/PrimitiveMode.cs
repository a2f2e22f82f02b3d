namespace TwinInterop.Formats.Tiles3D.Glb;

/// <summary>What the indices of a primitive make; the numbers are glTF's own.</summary>
/// <remarks>Source: glTF 2.0, 5.24.4.</remarks>
internal enum PrimitiveMode
{
    /// <summary>Each vertex is a point.</summary>
    Points = 0,

    /// <summary>Each two vertices are a line.</summary>
    Lines = 1,

    /// <summary>A closed line.</summary>
    LineLoop = 2,

    /// <summary>An open line.</summary>
    LineStrip = 3,

    /// <summary>Each three vertices are a triangle.</summary>
    Triangles = 4,

    /// <summary>Each vertex makes a triangle with the two before it.</summary>
    TriangleStrip = 5,

    /// <summary>Each vertex makes a triangle with the one before it and the first.</summary>
    TriangleFan = 6,
}
