using System.Collections.Immutable;
using System.Globalization;
using System.Xml;

namespace TwinInterop.Crs.Grids.Tiff;

/// <summary>Reads the roles of the bands from the metadata that GDAL writes into a TIFF.</summary>
internal static class GdalBandMetadata
{
    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersInDocument = 1 << 22,
    };

    /// <exception cref="InvalidDataException">The metadata are not well formed, or a scale is not a number.</exception>
    public static ImmutableArray<GridBandRole> Read(GridBytes bytes, string xml, int bands)
    {
        GridBandRole[] roles = [.. Enumerable.Repeat(GridBandRole.Silent, bands)];
        try
        {
            using var reader = XmlReader.Create(new StringReader(xml), Settings);
            for (bool more = reader.Read(); more;)
            {
                if (reader.NodeType != XmlNodeType.Element || reader.Name is not "Item")
                {
                    more = reader.Read();
                    continue;
                }

                string? name = reader.GetAttribute("name");
                string? role = reader.GetAttribute("role");
                bool ofBand = int.TryParse(reader.GetAttribute("sample"), NumberStyles.None, CultureInfo.InvariantCulture, out int band)
                    && band < bands;
                string text = reader.ReadElementContentAsString();
                if (ofBand)
                    roles[band] = With(bytes, roles[band], role ?? name ?? "", text);
                more = !reader.EOF;
            }
        }
        catch (XmlException e)
        {
            throw new InvalidDataException($"Grid {bytes.Name}: the GDAL metadata are not well-formed XML: {e.Message}", e);
        }

        return [.. roles];
    }

    private static GridBandRole With(GridBytes bytes, GridBandRole band, string role, string text) => role switch
    {
        "description" => band with { Description = text },
        "unittype" => band with { Unit = text },
        "positive_value" => band with { PositiveWest = text is "west" },
        "scale" => band with { Scale = Number(bytes, text) },
        "offset" => band with { Offset = Number(bytes, text) },
        _ => band,
    };

    private static double Number(GridBytes bytes, string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double value) && double.IsFinite(value)
            ? value
            : throw bytes.Invalid($"expected a number as the scale or offset of a band, found '{text}'.");
}
