using System.Globalization;
using TwinInterop.Conformance.Checks.Tiles3D;
using TwinInterop.Conformance.Json;

namespace TwinInterop.Conformance.Checks.Gltf;

/// <summary>Where the vertices of an asset lie, in its own axes (y up).</summary>
internal sealed class GltfModelBounds
{
    private const int MaxNodes = 100_000;
    private const int MaxVertices = 20_000_000;

    private readonly List<(AccessorData Positions, Matrix ToModel)> _meshes = [];

    private GltfModelBounds()
    {
    }

    /// <summary>Gathers them; null where an extension moves or makes vertices that cannot be told.</summary>
    public static GltfModelBounds? Of(GltfDocument document, AccessorCheck accessors)
    {
        if (document.Uses("KHR_draco_mesh_compression") || document.Uses("EXT_mesh_gpu_instancing") || document.Uses("CESIUM_RTC") || document.Count("skins") > 0)
            return null;
        var bounds = new GltfModelBounds();
        var waiting = new Stack<(long Node, Matrix Parent)>();
        foreach (JsonPlace root in document.At("scenes", document.Root.Whole("scene") ?? 0)?.ArrayAt("nodes")?.Items() ?? [])
            waiting.Push((root.AsWhole() ?? -1, Matrix.Identity));
        for (int count = 0; waiting.TryPop(out var item); count++)
        {
            if (count > MaxNodes || document.At("nodes", item.Node) is not { } node)
                return null;
            Matrix toModel = Local(node).Then(item.Parent);
            foreach (JsonPlace primitive in document.At("meshes", node.Whole("mesh"))?.ArrayAt("primitives")?.Items() ?? [])
            {
                if (accessors.Data(primitive.ObjectAt("attributes")?.Whole("POSITION")) is { Type: "VEC3" } positions)
                    bounds._meshes.Add((positions, toModel));
            }

            foreach (JsonPlace child in node.ArrayAt("children")?.Items() ?? [])
                waiting.Push((child.AsWhole() ?? -1, toModel));
        }

        return bounds._meshes.Sum(mesh => (long)mesh.Positions.Count) <= MaxVertices ? bounds : null;
    }

    /// <summary>The first vertex that lies outside a volume; null where all lie within.</summary>
    public string? FirstOutside(Volume volume, Matrix toEarth)
    {
        double tolerance = volume.Tolerance;
        Span<double> numbers = stackalloc double[3];
        foreach ((AccessorData positions, Matrix toModel) in _meshes)
        {
            Matrix toVolume = toModel.Then(Matrix.ZUp).Then(toEarth);
            for (int i = 0; i < positions.Count; i++)
            {
                positions.ReadMeant(i, numbers);
                Point point = toVolume.Apply(new Point(numbers[0], numbers[1], numbers[2]));
                if (!volume.Includes(point, tolerance))
                    return string.Create(CultureInfo.InvariantCulture, $"[{i}] ({point.X:0.###} {point.Y:0.###} {point.Z:0.###})");
            }
        }

        return null;
    }

    private static Matrix Local(JsonPlace node)
    {
        if (node.Numbers("matrix") is { Length: 16 } matrix)
            return new Matrix(matrix);
        double[] t = node.Numbers("translation") is { Length: 3 } moved ? moved : [0, 0, 0];
        double[] q = node.Numbers("rotation") is { Length: 4 } turned ? turned : [0, 0, 0, 1];
        double[] s = node.Numbers("scale") is { Length: 3 } scaled ? scaled : [1, 1, 1];
        (double x, double y, double z, double w) = (q[0], q[1], q[2], q[3]);
        return new Matrix(
        [
            (1 - (2 * ((y * y) + (z * z)))) * s[0], 2 * ((x * y) + (z * w)) * s[0], 2 * ((x * z) - (y * w)) * s[0], 0,
            2 * ((x * y) - (z * w)) * s[1], (1 - (2 * ((x * x) + (z * z)))) * s[1], 2 * ((y * z) + (x * w)) * s[1], 0,
            2 * ((x * z) + (y * w)) * s[2], 2 * ((y * z) - (x * w)) * s[2], (1 - (2 * ((x * x) + (y * y)))) * s[2], 0,
            t[0], t[1], t[2], 1,
        ]);
    }
}
