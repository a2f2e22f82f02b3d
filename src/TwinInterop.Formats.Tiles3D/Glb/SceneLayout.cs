using System.Collections.Immutable;
using TwinInterop.Formats.Tiles3D.Metadata;

namespace TwinInterop.Formats.Tiles3D.Glb;

/// <summary>What a scene's nodes refer to, each thing once, in the order of its first use.</summary>
internal sealed class SceneLayout
{
    private readonly Dictionary<GlbMaterial, int> _materialIndices = [];
    private readonly Dictionary<GlbMesh, WrittenMesh> _meshIndices = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<GlbInstances, WrittenInstances> _instances = new(ReferenceEqualityComparer.Instance);
    private readonly MeshLayout _meshes;
    private readonly InstanceLayout _instanceLayout;

    /// <summary>Lays out the vertices, the images and the table of a scene.</summary>
    public SceneLayout(GlbScene scene, GlbOptions options, BufferLayout layout)
    {
        int rowCount = scene.Features?.Count ?? (MeshBuffer.MaxFeatureId + 1);
        if (rowCount > MeshBuffer.MaxFeatureId + 1)
            throw new ArgumentException($"Expected at most {MeshBuffer.MaxFeatureId + 1} features, found {rowCount}.", nameof(scene));
        _meshes = new MeshLayout(layout, options, rowCount);
        _instanceLayout = new InstanceLayout(layout, rowCount);
        foreach (GlbNode node in scene.Nodes)
            Visit(node);
        Textures = [.. Materials.Select(material => material.BaseColourTexture).OfType<GlbTexture>().Distinct()];
        Images = [.. Textures.Select(texture => texture.Image).Distinct()];
        ImageViews = [.. Images.Select(image => layout.AddBytes(image.Bytes))];
        Columns = scene.Features is { } table
            ? [.. table.Columns.Select(column => PropertyTableEncoder.Encode(table.Schema, column))]
            : [];
    }

    /// <summary>The materials.</summary>
    public List<GlbMaterial> Materials { get; } = [];

    /// <summary>The textures.</summary>
    public ImmutableArray<GlbTexture> Textures { get; }

    /// <summary>The images.</summary>
    public ImmutableArray<GlbImage> Images { get; }

    /// <summary>The buffer views of the images.</summary>
    public ImmutableArray<int> ImageViews { get; }

    /// <summary>The meshes.</summary>
    public List<WrittenMesh> Meshes { get; } = [];

    /// <summary>The columns of the property table.</summary>
    public ImmutableArray<EncodedColumn> Columns { get; }

    /// <summary>Whether there are copies of meshes.</summary>
    public bool HasInstances => _instances.Count > 0;

    /// <summary>Whether copies are features.</summary>
    public bool HasInstanceFeatures => _instances.Values.Any(instances => instances.FeatureCount > 0);

    /// <summary>The laid out mesh of a node.</summary>
    public WrittenMesh MeshOf(GlbMesh mesh) => _meshIndices[mesh];

    /// <summary>The laid out copies of a node.</summary>
    public WrittenInstances InstancesOf(GlbInstances instances) => _instances[instances];

    private void Visit(GlbNode node)
    {
        if (node.Mesh is { } mesh && !_meshIndices.ContainsKey(mesh))
        {
            WrittenMesh written = _meshes.Write(mesh, Meshes.Count, MaterialIndex);
            _meshIndices.Add(mesh, written);
            Meshes.Add(written);
        }

        if (node.Instances is { } instances)
        {
            if (node.Mesh is null)
                throw new ArgumentException("Expected copies of a mesh, found copies of none.", nameof(node));
            if (!_instances.ContainsKey(instances))
                _instances.Add(instances, _instanceLayout.Write(instances, _meshIndices[node.Mesh].Grid));
        }

        foreach (GlbNode child in node.Children)
            Visit(child);
    }

    private int MaterialIndex(GlbMaterial material)
    {
        if (_materialIndices.TryGetValue(material, out int index))
            return index;
        Materials.Add(material);
        _materialIndices.Add(material, Materials.Count - 1);
        return Materials.Count - 1;
    }
}
