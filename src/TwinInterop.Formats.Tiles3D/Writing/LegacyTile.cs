using System.Buffers.Binary;
using TwinInterop.Formats.Tiles3D.Glb;
using TwinInterop.Formats.Tiles3D.Metadata;
using TwinInterop.Geometry.Vectors;

namespace TwinInterop.Formats.Tiles3D.Writing;

/// <summary>What a content of version 1.0 holds: features with triangles of their own, and copies of shapes.</summary>
/// <remarks>Each feature is in the table of one of them. Source: OGC 18-053r2, 12 (cmpt).</remarks>
/// <param name="Batched">The scene with its table; null where all features are copies.</param>
/// <param name="Instanced">Shapes with the rows of their copies.</param>
/// <param name="Centre">What the places of copies are relative to, geocentric.</param>
internal sealed record LegacyTile(
    GlbScene? Batched, IReadOnlyList<(InstancedShape Shape, PropertyTable? Table)> Instanced, Vector3D Centre)
{
    private const int HeaderLength = 16;

    /// <summary>The extension of the file, with its dot.</summary>
    public string Extension => Instanced.Count == 0 ? ".b3dm" : Batched is null && Instanced.Count == 1 ? ".i3dm" : ".cmpt";

    /// <summary>Writes the content: one tile, or several behind one header.</summary>
    /// <param name="options">How vertices are stored.</param>
    /// <param name="output">Where to, from its beginning.</param>
    public void Write(GlbOptions options, MemoryStream output)
    {
        int tiles = Instanced.Count + (Batched is null ? 0 : 1);
        if (tiles > 1)
            output.SetLength(output.Position = HeaderLength);
        if (Batched is not null)
            BatchedModel.Write(Batched, options, output);
        foreach ((InstancedShape shape, PropertyTable? table) in Instanced)
            InstancedModel.Write(shape, table, Centre, options, output);
        if (tiles == 1)
            return;
        Span<byte> header = output.GetBuffer().AsSpan(0, HeaderLength);
        "cmpt"u8.CopyTo(header);
        BinaryPrimitives.WriteInt32LittleEndian(header[4..], 1);
        BinaryPrimitives.WriteInt32LittleEndian(header[8..], checked((int)output.Length));
        BinaryPrimitives.WriteInt32LittleEndian(header[12..], tiles);
    }
}
