namespace TwinInterop.Crs.Grids.Tiff;

/// <summary>Reads where the nodes of an image lie from its georeferencing tags.</summary>
/// <remarks>Source: OGC 19-008r4 (GeoTIFF 1.1), 7.1.2 and Annex B.6.</remarks>
internal static class GeoTiffFrame
{
    private const int ModelTypeKey = 1024;
    private const int RasterTypeKey = 1025;
    private const int Projected = 1;
    private const int Geocentric = 3;
    private const int PixelIsPoint = 2;

    /// <exception cref="InvalidDataException">The image is not georeferenced in longitude and latitude.</exception>
    public static GridFrame Read(GridBytes bytes, TiffDirectory directory)
    {
        (int modelType, int rasterType) = Keys(directory);
        if (modelType is Projected or Geocentric)
            throw bytes.Invalid($"expected a grid in longitude and latitude (GTModelType 2), found GTModelType {modelType}.");
        (double Longitude, double Latitude) origin;
        (double Longitude, double Latitude) step;
        double[] scale = directory.Doubles(TiffTag.ModelPixelScale);
        double[] tie = directory.Doubles(TiffTag.ModelTiepoint);
        double[] matrix = directory.Doubles(TiffTag.ModelTransformation);
        if (scale.Length >= 2 && tie.Length >= 6)
        {
            step = (scale[0], -scale[1]);
            origin = (tie[3] - (tie[0] * step.Longitude), tie[4] - (tie[1] * step.Latitude));
        }
        else if (matrix.Length >= 16 && matrix[1] == 0 && matrix[4] == 0)
        {
            step = (matrix[0], matrix[5]);
            origin = (matrix[3], matrix[7]);
        }
        else
        {
            throw bytes.Invalid("expected ModelPixelScale with ModelTiepoint, or an unrotated ModelTransformation; found neither.");
        }

        // Only where the pixel is an area does the tie point name its corner; the node is its centre.
        if (rasterType != PixelIsPoint)
            origin = (origin.Longitude + (step.Longitude / 2), origin.Latitude + (step.Latitude / 2));
        return GridFrame.Create(bytes, origin, step, directory.Integer(TiffTag.ImageWidth), directory.Integer(TiffTag.ImageLength));
    }

    private static (int ModelType, int RasterType) Keys(TiffDirectory directory)
    {
        (int modelType, int rasterType) = (2, 1);
        if (!directory.Has(TiffTag.GeoKeyDirectory))
            return (modelType, rasterType);
        long[] keys = directory.Integers(TiffTag.GeoKeyDirectory);
        // Four numbers a key: id, place of the value (0: here), count, value; the first four are the header.
        for (int i = 4; i + 3 < keys.Length; i += 4)
        {
            if (keys[i + 1] != 0)
                continue;
            if (keys[i] == ModelTypeKey)
                modelType = (int)keys[i + 3];
            else if (keys[i] == RasterTypeKey)
                rasterType = (int)keys[i + 3];
        }

        return (modelType, rasterType);
    }
}
