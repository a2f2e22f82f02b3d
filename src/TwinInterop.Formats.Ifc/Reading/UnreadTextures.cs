using TwinInterop.Conversion;
using TwinInterop.Diagnostics;
using TwinInterop.Formats.Ifc.Schema;

namespace TwinInterop.Formats.Ifc.Reading;

/// <summary>Books the textures that lie on no face by coordinates of their own.</summary>
/// <remarks>
/// A generator leaves it to each viewer how an image lies on a surface; a map by points of IFC2x3 and a texture of a style
/// without a map say it not at all. Source: IfcTextureCoordinateGenerator, IfcSurfaceStyleWithTextures (ISO 16739-1, 8.7.3).
/// </remarks>
internal static class UnreadTextures
{
    /// <summary>Enters them in the books, one for each generator, map or image.</summary>
    public static void Book(IfcModel model, ConversionContext context)
    {
        foreach (IfcEntity generator in model.OfType(IfcClass.IfcTextureCoordinateGenerator))
            Lose(generator, context);
        foreach (IfcEntity map in model.OfType(IfcClass.IfcVertexBasedTextureMap))
            Lose(map, context);
        foreach (IfcEntity texture in model.OfType(IfcClass.IfcSurfaceTexture))
        {
            if (texture.ReferredBy(IfcClass.IfcTextureCoordinate, "Maps").Count == 0)
                Lose(texture, context);
        }
    }

    private static void Lose(IfcEntity entity, ConversionContext context) =>
        context.LoseUnread(BookAccount.Appearances, "", $"#{entity.Id}", $"appearance/{entity.Type?.Name}");
}
