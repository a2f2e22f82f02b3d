using System.Text;
using TwinInterop.Appearance;
using TwinInterop.Formats.Ifc.Schema;
using TwinInterop.Formats.Ifc.Step;
using TwinInterop.Geometry.Vectors;

namespace TwinInterop.Formats.Ifc.Geometry;

/// <summary>Images on the triangles of a face set. Safe for several threads.</summary>
/// <remarks>Source: IfcIndexedTriangleTextureMap, IfcTextureVertexList, IfcImageTexture, IfcBlobTexture (ISO 16739-1, 8.7.3).</remarks>
internal sealed class TextureReader : IDisposable
{
    private readonly Texture _image;
    private readonly StepRows<double> _vertices;
    private readonly StepRows<int>? _indices;

    private TextureReader(Texture image, StepRows<double> vertices, StepRows<int>? indices) =>
        (_image, _vertices, _indices) = (image, vertices, indices);

    /// <summary>The texture map of a triangulated face set; null where it has none that can be read.</summary>
    public static TextureReader? Of(IfcEntity faceSet)
    {
        foreach (IfcEntity map in faceSet.ReferredBy(IfcClass.IfcIndexedTriangleTextureMap, "MappedTo"))
        {
            foreach (IfcEntity texture in map.References("Maps"))
            {
                IfcEntity list = map.Reference("TexCoords");
                if (list.Exists && Image(texture) is { } image && list["TexCoordsList"].ReadDoubleRows() is { } vertices)
                    return new TextureReader(image, vertices, map["TexCoordIndex"].ReadIntegerRows());
            }
        }

        return null;
    }

    /// <summary>The image on a triangle; null where its coordinates are not given.</summary>
    /// <param name="number">The place of the triangle in its face set, from 0.</param>
    /// <param name="row">The indices of its corners: they count where the map has none of its own.</param>
    /// <param name="corners">The corners.</param>
    public FaceTexture? On(int number, ReadOnlySpan<int> row, ReadOnlySpan<Vector3D> corners)
    {
        if (_indices is not null)
            row = number < _indices.Count ? _indices[number] : [];
        var places = new TextureCoordinate[3];
        for (int i = 0; i < places.Length; i++)
        {
            int index = i < row.Length ? row[i] - 1 : -1;
            if ((uint)index >= (uint)_vertices.Count || _vertices[index] is not [double s, double t, ..])
                return null;
            places[i] = new TextureCoordinate(s, t);
        }

        return new FaceTexture(_image, corners.ToArray(), places);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _vertices.Dispose();
        _indices?.Dispose();
    }

    private static Texture? Image(IfcEntity texture)
    {
        string? wrap = texture.Boolean("RepeatS") == true && texture.Boolean("RepeatT") == true ? "wrap" : "none";
        if (texture.Is(IfcClass.IfcImageTexture))
        {
            string attribute = texture.Model.Schema.Name.StartsWith("IFC2X3", StringComparison.OrdinalIgnoreCase) ? "UrlReference" : "URLReference";
            return texture.Text(attribute) is { Length: > 0 } uri ? new Texture(uri) { Wrap = wrap } : null;
        }

        if (!texture.Is(IfcClass.IfcBlobTexture) || Bytes(texture["RasterCode"]) is not { Length: > 0 } bytes)
            return null;
        string media = "image/" + (texture.Text("RasterFormat") ?? "png").ToUpperInvariant() switch
        {
            "JPG" or "JPEG" => "jpeg",
            "GIF" => "gif",
            "BMP" => "bmp",
            _ => "png",
        };
        return new Texture($"data:{media};base64,{Convert.ToBase64String(bytes)}") { MediaType = media, Wrap = wrap };
    }

    /// <summary>The bytes of a binary; null where it is none, or not of whole bytes.</summary>
    private static byte[]? Bytes(StepValue value)
    {
        ReadOnlySpan<byte> digits = value.AsBinary();
        return digits.Length > 2 && digits[0] == '0' && digits.Length % 2 == 1
            ? Convert.FromHexString(Encoding.ASCII.GetString(digits[1..]))
            : null;
    }
}
