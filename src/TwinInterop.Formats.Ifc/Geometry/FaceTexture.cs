using TwinInterop.Appearance;
using TwinInterop.Geometry.Vectors;

namespace TwinInterop.Formats.Ifc.Geometry;

/// <summary>An image on a plane face: where three corners of the face lie in it.</summary>
/// <remarks>Source: IfcIndexedTriangleTextureMap (ISO 16739-1, 8.7.3).</remarks>
/// <param name="Image">The image.</param>
/// <param name="Corners">Three corners of the face, in the system of its mesh.</param>
/// <param name="Places">Where they lie in the image.</param>
internal sealed record FaceTexture(Texture Image, Vector3D[] Corners, TextureCoordinate[] Places)
{
    /// <summary>Where a point of the face lies in the image.</summary>
    public TextureCoordinate CoordinateOf(in Vector3D point)
    {
        Vector3D u = Corners[1] - Corners[0];
        Vector3D v = Corners[2] - Corners[0];
        Vector3D w = point - Corners[0];
        double uu = u.Dot(u), uv = u.Dot(v), vv = v.Dot(v), wu = w.Dot(u), wv = w.Dot(v);
        double determinant = (uu * vv) - (uv * uv);
        if (!(determinant > 0))
            return Places[0];
        double b = ((vv * wu) - (uv * wv)) / determinant;
        double c = ((uu * wv) - (uv * wu)) / determinant;
        double a = 1 - b - c;
        return new TextureCoordinate(
            (a * Places[0].S) + (b * Places[1].S) + (c * Places[2].S),
            (a * Places[0].T) + (b * Places[1].T) + (c * Places[2].T));
    }
}
