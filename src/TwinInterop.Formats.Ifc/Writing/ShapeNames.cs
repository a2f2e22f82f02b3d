using System.Collections.Immutable;
using System.Globalization;
using TwinInterop.Geometry;
using TwinInterop.Model;

namespace TwinInterop.Formats.Ifc.Writing;

/// <summary>Names the representations of a shape, each with another of the names that the standard lists.</summary>
/// <remarks>
/// The level of detail stands in the context of a representation. Source: IfcShapeRepresentation, RepresentationIdentifier
/// (ISO 16739-1:2024, 8.19.3.12).
/// </remarks>
internal static class ShapeNames
{
    /// <summary>The names of what is coarser than the body, or bounds it.</summary>
    private static readonly string[] Coarser = ["Surface", "Reference", "Profile"];

    /// <summary>The name of each geometry.</summary>
    public static string[] Of(ImmutableArray<LodGeometry> geometries)
    {
        string[] names = new string[geometries.Length];
        var given = new HashSet<string>(StringComparer.Ordinal);
        int finest = Finest(geometries);
        if (finest >= 0)
            names[finest] = Unique("Body", given);
        foreach (int i in Enumerable.Range(0, names.Length).Where(i => i != finest).OrderByDescending(i => RankOf(geometries[i])))
            names[i] = Unique(NameOf(geometries[i], given), given);
        return names;
    }

    private static string Unique(string identifier, HashSet<string> given)
    {
        string name = identifier;
        for (int i = 2; !given.Add(name); i++)
            name = string.Create(CultureInfo.InvariantCulture, $"{identifier}-{i}");
        return name;
    }

    private static string NameOf(LodGeometry geometry, HashSet<string> given) => geometry.Role switch
    {
        GeometryRole.Footprint => "FootPrint",
        GeometryRole.Network => "Axis",
        GeometryRole.Body when geometry.Lod.Length == 0 => "Annotation",
        _ => Coarser.FirstOrDefault(name => !given.Contains(name)) ?? Coarser[^1],
    };

    /// <summary>The body is the finest geometry of surfaces, an area on the ground where there is no other.</summary>
    private static int Finest(ImmutableArray<LodGeometry> geometries)
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

    private static (bool IsBody, double Lod) RankOf(LodGeometry geometry) => (
        geometry.Role == GeometryRole.Body,
        double.TryParse(geometry.Lod, NumberStyles.Float, CultureInfo.InvariantCulture, out double lod) ? lod : -1);
}
