using TwinInterop.Geometry.Vectors;
using TwinInterop.Model;

namespace TwinInterop.Formats.Tiles3D.Features;

/// <summary>One unit at one level, as read back from the temporary file.</summary>
/// <param name="Rows">The attributes of each feature.</param>
/// <param name="Parts">Its mesh, geocentric; to be disposed.</param>
/// <param name="Placements">Its copies of shared shapes.</param>
internal sealed record UnitContent(
    IReadOnlyList<CityAttribute[]> Rows, IReadOnlyList<MeshPart> Parts, IReadOnlyList<Placement> Placements) : IDisposable
{
    /// <summary>Reads a unit.</summary>
    public static UnitContent Read(byte[] bytes, int length, AttributeCodec codec)
    {
        using var stream = new MemoryStream(bytes, 0, length, writable: false);
        using var reader = new BinaryReader(stream);
        var rows = new CityAttribute[reader.Read7BitEncodedInt()][];
        for (int row = 0; row < rows.Length; row++)
        {
            var attributes = new CityAttribute[reader.Read7BitEncodedInt()];
            for (int i = 0; i < attributes.Length; i++)
                attributes[i] = codec.ReadAttribute(reader);
            rows[row] = attributes;
        }

        MeshPart[] parts = ReadParts(reader);
        var placements = new Placement[reader.Read7BitEncodedInt()];
        for (int i = 0; i < placements.Length; i++)
            placements[i] = ReadPlacement(reader);
        return new UnitContent(rows, parts, placements);
    }

    /// <summary>Reads the parts of a shape or a unit.</summary>
    public static MeshPart[] ReadParts(BinaryReader reader)
    {
        var parts = new MeshPart[reader.Read7BitEncodedInt()];
        for (int i = 0; i < parts.Length; i++)
            parts[i] = MeshPart.Read(reader);
        return parts;
    }

    /// <summary>Writes a placement.</summary>
    public static void Write(BinaryWriter writer, in Placement placement)
    {
        writer.Write(placement.Shape);
        writer.Write(placement.Row);
        foreach (Vector3D vector in (ReadOnlySpan<Vector3D>)[placement.Frame.Origin, placement.Frame.AxisX, placement.Frame.AxisY, placement.Frame.AxisZ])
        {
            writer.Write(vector.X);
            writer.Write(vector.Y);
            writer.Write(vector.Z);
        }
    }

    public void Dispose()
    {
        foreach (MeshPart part in Parts)
            part.Dispose();
    }

    private static Placement ReadPlacement(BinaryReader reader)
    {
        int shape = reader.ReadInt32();
        int row = reader.ReadInt32();
        return new Placement(shape, row, new Frame3D(Vector(), Vector(), Vector(), Vector()));

        Vector3D Vector() => new(reader.ReadDouble(), reader.ReadDouble(), reader.ReadDouble());
    }
}
