using System.Collections.Immutable;
using System.Numerics;
using System.Text.Json;
using TwinInterop.Geometry;

namespace TwinInterop.Formats.Tiles3D.Glb.Reading;

/// <summary>Walks the nodes of the scene and places what they hold.</summary>
/// <remarks>Source: glTF 2.0, 3.5. Transforms are multiplied in double precision. No recursion: nodes may be nested as deep as they like.</remarks>
/// <param name="document">The document.</param>
/// <param name="primitives">Its meshes.</param>
/// <param name="instances">Its copies.</param>
internal sealed class GltfNodes(GltfDocument document, GltfPrimitives primitives, GltfInstances instances)
{
    /// <summary>Everything that the scene shows.</summary>
    public ImmutableArray<GltfPlacement> Place()
    {
        var placements = ImmutableArray.CreateBuilder<GltfPlacement>();
        bool[] visited = new bool[document.Nodes.Length];
        var waiting = new Stack<(int Node, Transform3D Parent)>();
        Transform3D root = Root();
        foreach (int node in Roots().Reverse())
            waiting.Push((node, root));
        while (waiting.TryPop(out (int Node, Transform3D Parent) next))
        {
            if (visited[next.Node])
            {
                document.Report($"/nodes/{next.Node}", GltfDiagnostics.NodeRepeated, next.Node);
                continue;
            }

            visited[next.Node] = true;
            JsonElement node = document.Nodes[next.Node];
            Transform3D transform = next.Parent.Multiply(GltfTransforms.Of(document, node, $"/nodes/{next.Node}"));
            Place(next.Node, node, transform, placements);
            foreach (int child in Enumerable.Reverse(Indices(node, "children", $"/nodes/{next.Node}")))
                waiting.Push((child, transform));
        }

        return placements.ToImmutable();
    }

    /// <summary>From y up to z up, moved by CESIUM_RTC where the file has it.</summary>
    private Transform3D Root()
    {
        Transform3D turn = NodeMatrix.ToZUp(document.Options.Up);
        double[]? centre = document.Root.Extension("CESIUM_RTC")?.Numbers("center", 3);
        return centre is null ? turn : NodeMatrix.Move(centre[0], centre[1], centre[2]).Multiply(turn);
    }

    /// <summary>The roots of the scene; without a scene all nodes that are nobody's children.</summary>
    private IEnumerable<int> Roots()
    {
        JsonElement[] scenes = document.Root.Items("scenes");
        if (scenes.Length > 0)
        {
            long scene = document.Root.Whole("scene") ?? 0;
            if (scene >= 0 && scene < scenes.Length)
                return [.. Indices(scenes[scene], "nodes", $"/scenes/{scene}")];
            document.Report("/scene", GltfDiagnostics.Reference, "scene", scene, scenes.Length);
        }

        HashSet<int> children = [.. document.Nodes.SelectMany((node, index) => Indices(node, "children", $"/nodes/{index}"))];
        return [.. Enumerable.Range(0, document.Nodes.Length).Where(node => !children.Contains(node))];
    }

    private List<int> Indices(JsonElement holder, string member, string pointer)
    {
        List<int> indices = [];
        foreach (JsonElement item in holder.Items(member))
        {
            long index = item.ValueKind == JsonValueKind.Number ? JsonMembers.WholeOf(item) ?? -1 : -1;
            if (index >= 0 && index < document.Nodes.Length)
                indices.Add((int)index);
            else
                document.Report($"{pointer}/{member}", GltfDiagnostics.Reference, member, item.GetRawText(), document.Nodes.Length);
        }

        return indices;
    }

    private void Place(int index, JsonElement node, Transform3D transform, ImmutableArray<GltfPlacement>.Builder placements)
    {
        if (node.Member("mesh") is null || document.Find(document.Meshes, node, "mesh", $"/nodes/{index}") is not { } mesh)
            return;
        string? name = node.Text("name");
        ImmutableArray<GltfPrimitive> parts = primitives.Mesh(mesh.Index);
        if (node.Extension("EXT_mesh_gpu_instancing") is not { } copies)
        {
            foreach (GltfPrimitive part in parts)
                placements.Add(new GltfPlacement(part, transform, index) { NodeName = name });
            return;
        }

        foreach ((Matrix4x4 local, ImmutableArray<GltfFeature> features) in instances.Of(node, copies, $"/nodes/{index}", parts.Length))
        {
            Transform3D placed = transform.Multiply(GltfTransforms.Of(local));
            foreach (GltfPrimitive part in parts)
                placements.Add(new GltfPlacement(part, placed, index) { NodeName = name, Features = features, IsCopy = true });
        }
    }
}
