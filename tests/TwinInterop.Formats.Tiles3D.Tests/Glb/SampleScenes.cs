using System.Numerics;
using TwinInterop.Appearance;
using TwinInterop.Formats.Tiles3D.Glb;
using TwinInterop.Formats.Tiles3D.Metadata;
using TwinInterop.Geometry;
using TwinInterop.Geometry.Vectors;
using TwinInterop.Model;

namespace TwinInterop.Formats.Tiles3D.Tests.Glb;

/// <summary>Scenes that together use everything the writer can write.</summary>
internal static class SampleScenes
{
    /// <summary>A red pixel.</summary>
    public static byte[] Png { get; } = Convert.FromBase64String(
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8DwHwAFBQIAX8jx0gAAAABJRU5ErkJggg==");

    public static PropertyTable Table(int rows)
    {
        var builder = new PropertyTableBuilder("Building");
        builder.Declare(new PropertyDeclaration("gml:id") { Semantic = "ID" });
        for (int row = 0; row < rows; row++)
        {
            builder.AddRow(
                new CityAttribute("gml:id", new TextValue($"id-{row}")),
                new CityAttribute("storeysAboveGround", new IntegerValue(row)),
                new CityAttribute("height", new MeasureValue(row + 0.1, "m")));
        }

        return builder.Build()!;
    }

    /// <summary>A box of twelve triangles, each side a face of its own.</summary>
    public static MeshBuffer Box(double size, int featureId)
    {
        var mesh = new MeshBuffer();
        AddBox(mesh, new Vector3D(0.3, 0.7, 0.1), size, featureId);
        return mesh;
    }

    public static void AddBox(MeshBuffer mesh, Vector3D at, double size, int featureId)
    {
        ReadOnlySpan<(Vector3D U, Vector3D V)> sides =
        [
            (Vector3D.UnitX, Vector3D.UnitY), (Vector3D.UnitY, Vector3D.UnitX),
            (Vector3D.UnitY, Vector3D.UnitZ), (Vector3D.UnitZ, Vector3D.UnitY),
            (Vector3D.UnitZ, Vector3D.UnitX), (Vector3D.UnitX, Vector3D.UnitZ),
        ];
        foreach ((Vector3D u, Vector3D v) in sides)
        {
            Vector3D normal = u.Cross(v);
            double outwards = normal.Dot(new Vector3D(1, 1, 1)) > 0 ? size : 0;
            Vector3D corner = at + (normal * outwards);
            uint first = mesh.AddVertex(corner, normal, featureId);
            mesh.AddVertex(corner + (u * size), normal, featureId);
            mesh.AddVertex(corner + (u * size) + (v * size), normal, featureId);
            mesh.AddVertex(corner + (v * size), normal, featureId);
            mesh.Indices.AddRange([first, first + 1, first + 2, first, first + 2, first + 3]);
            mesh.Outlines.AddRange([first, first + 1, first + 1, first + 2, first + 2, first + 3, first + 3, first]);
        }
    }

    public static GlbScene Plain() => new(new GlbNode { Mesh = new GlbMesh(new GlbPrimitive(Box(10, 0))) }) { Features = Table(1) };

    /// <summary>Two features in one mesh, far from the origin.</summary>
    public static GlbScene Placed()
    {
        MeshBuffer mesh = Box(10, 0);
        AddBox(mesh, new Vector3D(20, 5, 1), 3, 1);
        return new GlbScene(new GlbNode
        {
            Name = "bâtiments",
            Transform = new Transform3D([0, -1, 0, 4201000.123456, 1, 0, 0, 172000.5, 0, 0, 1, 4780000.25, 0, 0, 0, 1]),
            Mesh = new GlbMesh(new GlbPrimitive(mesh, new GlbMaterial { BaseColour = new Colour(0.8, 0.2, 0.2), IsDoubleSided = true })),
            Children = [new GlbNode { Mesh = new GlbMesh(new GlbPrimitive(Box(1, 2))) }],
        })
        { Features = Table(3), Copyright = "nobody" };
    }

    public static GlbScene Textured(float wrap = 1)
    {
        MeshBuffer mesh = Box(10, 0);
        for (int i = 0; i < mesh.VertexCount; i += 4)
            mesh.TextureCoordinates.AddRange([new(0, wrap), new(wrap, wrap), new(wrap, 0), new(0, 0)]);
        MeshBuffer coloured = Box(2, 1);
        coloured.Outlines.Clear();
        coloured.Colours.Extend(coloured.VertexCount).Fill(MeshBuffer.PackColour(new Colour(0.5, 1, 0, 0.5)));
        var image = new GlbImage(Png, "image/png") { Name = "facade" };
        var material = new GlbMaterial
        {
            Name = "wall",
            BaseColourTexture = new GlbTexture(image, TextureWrap.ClampToEdge, TextureWrap.MirroredRepeat),
            AlphaMode = AlphaMode.Mask,
        };
        var glass = new GlbMaterial
        {
            IsUnlit = true,
            AlphaMode = AlphaMode.Blend,
            Emissive = new Colour(0.1, 0.1, 0),
            BaseColour = new Colour(1, 1, 1, 0.4),
        };
        return new GlbScene(new GlbNode { Mesh = new GlbMesh(new GlbPrimitive(mesh, material), new GlbPrimitive(coloured, glass)) })
        {
            Features = Table(2),
        };
    }

    public static GlbScene Instanced()
    {
        MeshBuffer tree = Box(2, 0);
        tree.FeatureIds.Clear();
        var instances = new GlbInstances
        {
            Translations = new Vector3[] { new(0, 0, 0), new(10, 0, 0.5f), new(0, 10, -1) },
            Rotations = new[] { Quaternion.Identity, Quaternion.CreateFromAxisAngle(Vector3.UnitZ, 1), Quaternion.Identity },
            Scales = new Vector3[] { new(1), new(2), new(1, 1, 3) },
            FeatureIds = new float[] { 0, 1, 2 },
        };
        return new GlbScene(new GlbNode { Mesh = new GlbMesh(new GlbPrimitive(tree)), Instances = instances }) { Features = Table(3) };
    }

    /// <summary>Lines and points without features.</summary>
    public static GlbScene LinesAndPoints()
    {
        var lines = new MeshBuffer();
        lines.Positions.AddRange([new(0, 0, 0), new(1, 0, 0), new(1, 1, 0)]);
        lines.Indices.AddRange([0, 1, 1, 2]);
        var points = new MeshBuffer();
        points.Positions.AddRange([new(0, 0, 5), new(1, 0, 5)]);
        return new GlbScene(new GlbNode
        {
            Mesh = new GlbMesh(
                new GlbPrimitive(lines) { Mode = PrimitiveMode.Lines }, new GlbPrimitive(points) { Mode = PrimitiveMode.Points }),
        });
    }

    /// <summary>More vertices than 16-bit indices can name.</summary>
    public static GlbScene Large(int boxes = 3000)
    {
        var mesh = new MeshBuffer();
        for (int i = 0; i < boxes; i++)
            AddBox(mesh, new Vector3D(12.5 * (i % 50), 11.1 * (i / 50), i % 7), 3 + (i % 5), i);
        return new GlbScene(new GlbNode { Mesh = new GlbMesh(new GlbPrimitive(mesh)) }) { Features = Table(boxes) };
    }

    public static IEnumerable<(string Name, GlbScene Scene)> All() =>
    [
        ("plain", Plain()), ("placed", Placed()), ("textured", Textured()), ("repeated", Textured(3)), ("instanced", Instanced()),
        ("lines", LinesAndPoints()), ("large", Large()), ("empty", new GlbScene()),
    ];

    public static IEnumerable<GlbOptions> Options() =>
    [
        GlbOptions.Default, new() { Quantizes = true }, new() { UsesMeshopt = true }, new() { Quantizes = true, UsesMeshopt = true },
    ];

    public static byte[] Write(GlbScene scene, GlbOptions? options = null)
    {
        using var stream = new MemoryStream();
        GlbWriter.Write(scene, options ?? GlbOptions.Default, stream);
        return stream.ToArray();
    }
}
