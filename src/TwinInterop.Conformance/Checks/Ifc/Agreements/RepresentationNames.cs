using System.Collections.Frozen;
using TwinInterop.Formats.Ifc.Schema;

namespace TwinInterop.Conformance.Checks.Ifc.Agreements;

/// <summary>The identifiers and types of representations that the standard lists.</summary>
/// <remarks>Source: IfcShapeRepresentation, IfcTopologyRepresentation of IFC2x3 TC1, ISO 16739-1:2018 and ISO 16739-1:2024.</remarks>
internal static class RepresentationNames
{
    private static readonly FrozenSet<string> Identifiers = Set(
        "CoG", "Box", "Annotation", "Axis", "FootPrint", "Profile", "Surface", "Reference", "Body", "Clearance", "Lighting");

    private static readonly FrozenSet<string> Topology = Set("Vertex", "Edge", "Path", "Face", "Shell", "Undefined");

    private static readonly FrozenSet<string> Types2X3 = Set(
        "Curve2D", "GeometricSet", "GeometricCurveSet", "Annotation2D", "SurfaceModel", "SolidModel", "SweptSolid", "Brep", "CSG",
        "Clipping", "AdvancedSweptSolid", "BoundingBox", "SectionedSpine", "MappedRepresentation");

    private static readonly FrozenSet<string> Types4 = Set(
    [
        .. Types2X3, "Point", "PointCloud", "Curve", "Curve3D", "Surface", "Surface2D", "Surface3D", "FillArea", "Text",
        "AdvancedSurface", "Tessellation", "AdvancedBrep", "LightSource",
    ]);

    private static readonly FrozenSet<string> Types4X3 = Set([.. Types4, "SectionedSurface", "Segment"]);

    /// <summary>Whether a representation may have this identifier. IFC2x3 leaves it open.</summary>
    public static bool IsIdentifier(IfcRelease release, string name) => release switch
    {
        IfcRelease.Ifc2x3 => true,
        IfcRelease.Ifc4x3 when name == "Body-Fallback" => true,
        _ => Identifiers.Contains(name),
    };

    /// <summary>Whether a representation of this class may have this type.</summary>
    public static bool IsType(IfcRelease release, IfcClass representation, string name) => representation switch
    {
        IfcClass.IfcTopologyRepresentation => Topology.Contains(name),
        IfcClass.IfcShapeRepresentation => (release switch
        {
            IfcRelease.Ifc2x3 => Types2X3,
            IfcRelease.Ifc4 => Types4,
            _ => Types4X3,
        }).Contains(name),
        _ => true,
    };

    private static FrozenSet<string> Set(params IEnumerable<string> names) => names.ToFrozenSet(StringComparer.Ordinal);
}
