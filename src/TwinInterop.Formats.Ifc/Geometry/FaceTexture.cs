using TwinInterop.Appearance;
using TwinInterop.Geometry.Vectors;

namespace TwinInterop.Formats.Ifc.Geometry;

/// <summary>An image on a plane face: where corners of the face lie in it.</summary>
/// <remarks>Source: IfcIndexedTextureMap, IfcTextureMap (ISO 16739-1, 8.7.3).</remarks>
internal sealed class FaceTexture
{
    // Below the precision of models: a corner of the face, not another point of it.
    private const double SamePlace = 1e-6;

    private readonly Vector3D[] _corners;
    private readonly TextureCoordinate[] _places;
    private readonly int _second;
    private readonly int _third;

    /// <summary>An image and where it lies.</summary>
    /// <param name="image">The image.</param>
    /// <param name="corners">Three corners of the face or more, in the system of its mesh.</param>
    /// <param name="places">Where they lie in the image.</param>
    public FaceTexture(Texture image, Vector3D[] corners, TextureCoordinate[] places)
    {
        (Image, _corners, _places) = (image, corners, places);
        double widest = -1;
        _second = Farthest();
        for (int i = 1; i < corners.Length; i++)
        {
            double area = (corners[_second] - corners[0]).Cross(corners[i] - corners[0]).Length;
            if (area > widest)
                (widest, _third) = (area, i);
        }
    }

    /// <summary>The image.</summary>
    public Texture Image { get; }

    /// <summary>Where a point of the face lies in the image: as given at a corner, evenly between corners elsewhere.</summary>
    public TextureCoordinate CoordinateOf(in Vector3D point)
    {
        for (int i = 0; i < _corners.Length; i++)
        {
            if (_corners[i].DistanceTo(point) <= SamePlace)
                return _places[i];
        }

        Vector3D u = _corners[_second] - _corners[0];
        Vector3D v = _corners[_third] - _corners[0];
        Vector3D w = point - _corners[0];
        double uu = u.Dot(u), uv = u.Dot(v), vv = v.Dot(v), wu = w.Dot(u), wv = w.Dot(v);
        double determinant = (uu * vv) - (uv * uv);
        if (!(determinant > 0))
            return _places[0];
        double b = ((vv * wu) - (uv * wv)) / determinant;
        double c = ((uu * wv) - (uv * wu)) / determinant;
        double a = 1 - b - c;
        return new TextureCoordinate(
            (a * _places[0].S) + (b * _places[_second].S) + (c * _places[_third].S),
            (a * _places[0].T) + (b * _places[_second].T) + (c * _places[_third].T));
    }

    private int Farthest()
    {
        int farthest = 0;
        for (int i = 1; i < _corners.Length; i++)
        {
            if (_corners[i].DistanceTo(_corners[0]) > _corners[farthest].DistanceTo(_corners[0]))
                farthest = i;
        }

        return farthest;
    }
}
