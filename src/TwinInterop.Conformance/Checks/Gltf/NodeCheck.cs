using System.Globalization;
using TwinInterop.Conformance.Json;
using TwinInterop.Conformance.Rules;

namespace TwinInterop.Conformance.Checks.Gltf;

/// <summary>Checks nodes, their hierarchy, and scenes.</summary>
/// <remarks>Source: glTF 2.0, 3.5.</remarks>
[Checks("gltf-node-*", "gltf-scene-*")]
internal sealed class NodeCheck(GltfDocument document)
{
    private const double QuaternionTolerance = 0.00769;

    private readonly long[] _parents = new long[document.Count("nodes")];

    public void Check()
    {
        Array.Fill(_parents, -1);
        long index = 0;
        foreach (JsonPlace node in document.All("nodes"))
        {
            if (node.IsObject)
                CheckNode(node, index);
            index++;
        }

        CheckLoops();
        CheckScenes();
        CheckSkins();
    }

    private void CheckNode(JsonPlace node, long index)
    {
        if (node.Has("matrix") && (node.Has("translation") || node.Has("rotation") || node.Has("scale")))
            document.Fail("gltf-node-matrix-trs", node);
        if (node.Numbers("rotation") is { Length: 4 } q)
        {
            double length = Math.Sqrt((q[0] * q[0]) + (q[1] * q[1]) + (q[2] * q[2]) + (q[3] * q[3]));
            if (Math.Abs(length - 1) > QuaternionTolerance)
                document.Fail("gltf-node-rotation", node, length.ToString("0.####", CultureInfo.InvariantCulture), "1");
        }

        foreach (JsonPlace child in node.ArrayAt("children")?.Items() ?? [])
        {
            if (child.AsWhole() is not { } number || number < 0 || number >= _parents.Length)
                continue;
            if (_parents[number] >= 0 && _parents[number] != index)
                document.Fail("gltf-node-parent", child, child.Written, $"{_parents[number]}");
            _parents[number] = index;
        }

        CheckMesh(node);
    }

    private void CheckMesh(JsonPlace node)
    {
        if (document.At("meshes", node.Whole("mesh")) is not { } mesh)
            return;
        List<JsonPlace> primitives = [.. mesh.ArrayAt("primitives")?.Items() ?? []];
        bool isSkinned = primitives.Count > 0 && primitives.All(primitive => primitive.ObjectAt("attributes")?.Has("JOINTS_0") == true);
        if (node.Has("skin") && !isSkinned)
            document.Fail("gltf-node-skin-mesh", node);
        else if (!node.Has("skin") && isSkinned)
            document.Fail("gltf-node-skin-missing", node);
        if (node.Has("skin") && isSkinned && (node.Has("matrix") || node.Has("translation") || node.Has("rotation") || node.Has("scale")))
            document.Fail("gltf-node-skin-transform", node);
        int targets = primitives.Count > 0 ? primitives[0].ArrayAt("targets")?.Count ?? 0 : 0;
        if (node.ArrayAt("weights") is { } weights && weights.Count != targets)
            document.Fail("gltf-node-weights", weights, $"{weights.Count}", $"{targets}");
    }

    private void CheckLoops()
    {
        byte[] state = new byte[_parents.Length]; // 1 on the way, 2 done.
        for (long start = 0; start < _parents.Length; start++)
        {
            long at = start;
            while (at >= 0 && state[at] == 0)
            {
                state[at] = 1;
                at = _parents[at];
            }

            if (at >= 0 && state[at] == 1 && document.At("nodes", at) is { } node)
                document.Fail("gltf-node-loop", node);
            for (long back = start; back >= 0 && state[back] == 1; back = _parents[back])
                state[back] = 2;
        }
    }

    private void CheckScenes()
    {
        foreach (JsonPlace scene in document.All("scenes"))
        {
            foreach (JsonPlace node in scene.ArrayAt("nodes")?.Items() ?? [])
            {
                if (node.AsWhole() is { } number && number >= 0 && number < _parents.Length && _parents[number] >= 0)
                    document.Fail("gltf-scene-root", node, node.Written, $"{_parents[number]}");
            }
        }
    }

    private void CheckSkins()
    {
        foreach (JsonPlace scene in document.All("scenes"))
        {
            HashSet<long> roots = [.. (scene.ArrayAt("nodes")?.Items() ?? []).Select(node => node.AsWhole() ?? -1)];
            for (int i = 0; i < _parents.Length; i++)
            {
                if (document.At("nodes", i) is not { } node || !roots.Contains(Root(i)) || document.At("skins", node.Whole("skin")) is not { } skin)
                    continue;
                if ((skin.ArrayAt("joints")?.Items() ?? []).Any(joint => joint.AsWhole() is { } number && number < _parents.Length && !roots.Contains(Root(number))))
                    document.Fail("gltf-node-skin-scene", node);
            }
        }
    }

    private long Root(long node)
    {
        for (int step = 0; step <= _parents.Length && node >= 0 && _parents[node] >= 0; step++)
            node = _parents[node];
        return node;
    }
}
