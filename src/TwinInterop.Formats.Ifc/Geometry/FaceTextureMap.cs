using TwinInterop.Appearance;
using TwinInterop.Formats.Ifc.Schema;
using TwinInterop.Formats.Ifc.Step;
using TwinInterop.Geometry.Vectors;

namespace TwinInterop.Formats.Ifc.Geometry;

/// <summary>Images on single faces of shells.</summary>
/// <remarks>Source: IfcTextureMap, IfcTextureVertex (ISO 16739-1, 8.7.3).</remarks>
internal static class FaceTextureMap
{
    /// <summary>The image on a plane face; null where there is none, or its vertices do not go with the outer bound.</summary>
    /// <param name="face">The face.</param>
    /// <param name="loops">Its outer loop in the order of the file, then its holes.</param>
    public static FaceTexture? On(IfcEntity face, IReadOnlyList<Vector3D[]> loops)
    {
        foreach (IfcEntity map in face.ReferredBy(IfcClass.IfcTextureMap, "MappedTo"))
        {
            foreach (IfcEntity texture in map.References("Maps"))
            {
                if (SurfaceTextureReader.Image(texture) is { } image && Places(map, TexturePlacement.Of(texture)) is { } places
                    && places.Count == loops[0].Length && places.Count > 2)
                {
                    if (RunsBackwards(face))
                        places.Reverse();
                    return new FaceTexture(image, loops[0], [.. places]);
                }
            }
        }

        return null;
    }

    // The vertices go with the points of the outer bound as it is written, not as the face runs along it.
    private static bool RunsBackwards(IfcEntity face)
    {
        IfcEntity outer = default;
        foreach (IfcEntity bound in face.References("Bounds"))
        {
            if (!outer.Exists || (bound.Is(IfcClass.IfcFaceOuterBound) && !outer.Is(IfcClass.IfcFaceOuterBound)))
                outer = bound;
        }

        return outer.Exists && outer.Boolean("Orientation") == false;
    }

    private static List<TextureCoordinate>? Places(IfcEntity map, TexturePlacement placement)
    {
        Span<double> numbers = stackalloc double[2];
        var places = new List<TextureCoordinate>();
        foreach (IfcEntity vertex in map.References("Vertices"))
        {
            if (vertex["Coordinates"].CopyDoubles(numbers) < 2)
                return null;
            places.Add(placement.Apply(numbers[0], numbers[1]));
        }

        return places;
    }
}
