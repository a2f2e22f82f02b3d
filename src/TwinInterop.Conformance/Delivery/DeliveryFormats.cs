using System.Collections.Immutable;
using TwinInterop.Formats;
using TwinInterop.Formats.CityGml;
using TwinInterop.Formats.CityGml.Json;
using TwinInterop.Formats.GeoJson;
using TwinInterop.Formats.Ifc;
using TwinInterop.Formats.NgsiLd;
using TwinInterop.Formats.Tiles3D;

namespace TwinInterop.Conformance.Delivery;

/// <summary>The formats that a delivery may have, in the order in which a file is tried against them.</summary>
internal static class DeliveryFormats
{
    public static ImmutableArray<IFormat> All { get; } =
        [new IfcFormat(), new CityGmlFormat(), new CityJsonFormat(), new NgsiLdFormat(), new GeoJsonFormat(), new Tiles3DFormat()];
}
