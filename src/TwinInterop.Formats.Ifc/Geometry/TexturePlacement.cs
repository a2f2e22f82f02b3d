using TwinInterop.Appearance;
using TwinInterop.Formats.Ifc.Schema;
using TwinInterop.Geometry.Vectors;

namespace TwinInterop.Formats.Ifc.Geometry;

/// <summary>How texture coordinates are moved, turned and scaled before they are looked up in the image.</summary>
/// <remarks>Source: IfcSurfaceTexture, TextureTransform (ISO 16739-1, 8.7.3).</remarks>
/// <param name="Frame">The transformation; its lengths are parts of the image.</param>
internal readonly record struct TexturePlacement(Frame3D Frame)
{
    /// <summary>The placement of a texture.</summary>
    public static TexturePlacement Of(IfcEntity texture)
    {
        IfcEntity transformation = texture.Reference("TextureTransform");
        var parts = new PointReader(new GeometryUnits(1, 1));
        return new TexturePlacement(
            transformation.Is(IfcClass.IfcCartesianTransformationOperator2D) ? parts.Operator(transformation) : Frame3D.Identity);
    }

    /// <summary>Where a coordinate lies in the image.</summary>
    public TextureCoordinate Apply(double s, double t)
    {
        Vector3D moved = Frame.Apply(new Vector3D(s, t, 0));
        return new TextureCoordinate(moved.X, moved.Y);
    }
}
