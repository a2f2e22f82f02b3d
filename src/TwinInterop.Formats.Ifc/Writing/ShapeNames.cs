using System.Collections.Immutable;
using System.Globalization;
using TwinInterop.Geometry;
using TwinInterop.Model;

namespace TwinInterop.Formats.Ifc.Writing;

/// <summary>Names the representations of a shape.</summary>
internal static class ShapeNames
{
    /// <summary>A name that no other representation of the shape has.</summary>
    /// <param name="identifier">The name wanted.</param>
    /// <param name="names">Those given.</param>
    public static string Unique(string identifier, HashSet<string> names)
    {
        string name = identifier;
        for (int i = 2; !names.Add(name); i++)
            name = string.Create(CultureInfo.InvariantCulture, $"{identifier}-{i}");
        return name;
    }

    /// <summary>The body is the finest geometry of surfaces, an area on the ground where there is no other.</summary>
    public static int Finest(ImmutableArray<LodGeometry> geometries)
    {
        int finest = -1;
        for (int i = 0; i < geometries.Length; i++)
        {
            if (geometries[i].Geometry is Point or MultiPoint or LineString or CompositeCurve or MultiCurve)
                continue;
            if (finest < 0 || RankOf(geometries[i]).CompareTo(RankOf(geometries[finest])) > 0)
                finest = i;
        }

        return finest;
    }

    /// <summary>The identifier of a representation.</summary>
    public static string IdentifierOf(LodGeometry geometry, bool isFinest)
    {
        if (isFinest)
            return "Body";
        string lod = geometry.Lod.Length == 0 ? "" : "LoD" + geometry.Lod;
        return geometry.Role switch
        {
            GeometryRole.Footprint => "FootPrint",
            GeometryRole.Network => "Axis",
            GeometryRole.Body => lod.Length == 0 ? "Annotation" : lod,
            var role => lod + role,
        };
    }

    private static (bool IsBody, double Lod) RankOf(LodGeometry geometry) => (
        geometry.Role == GeometryRole.Body,
        double.TryParse(geometry.Lod, NumberStyles.Float, CultureInfo.InvariantCulture, out double lod) ? lod : -1);
}
