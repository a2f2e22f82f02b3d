using TwinInterop.Geometry.Curves;
using TwinInterop.Geometry.Meshes;
using TwinInterop.Geometry.Profiles;
using TwinInterop.Geometry.Vectors;

namespace TwinInterop.Geometry.Sweeps;

/// <summary>Bodies made by turning a profile about an axis in its plane.</summary>
/// <remarks>Source: IfcRevolvedAreaSolid, IfcRevolvedAreaSolidTapered (ISO 16739-1).</remarks>
internal static class RotarySweep
{
    private const double FullTurn = 1e-6;

    /// <summary>The profile turned about an axis, by part of a turn or the whole of it.</summary>
    /// <param name="profile">The cross section; it may touch the axis, not cross it.</param>
    /// <param name="axisOrigin">A point of the axis, in the system of the profile.</param>
    /// <param name="axis">The direction of the axis.</param>
    /// <param name="angle">In radians, by the right-hand rule; a full turn or more closes the body.</param>
    /// <param name="tessellation">How finely.</param>
    public static PolygonMesh Revolve(
        Profile profile, Vector3D axisOrigin, Vector3D axis, double angle, Tessellation tessellation) =>
        Sweep([profile, profile], axisOrigin, axis, angle, tessellation);

    /// <summary>The body turned from one profile into another, or null where their structures differ.</summary>
    /// <param name="profile">The cross section at the start.</param>
    /// <param name="end">The cross section at the end.</param>
    /// <param name="axisOrigin">A point of the axis.</param>
    /// <param name="axis">The direction of the axis.</param>
    /// <param name="angle">In radians.</param>
    /// <param name="tessellation">How finely.</param>
    public static PolygonMesh? Taper(
        Profile profile, Profile end, Vector3D axisOrigin, Vector3D axis, double angle, Tessellation tessellation) =>
        ProfileMatch.Align([profile, end]) is { } aligned
            ? Sweep(aligned, axisOrigin, axis, angle, tessellation)
            : null;

    private static PolygonMesh Sweep(
        Profile[] profiles, Vector3D axisOrigin, Vector3D axis, double angle, Tessellation tessellation)
    {
        Profile shape = profiles[0];
        bool full = Math.Abs(angle) >= Math.Tau - FullTurn && ReferenceEquals(profiles[0], profiles[1]);
        angle = Math.Clamp(angle, -Math.Tau, Math.Tau);
        Vector3D direction = axis.Normalized();
        int count = tessellation.SegmentsOfArc(Radius(shape, axisOrigin, direction), angle);
        count = Math.Max(count, full ? 3 : 1);
        var stack = new SectionStack(shape);
        for (int i = 0; i < (full ? count : count + 1); i++)
        {
            double share = (double)i / count;
            Profile section = ReferenceEquals(profiles[0], profiles[1])
                ? shape
                : ProfileMatch.Interpolate(profiles[0], profiles[1], share);
            var turn = new Rotation(axisOrigin, direction, angle * share);
            stack.Add(section, turn.Apply);
        }

        return stack.Build(full);
    }

    private static double Radius(Profile profile, Vector3D origin, Vector3D axis) =>
        profile.Regions.SelectMany(region => region.Outer).Concat(profile.Lines.SelectMany(line => line))
            .Select(point => (point - origin).Cross(axis).Length).DefaultIfEmpty().Max();
}
