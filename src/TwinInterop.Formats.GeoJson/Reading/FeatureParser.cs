using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using TwinInterop.Formats.GeoJson.Description;
using TwinInterop.Geometry;
using TwinInterop.Model;

namespace TwinInterop.Formats.GeoJson.Reading;

/// <summary>Reads feature objects and bare geometries.</summary>
internal sealed class FeatureParser
{
    private readonly GeometryParser _geometries;
    private readonly PropertyParser _properties;
    private readonly bool _allowsCrs;

    /// <param name="axisOrder">The order in which the text writes the two horizontal ordinates.</param>
    /// <param name="limits">Bounds on depth.</param>
    /// <param name="allowsCrs">Whether the object is the whole text, so that its member <c>crs</c> was followed.</param>
    public FeatureParser(AxisOrder axisOrder, ReadLimits limits, bool allowsCrs)
    {
        Coordinates = new CoordinateParser(axisOrder);
        _geometries = new GeometryParser(Coordinates, limits.GeometryDepth);
        _properties = new PropertyParser(Notes);
        _allowsCrs = allowsCrs;
    }

    /// <summary>What was odd in the object read last.</summary>
    public FeatureNotes Notes { get; } = new();

    /// <summary>What was met among its positions.</summary>
    public CoordinateParser Coordinates { get; }

    /// <summary>Reads one object.</summary>
    /// <param name="reader">Stands at the value, and is left at its end.</param>
    /// <param name="allowsGeometry">Whether a bare geometry is allowed.</param>
    /// <exception cref="FeatureFaultException">It is not a feature.</exception>
    /// <exception cref="JsonException">It is not JSON.</exception>
    public ParsedFeature Parse(ref Utf8JsonReader reader, bool allowsGeometry)
    {
        Notes.Clear();
        Coordinates.Reset();
        if (reader.TokenType != JsonTokenType.StartObject)
            throw new FeatureFaultException(GeoJsonDiagnostics.NotAFeature, reader.TokenStartIndex, JsonText.Show(ref reader));

        return allowsGeometry && IsGeometry(reader)
            ? new ParsedFeature { Geometry = WithoutCrs(_geometries.Parse(ref reader)) }
            : ParseFeature(ref reader);
    }

    private static bool IsGeometry(Utf8JsonReader ahead)
    {
        while (ahead.Read() && ahead.TokenType == JsonTokenType.PropertyName)
        {
            bool isType = ahead.ValueTextEquals("type"u8);
            ahead.Read();
            if (isType)
            {
                return ahead.TokenType == JsonTokenType.String
                    && MemberParser.ToType(ref ahead) is not (GeoJsonType.Unknown or GeoJsonType.Feature or GeoJsonType.FeatureCollection);
            }

            ahead.Skip();
        }

        return false;
    }

    private ParsedGeometry WithoutCrs(ParsedGeometry geometry)
    {
        ImmutableArray<ExtensionContent> foreign = geometry.Foreign.RemoveAll(member => member.Name == "geometry/crs");
        if (foreign.Length < geometry.Foreign.Length && !_allowsCrs)
            Notes.Report(GeoJsonDiagnostics.InnerCrs, 0);
        return geometry with { Foreign = foreign };
    }

    private ParsedFeature ParseFeature(ref Utf8JsonReader reader)
    {
        long start = reader.TokenStartIndex;
        var feature = new ParsedFeature();
        var seen = FeatureMembers.None;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            long offset = reader.TokenStartIndex;
            FeatureMembers member = ToMember(ref reader);
            if (member != FeatureMembers.None && seen.HasFlag(member))
                Notes.Report(GeoJsonDiagnostics.DuplicateMember, offset, JsonText.NameOf(ref reader));
            seen |= member;
            ReadMember(ref reader, member, feature);
        }

