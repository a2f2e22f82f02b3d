using System.Collections.Immutable;
using System.Text.Json;
using TwinInterop.Formats.Tiles3D.Metadata;
using TwinInterop.Geometry;

namespace TwinInterop.Formats.Tiles3D.Glb;

/// <summary>Writes the JSON of a GLB.</summary>
/// <param name="writer">Where to.</param>
/// <param name="scene">The scene.</param>
/// <param name="content">What its nodes refer to, laid out.</param>
/// <param name="layout">The buffer.</param>
internal sealed class GltfJsonWriter(Utf8JsonWriter writer, GlbScene scene, SceneLayout content, BufferLayout layout)
{
    private readonly SortedSet<string> _used = new(StringComparer.Ordinal);
    private readonly SortedSet<string> _required = new(StringComparer.Ordinal);

    /// <summary>Writes the document.</summary>
    public void Write()
    {
        writer.WriteStartObject();
        WriteAsset();
        NoteExtensions();
        WriteNames("extensionsUsed", _used);
        WriteNames("extensionsRequired", _required);
        WriteNodes();
        if (content.Meshes.Count > 0)
            new MeshJsonWriter(writer, scene.Features is not null).Write(content.Meshes);
        new MaterialJsonWriter(writer, content).Write();
        if (scene.Features is { } table)
            WriteMetadata(table);
        new BufferJsonWriter(writer, layout).Write();
        writer.WriteEndObject();
    }

    private void WriteAsset()
    {
        writer.WriteStartObject("asset");
        writer.WriteString("version", "2.0");
        writer.WriteString("generator", "TwinInterop");
        if (scene.Copyright is { } copyright)
            writer.WriteString("copyright", copyright);
        writer.WriteEndObject();
    }

    private void NoteExtensions()
    {
        IEnumerable<WrittenPrimitive> primitives = content.Meshes.SelectMany(mesh => mesh.Primitives);
        Note("EXT_mesh_features", primitives.Any(primitive => primitive.FeatureCount > 0));
        Note("CESIUM_primitive_outline", primitives.Any(primitive => primitive.Outlines is not null));
        Note("EXT_structural_metadata", scene.Features is not null);
        Note("EXT_mesh_gpu_instancing", content.HasInstances, isRequired: true);
        Note("EXT_instance_features", content.HasInstanceFeatures);
        Note("KHR_materials_unlit", content.Materials.Exists(material => material.IsUnlit));
        Note("KHR_mesh_quantization", content.Meshes.Exists(mesh => mesh.Grid is not null), isRequired: true);
        Note("EXT_meshopt_compression", layout.FallbackLength > 0, isRequired: true);
    }

    private void Note(string extension, bool isUsed, bool isRequired = false)
    {
        if (!isUsed)
            return;
        _used.Add(extension);
        if (isRequired)
            _required.Add(extension);
    }

    private void WriteNames(string name, SortedSet<string> names)
    {
        if (names.Count == 0)
            return;
        writer.WriteStartArray(name);
        foreach (string item in names)
            writer.WriteStringValue(item);
        writer.WriteEndArray();
    }

    private void WriteNodes()
    {
        if (scene.Nodes.IsDefaultOrEmpty)
            return;
        writer.WriteNumber("scene", 0);
        writer.WriteStartArray("scenes");
        writer.WriteStartObject();
        // Nodes are numbered parents first, level by level: the children of a node follow each other.
        WriteIndices("nodes", 0, scene.Nodes.Length);
        writer.WriteEndObject();
        writer.WriteEndArray();
        writer.WriteStartArray("nodes");
        var queue = new Queue<PlacedNode>(scene.Nodes.Select(
            node => new PlacedNode(node, NodeMatrix.ZUpToYUp.Multiply(node.Transform ?? Transform3D.Identity))));
        int next = queue.Count;
        while (queue.TryDequeue(out PlacedNode node))
        {
            ImmutableArray<PlacedNode> children = ChildrenOf(node, out bool hasMesh);
            WriteNode(node, hasMesh, next, children.Length);
            foreach (PlacedNode child in children)
                queue.Enqueue(child);
            next += children.Length;
        }

        writer.WriteEndArray();
    }

    /// <summary>The children; a quantised mesh of a node with children gets a node of its own for its scale.</summary>
    private ImmutableArray<PlacedNode> ChildrenOf(PlacedNode placed, out bool hasMesh)
    {
        GlbNode node = placed.Node;
        IEnumerable<PlacedNode> children = node.Children.Select(child => new PlacedNode(child, child.Transform ?? Transform3D.Identity));
        bool isGrid = node.Mesh is { } mesh && node.Instances is null && content.MeshOf(mesh).Grid is not null;
        hasMesh = !isGrid || node.Children.IsEmpty;
        return hasMesh
            ? [.. children]
            : [new PlacedNode(new GlbNode { Mesh = node.Mesh }, Transform3D.Identity), .. children];
    }

    private void WriteNode(PlacedNode placed, bool hasMesh, int firstChild, int childCount)
    {
        GlbNode node = placed.Node;
        writer.WriteStartObject();
        if (node.Name is { } name)
            writer.WriteString("name", name);
        Transform3D transform = placed.Transform;
        if (hasMesh && node.Mesh is { } mesh)
        {
            WrittenMesh written = content.MeshOf(mesh);
            if (written.Grid is { } grid && node.Instances is null)
                transform = transform.Multiply(NodeMatrix.Of(grid));
            writer.WriteNumber("mesh", written.Index);
            if (node.Instances is { } instances)
                InstanceJson.Write(writer, content.InstancesOf(instances), scene.Features is not null);
        }

        WriteMatrix(transform);
        if (childCount > 0)
            WriteIndices("children", firstChild, childCount);
        writer.WriteEndObject();
    }

    private void WriteMatrix(Transform3D transform)
    {
        if (NodeMatrix.IsIdentity(transform))
            return;
        writer.WriteStartArray("matrix");
        for (int column = 0; column < 4; column++)
        {
            for (int row = 0; row < 4; row++)
                writer.WriteNumberValue(transform.Elements[(4 * row) + column]);
        }

        writer.WriteEndArray();
    }

    private void WriteIndices(string name, int first, int count)
    {
        writer.WriteStartArray(name);
        for (int i = first; i < first + count; i++)
            writer.WriteNumberValue(i);
        writer.WriteEndArray();
    }

    private void WriteMetadata(PropertyTable table)
    {
        writer.WriteStartObject("extensions");
        writer.WriteStartObject("EXT_structural_metadata");
        writer.WritePropertyName("schema");
        MetadataJson.WriteSchema(writer, table.Schema);
        writer.WriteStartArray("propertyTables");
        MetadataJson.WriteTable(writer, table, content.Columns, layout.AddBytes);
        writer.WriteEndArray();
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private readonly record struct PlacedNode(GlbNode Node, Transform3D Transform);
}
