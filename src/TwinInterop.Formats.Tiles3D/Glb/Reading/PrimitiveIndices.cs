namespace TwinInterop.Formats.Tiles3D.Glb.Reading;

/// <summary>Resolves strips, loops and fans.</summary>
/// <remarks>Source: glTF 2.0, 3.7.2.1. Triangles with a repeated corner, which join strips, are left out.</remarks>
internal static class PrimitiveIndices
{
    /// <summary>What a mode becomes.</summary>
    public static PrimitiveMode Simple(PrimitiveMode mode) => mode switch
    {
        PrimitiveMode.Points => PrimitiveMode.Points,
        PrimitiveMode.Lines or PrimitiveMode.LineLoop or PrimitiveMode.LineStrip => PrimitiveMode.Lines,
        _ => PrimitiveMode.Triangles,
    };

    /// <summary>Indices of points, lines or triangles each for itself; what is left over at the end is dropped.</summary>
    public static uint[] Resolve(PrimitiveMode mode, uint[] indices)
    {
        int count = indices.Length;
        switch (mode)
        {
            case PrimitiveMode.Points:
                return indices;
            case PrimitiveMode.Lines:
                return count % 2 == 0 ? indices : indices[..^1];
            case PrimitiveMode.LineStrip or PrimitiveMode.LineLoop:
                return Lines(mode, indices);
            case PrimitiveMode.TriangleStrip or PrimitiveMode.TriangleFan:
                return Triangles(mode, indices);
            default:
                return count % 3 == 0 ? indices : indices[..(count / 3 * 3)];
        }
    }

    private static uint[] Lines(PrimitiveMode mode, uint[] indices)
    {
        var lines = new List<uint>(2 * indices.Length);
        for (int i = 1; i < indices.Length; i++)
            lines.AddRange([indices[i - 1], indices[i]]);
        if (mode == PrimitiveMode.LineLoop && indices.Length > 2)
            lines.AddRange([indices[^1], indices[0]]);
        return [.. lines];
    }

    private static uint[] Triangles(PrimitiveMode mode, uint[] indices)
    {
        var triangles = new List<uint>(3 * indices.Length);
        for (int i = 2; i < indices.Length; i++)
        {
            (uint a, uint b, uint c) = mode == PrimitiveMode.TriangleFan
                ? (indices[0], indices[i - 1], indices[i])
                : i % 2 == 0 ? (indices[i - 2], indices[i - 1], indices[i]) : (indices[i - 1], indices[i - 2], indices[i]);
            if (a != b && b != c && c != a)
                triangles.AddRange([a, b, c]);
        }

        return [.. triangles];
    }
}
