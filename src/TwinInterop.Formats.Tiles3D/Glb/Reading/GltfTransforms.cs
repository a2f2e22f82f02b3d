using System.Numerics;
using System.Text.Json;
using TwinInterop.Geometry;

namespace TwinInterop.Formats.Tiles3D.Glb.Reading;

/// <summary>Transforms of nodes.</summary>
internal static class GltfTransforms
{
    /// <summary>The transform that a node states: a matrix, or a translation, a rotation and scales.</summary>
    public static Transform3D Of(GltfDocument document, JsonElement node, string pointer)
    {
        if (node.Member("matrix") is not null)
        {
            if (node.Numbers("matrix", 16) is { } m)
            {
                return new Transform3D(
                    [m[0], m[4], m[8], m[12], m[1], m[5], m[9], m[13], m[2], m[6], m[10], m[14], m[3], m[7], m[11], m[15]]);
            }

            document.Report($"{pointer}/matrix", GltfDiagnostics.Value, "matrix", "16 finite numbers", "something else");
            return Transform3D.Identity;
        }

        double[] t = Numbers(document, node, pointer, "translation", [0, 0, 0]);
        double[] q = Numbers(document, node, pointer, "rotation", [0, 0, 0, 1]);
        double[] s = Numbers(document, node, pointer, "scale", [1, 1, 1]);
        (double x, double y, double z, double w) = (q[0], q[1], q[2], q[3]);
        return new Transform3D(
        [
            s[0] * (1 - (2 * ((y * y) + (z * z)))), s[1] * 2 * ((x * y) - (z * w)), s[2] * 2 * ((x * z) + (y * w)), t[0],
            s[0] * 2 * ((x * y) + (z * w)), s[1] * (1 - (2 * ((x * x) + (z * z)))), s[2] * 2 * ((y * z) - (x * w)), t[1],
            s[0] * 2 * ((x * z) - (y * w)), s[1] * 2 * ((y * z) + (x * w)), s[2] * (1 - (2 * ((x * x) + (y * y)))), t[2],
            0, 0, 0, 1,
        ]);
    }

    /// <summary>A matrix of the runtime, whose vectors are rows.</summary>
    public static Transform3D Of(Matrix4x4 m) => new(
        [m.M11, m.M21, m.M31, m.M41, m.M12, m.M22, m.M32, m.M42, m.M13, m.M23, m.M33, m.M43, m.M14, m.M24, m.M34, m.M44]);

    private static double[] Numbers(GltfDocument document, JsonElement node, string pointer, string member, double[] otherwise)
    {
        if (node.Member(member) is null)
            return otherwise;
        if (node.Numbers(member, otherwise.Length) is { } numbers)
            return numbers;
        document.Report($"{pointer}/{member}", GltfDiagnostics.Value, member, $"{otherwise.Length} finite numbers", "something else");
        return otherwise;
    }
}
