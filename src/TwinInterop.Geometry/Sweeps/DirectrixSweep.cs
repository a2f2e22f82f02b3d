using TwinInterop.Geometry.Curves;
using TwinInterop.Geometry.Meshes;
using TwinInterop.Geometry.Profiles;
using TwinInterop.Geometry.Vectors;

namespace TwinInterop.Geometry.Sweeps;

/// <summary>Bodies made by drawing a profile along a curve.</summary>
/// <remarks>
/// Source: IfcSweptDiskSolid, IfcSurfaceCurveSweptAreaSolid, IfcFixedReferenceSweptAreaSolid,
/// IfcSectionedSpine (ISO 16739-1).
/// </remarks>
internal static class DirectrixSweep
{
    /// <summary>The profile drawn along a directrix, mitred at its corners.</summary>
    /// <param name="profile">The cross section; its origin runs on the directrix.</param>
    /// <param name="directrix">The path with its frames.</param>
    public static PolygonMesh Sweep(Profile profile, Directrix directrix)
    {
        var stack = new SectionStack(profile);
        for (int i = 0; i < directrix.Count; i++)
        {
            int section = i;
            stack.Add(point => directrix.Place(section, point));
        }

        return stack.Build(directrix.IsClosed);
    }

    /// <summary>A round bar or tube along a path.</summary>
    /// <param name="path">The polyline of the centre; a closed one repeats its first point.</param>
    /// <param name="radius">Outer radius in metres.</param>
    /// <param name="innerRadius">Radius of the hollow, or 0.</param>
    /// <param name="tessellation">How finely.</param>
    public static PolygonMesh Disk(
        ReadOnlySpan<Vector3D> path, double radius, double innerRadius, Tessellation tessellation)
    {
        if (Directrix.WithoutTwist(path, Vector3D.UnitX) is not { } directrix)
            return PolygonMesh.Empty;
        var shapes = new RoundProfiles(tessellation);
        Profile section = innerRadius > 0 ? shapes.CircleHollow(radius, radius - innerRadius) : shapes.Circle(radius);
        return Sweep(section, directrix);
    }

    /// <summary>The body through cross sections, each in its place, or null where their structures differ.</summary>
    /// <param name="sections">Two or more profiles with the frames that they lie in.</param>
    public static PolygonMesh? Through(IReadOnlyList<(Frame3D Frame, Profile Profile)> sections)
    {
        if (ProfileMatch.Align([.. sections.Select(section => section.Profile)]) is not { } aligned)
            return null;
        var stack = new SectionStack(aligned[0]);
        for (int i = 0; i < aligned.Length; i++)
        {
            Frame3D frame = sections[i].Frame;
            stack.Add(aligned[i], point => frame.Apply(point));
        }

        return stack.Build();
    }
}
