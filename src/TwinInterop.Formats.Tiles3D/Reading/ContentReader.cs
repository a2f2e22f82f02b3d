using System.Collections.Immutable;
using TwinInterop.Conversion;
using TwinInterop.Diagnostics;
using TwinInterop.Formats.Tiles3D.Glb;
using TwinInterop.Formats.Tiles3D.Glb.Reading;
using TwinInterop.Formats.Tiles3D.Legacy;
using TwinInterop.Formats.Tiles3D.Metadata;
using TwinInterop.Geometry;
using TwinInterop.Geometry.Vectors;

namespace TwinInterop.Formats.Tiles3D.Reading;

/// <summary>Reads the contents of tiles in any of their formats.</summary>
/// <param name="files">The files of the dataset.</param>
/// <param name="context">Takes findings.</param>
internal sealed class ContentReader(TilesetFiles files, ConversionContext context)
{
    private const int MostNesting = 16;

    /// <summary>Reads a content; null, and a finding, where there is none or it cannot be read.</summary>
    /// <param name="reference">The content.</param>
    /// <param name="tablesOnly">Whether only its features are wanted, not their shapes.</param>
    public ContentModel? Read(ContentReference reference, bool tablesOnly)
    {
        try
        {
            if (files.Read(reference.Path, reference.From) is { } bytes)
            {
                var model = new ContentModel();
                Read(bytes, reference, reference.Path, tablesOnly, 0, model);
                return model;
            }
        }
        catch (InvalidDatasetException fault)
        {
            context.Diagnostics.Add(fault.Diagnostic);
        }

        context.LoseUnread(BookAccount.Geometries, "CityModel", reference.Path, "geometry/content");
        return null;
    }

    /// <summary>Adds glTF to a model.</summary>
    /// <param name="bytes">The file.</param>
    /// <param name="location">Its path, for messages and relative references.</param>
    /// <param name="reference">The content that it belongs to.</param>
    /// <param name="tablesOnly">Whether only features are wanted.</param>
    public GltfModel ReadGltf(ReadOnlyMemory<byte> bytes, string location, ContentReference reference, bool tablesOnly) => GltfReader.Read(
        bytes,
        new GltfReadOptions
        {
            Location = location,
            Resolve = uri => files.Resource(reference.Path, uri),
            Up = reference.Up,
            SkipsShapes = tablesOnly,
        },
        context);

    /// <summary>A file that a tile refers to; null, and a finding, where there is none.</summary>
    public byte[]? ReadBeside(ContentReference reference, string uri) =>
        files.Resolve(reference.Path, uri) is { } path ? files.Read(path, reference.Path) : null;

    /// <summary>Adds a tile to a model.</summary>
    /// <exception cref="InvalidDatasetException">It cannot be read.</exception>
    public void Read(ReadOnlyMemory<byte> bytes, ContentReference reference, string location, bool tablesOnly, int depth, ContentModel model)
    {
        if (depth > MostNesting)
            throw new InvalidDatasetException(new Diagnostic(Tiles3DDiagnostics.TooMany, location, [MostNesting, "composites in one another"]));
        switch (HeadRecognition.Of(bytes.Span))
        {
            case FileKind.Gltf:
                Add(ReadGltf(bytes, location, reference, tablesOnly), reference.Transform, model);
                break;
            case FileKind.Batched:
                new BatchedModelReader(this, context).Read(bytes, reference, location, tablesOnly, model);
                break;
            case FileKind.Instanced:
                new InstancedModelReader(this, context).Read(bytes, reference, location, tablesOnly, model);
                break;
            case FileKind.Points:
                new PointCloudReader(context).Read(bytes, reference, location, tablesOnly, model);
                break;
            case FileKind.Composite:
                foreach ((ReadOnlyMemory<byte> inner, string place) in CompositeReader.Tiles(bytes, location))
                    Read(inner, reference, place, tablesOnly, depth + 1, model);
                break;
            default:
                string found = bytes.Length == 0 ? "nothing" : Convert.ToHexString(bytes.Span[..Math.Min(4, bytes.Length)]);
                throw new InvalidDatasetException(new Diagnostic(Tiles3DDiagnostics.UnknownContent, location, [found]));
        }
    }

    private static void Add(GltfModel gltf, Transform3D transform, ContentModel model)
    {
        int firstTable = model.Tables.Count;
        foreach (PropertyTable? table in gltf.Tables)
            model.Tables.Add(new FeatureTable(table?.Count ?? 0, table));
        Transform3D? copied = null;
        ContentCopy? copy = null;
        var shapes = new Dictionary<int, (int Number, bool IsUpright)>();
        bool isUpright = false;
        foreach (GltfPlacement placement in gltf.Placements)
        {
            if (!placement.IsCopy)
            {
                model.Parts.Add(WithFeatures(new ContentPart(placement.Primitive, transform.Multiply(placement.Transform)), placement, gltf, firstTable));
                continue;
            }

            if (!ReferenceEquals(copied, placement.Transform))
            {
                copied = placement.Transform;
                Transform3D frame = transform.Multiply(copied);
                if (!shapes.TryGetValue(placement.Node, out (int Number, bool IsUpright) shape))
                    shapes.Add(placement.Node, shape = (model.Shapes++, IsUpright(frame)));
                isUpright = shape.IsUpright;
                copy = new ContentCopy(shape.Number, isUpright ? frame : frame.Multiply(NodeMatrix.ZUpToYUp));
            }

            Transform3D turn = isUpright ? Transform3D.Identity : NodeMatrix.YUpToZUp;
            model.Parts.Add(WithFeatures(new ContentPart(placement.Primitive, turn) { Copy = copy }, placement, gltf, firstTable));
        }
    }

    /// <summary>Whether the third axis of a shape points up where it stands, rather than the second.</summary>
    private static bool IsUpright(Transform3D frame)
    {
        ReadOnlySpan<double> m = frame.Elements.AsSpan();
        var place = new Vector3D(m[3], m[7], m[11]);
        Vector3D up = place.Length > 6_000_000 ? place.Normalized() : Vector3D.UnitZ;
        return new Vector3D(m[2], m[6], m[10]).Dot(up) >= new Vector3D(m[1], m[5], m[9]).Dot(up);
    }

    /// <summary>Of several sets of ids the one whose features say most counts.</summary>
    private static ContentPart WithFeatures(ContentPart part, GltfPlacement placement, GltfModel gltf, int firstTable)
    {
        if (!placement.Features.IsEmpty)
        {
            GltfFeature feature = placement.Features.MaxBy(feature => Weight(gltf, feature.Table));
            return part with { Feature = feature.Id, Table = TableOf(gltf, feature.Table, firstTable) };
        }

        ImmutableArray<GltfFeatureIds> sets = placement.Primitive.FeatureIds;
        if (placement.IsCopy || sets.IsEmpty)
            return part;
        GltfFeatureIds set = sets.MaxBy(set => Weight(gltf, set.Table))!; // not empty
        return part with { Features = set.Ids, NoFeature = set.NullId, Table = TableOf(gltf, set.Table, firstTable) };
    }

    private static int TableOf(GltfModel gltf, int? table, int firstTable) =>
        table is { } index && index < gltf.Tables.Length ? firstTable + index : -1;

    private static int Weight(GltfModel gltf, int? table)
    {
        if (table is not { } index || index >= gltf.Tables.Length || gltf.Tables[index] is not { } found)
            return 0;
        return found.Class.Properties.Any(property => property.Semantic == "ID") ? 1000 : 1 + found.Columns.Length;
    }
}
