using TwinInterop.Geometry.Meshes;
using TwinInterop.Geometry.Profiles;
using TwinInterop.Geometry.Vectors;

namespace TwinInterop.Geometry.Sweeps;

/// <summary>Bodies between a profile and its copy further along a straight line.</summary>
/// <remarks>Source: IfcExtrudedAreaSolid, IfcExtrudedAreaSolidTapered (ISO 16739-1).</remarks>
internal static class LinearSweep
{
    /// <summary>The profile drawn out along a path, upright or oblique.</summary>
    /// <param name="profile">The cross section.</param>
    /// <param name="position">Where the plane of the profile lies.</param>
    /// <param name="path">How far and which way, in the axes of the position, in metres.</param>
    public static PolygonMesh Extrude(Profile profile, Frame3D position, Vector3D path)
    {
        var stack = new SectionStack(profile);
        stack.Add(point => position.Apply(point));
        stack.Add(point => position.Apply(point + path));
        return stack.Build();
    }

    /// <summary>The body between two profiles of equal structure, or null where their structures differ.</summary>
    /// <param name="profile">The cross section at the start.</param>
    /// <param name="end">The cross section at the end of the path.</param>
    /// <param name="position">Where the plane of the first profile lies.</param>
    /// <param name="path">How far and which way, in the axes of the position, in metres.</param>
    public static PolygonMesh? Taper(Profile profile, Profile end, Frame3D position, Vector3D path)
    {
        if (ProfileMatch.Align([profile, end]) is not [Profile first, Profile last])
            return null;
        var stack = new SectionStack(first);
        stack.Add(point => position.Apply(point));
        stack.Add(last, point => position.Apply(point + path));
        return stack.Build();
    }
}