        Require(seen, FeatureMembers.Type, "type", start);
        Require(seen, FeatureMembers.Geometry, "geometry", start);
        Require(seen, FeatureMembers.Properties, "properties", start);
        return feature;
    }

    private static FeatureMembers ToMember(ref Utf8JsonReader reader)
    {
        if (reader.ValueTextEquals("type"u8))
            return FeatureMembers.Type;
        if (reader.ValueTextEquals("geometry"u8))
            return FeatureMembers.Geometry;
        if (reader.ValueTextEquals("properties"u8))
            return FeatureMembers.Properties;
        if (reader.ValueTextEquals("id"u8))
            return FeatureMembers.Id;
        if (reader.ValueTextEquals("bbox"u8))
            return FeatureMembers.Box;
        return reader.ValueTextEquals(CityObjectMember.Name) ? FeatureMembers.Description : FeatureMembers.None;
    }

    private void ReadMember(ref Utf8JsonReader reader, FeatureMembers member, ParsedFeature feature)
    {
        if (member == FeatureMembers.None)
        {
            ReadForeign(ref reader, feature);
            return;
        }

        reader.Read();
        switch (member)
        {
            case FeatureMembers.Type:
                CheckType(ref reader);
                break;
            case FeatureMembers.Geometry:
                Coordinates.Reset();
                feature.Geometry = reader.TokenType == JsonTokenType.Null ? null : WithoutCrs(_geometries.Parse(ref reader));
                break;
            case FeatureMembers.Properties:
                feature.Properties = ReadProperties(ref reader);
                break;
            case FeatureMembers.Id:
                ReadId(ref reader, feature);
                break;
            case FeatureMembers.Box:
                feature.Box = MemberParser.ReadBox(ref reader);
                break;
            default:
                feature.Description = JsonElement.ParseValue(ref reader);
                break;
        }
    }

    private static void CheckType(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.String || !reader.ValueTextEquals("Feature"u8))
            throw new FeatureFaultException(GeoJsonDiagnostics.NotAFeature, reader.TokenStartIndex, $"the type {JsonText.Show(ref reader)}");
    }

    private ImmutableArray<CityAttribute> ReadProperties(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.StartObject => _properties.ReadMembers(ref reader),
        JsonTokenType.Null => [],
        _ => throw new FeatureFaultException(
            GeoJsonDiagnostics.MemberType, reader.TokenStartIndex, "properties", "an object or null", JsonText.Show(ref reader)),
    };

    private static void ReadId(ref Utf8JsonReader reader, ParsedFeature feature)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.String:
                feature.Id = JsonText.Read(ref reader, out _);
                break;
            case JsonTokenType.Number:
                feature.Id = Encoding.UTF8.GetString(reader.ValueSpan);
                feature.Foreign.Add(new ExtensionContent(MemberParser.Encoding, "id", feature.Id));
                break;
            default:
                throw new FeatureFaultException(
                    GeoJsonDiagnostics.MemberType, reader.TokenStartIndex, "id", "a string or a number", JsonText.Show(ref reader));
        }
    }

    private void ReadForeign(ref Utf8JsonReader reader, ParsedFeature feature)
    {
        if (reader.ValueTextEquals("coordinates"u8) || reader.ValueTextEquals("geometries"u8) || reader.ValueTextEquals("features"u8))
            throw new FeatureFaultException(GeoJsonDiagnostics.ChangedSemantics, reader.TokenStartIndex, JsonText.NameOf(ref reader), "Feature");

        if (!reader.ValueTextEquals("crs"u8))
        {
            feature.Foreign.Add(MemberParser.ReadForeign(ref reader, ""));
            return;
        }

        if (!_allowsCrs)
            Notes.Report(GeoJsonDiagnostics.InnerCrs, reader.TokenStartIndex);
        reader.Read();
        reader.Skip();
    }

    private static void Require(FeatureMembers seen, FeatureMembers member, string name, long start)
    {
        if (!seen.HasFlag(member))
            throw new FeatureFaultException(GeoJsonDiagnostics.MemberMissing, start, name, "Feature");
    }

    [Flags]
    private enum FeatureMembers
    {
        None = 0,
        Type = 1,
        Geometry = 2,
        Properties = 4,
        Id = 8,
        Box = 16,
        Description = 32,
    }
}
