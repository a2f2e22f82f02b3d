using TwinInterop.Formats.Tiles3D.Features;
using TwinInterop.Formats.Tiles3D.Tiling;

namespace TwinInterop.Formats.Tiles3D.Writing;

/// <summary>What all tiles are made from; read by several threads.</summary>
/// <param name="File">Units and shapes.</param>
/// <param name="Codec">Reads their attributes.</param>
/// <param name="Shapes">Where shared shapes lie.</param>
/// <param name="Images">The images.</param>
internal sealed record TileResources(TemporaryFile File, AttributeCodec Codec, ShapeCatalogue Shapes, ImageCatalogue Images)
{
    /// <summary>Reads a unit.</summary>
    public UnitContent ReadUnit(in UnitRecord record)
    {
        byte[] bytes = System.Buffers.ArrayPool<byte>.Shared.Rent(record.Length);
        try
        {
            File.Read(record.Offset, bytes.AsSpan(0, record.Length));
            return UnitContent.Read(bytes, record.Length, Codec);
        }
        finally
        {
            System.Buffers.ArrayPool<byte>.Shared.Return(bytes);
        }
    }

    /// <summary>Reads a shared shape.</summary>
    public MeshPart[] ReadShape(int number)
    {
        ShapeCatalogue.Entry entry = Shapes[number];
        byte[] bytes = new byte[entry.Length];
        File.Read(entry.Offset, bytes);
        using var reader = new BinaryReader(new MemoryStream(bytes, writable: false));
        return UnitContent.ReadParts(reader);
    }
}
