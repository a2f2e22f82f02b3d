using System.Collections.Immutable;
using System.Text.Json;
using TwinInterop.Geometry;
using TwinInterop.Model;

namespace TwinInterop.Formats.GeoJson.Reading;

/// <summary>What is known so far of a geometry object whose members come in any order.</summary>
internal sealed class GeometryMembers
{
    private bool _hasCoordinates;
    private bool _hasGeometries;

    /// <summary>Where the object begins, in bytes.</summary>
    public long Start { get; init; }

    public GeoJsonType Type { get; private set; }

    public AbstractGeometry? Geometry { get; set; }

    /// <summary>Whether coordinates or members came before the type.</summary>
    public bool IsDeferred { get; set; }

    public ImmutableArray<double>? Box { get; private set; }

    public ImmutableArray<ExtensionContent>.Builder? Foreign { get; private set; }

    /// <summary>Notes the name of the member that a reader stands at.</summary>
    /// <returns>Whether the geometry had a member of that name before.</returns>
    public bool NameContent(ref Utf8JsonReader reader)
    {
        ref bool isSeen = ref reader.ValueTextEquals("coordinates"u8) ? ref _hasCoordinates : ref _hasGeometries;
        bool isRepeated = isSeen;
        isSeen = true;
        return isRepeated;
    }

    /// <summary>Reads any member but the coordinates and geometries.</summary>
    public void Read(ref Utf8JsonReader reader)
    {
        if (reader.ValueTextEquals("type"u8))
        {
            reader.Read();
            Type = ReadType(ref reader);
        }
        else if (reader.ValueTextEquals("bbox"u8))
        {
            reader.Read();
            Box = MemberParser.ReadBox(ref reader);
        }
        else if (reader.ValueTextEquals("geometry"u8) || reader.ValueTextEquals("properties"u8)
            || reader.ValueTextEquals("features"u8))
        {
            throw new FeatureFaultException(
                GeoJsonDiagnostics.ChangedSemantics, reader.TokenStartIndex, JsonText.NameOf(ref reader), "geometry");
        }
        else
        {
            Foreign ??= ImmutableArray.CreateBuilder<ExtensionContent>();
            Foreign.Add(MemberParser.ReadForeign(ref reader, "geometry/"));
        }
    }

    /// <summary>A content of the other kind is missing, not foreign.</summary>
    public void CheckContentName()
    {
        bool wantsGeometries = Type == GeoJsonType.GeometryCollection;
        if (wantsGeometries ? !_hasGeometries : !_hasCoordinates)
            throw new FeatureFaultException(GeoJsonDiagnostics.MemberMissing, Start, wantsGeometries ? "geometries" : "coordinates", Type);
        if (wantsGeometries ? _hasCoordinates : _hasGeometries)
            throw new FeatureFaultException(GeoJsonDiagnostics.ChangedSemantics, Start, wantsGeometries ? "coordinates" : "geometries", Type);
    }

    /// <summary>Fails when the type or the content is missing.</summary>
    public void CheckComplete()
    {
        if (Type == GeoJsonType.Unknown)
            throw new FeatureFaultException(GeoJsonDiagnostics.MemberMissing, Start, "type", "geometry");
        CheckContentName();
    }

    private static GeoJsonType ReadType(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.String)
        {
            throw new FeatureFaultException(
                GeoJsonDiagnostics.MemberType, reader.TokenStartIndex, "type", "a string", JsonText.Show(ref reader));
        }

        GeoJsonType type = MemberParser.ToType(ref reader);
        if (type is GeoJsonType.Unknown or GeoJsonType.Feature or GeoJsonType.FeatureCollection)
        {
            throw new FeatureFaultException(
                GeoJsonDiagnostics.UnknownType, reader.TokenStartIndex, "a geometry type", JsonText.Shorten(JsonText.NameOf(ref reader)));
        }

        return type;
    }
}
