using System.Collections.Immutable;
using System.Text.Json;
using TwinInterop.Geometry;

namespace TwinInterop.Formats.GeoJson.Reading;

/// <summary>Reads geometry objects; the order of their members is free.</summary>
/// <param name="coordinates">Reads the positions.</param>
/// <param name="maxDepth">Deepest nesting of geometry collections.</param>
internal sealed class GeometryParser(CoordinateParser coordinates, int maxDepth)
{
    /// <summary>Reads a geometry object or null.</summary>
    /// <param name="reader">Stands at the value, and is left at its end.</param>
    public ParsedGeometry Parse(ref Utf8JsonReader reader) => Parse(ref reader, depth: 0);

    private ParsedGeometry Parse(ref Utf8JsonReader reader, int depth)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            throw new FeatureFaultException(
                GeoJsonDiagnostics.MemberType, reader.TokenStartIndex, "geometry", "a geometry object or null", JsonText.Show(ref reader));
        }

        var members = new GeometryMembers { Start = reader.TokenStartIndex };
        Utf8JsonReader content = default;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            bool isContent = reader.ValueTextEquals("coordinates"u8) || reader.ValueTextEquals("geometries"u8);
            if (isContent && members.NameContent(ref reader))
                coordinates.Notes.DuplicateMember = JsonText.NameOf(ref reader);
            if (isContent && members.Type == GeoJsonType.Unknown)
            {
                // The type comes later: come back to the content when it is known.
                reader.Read();
                content = reader;
                reader.Skip();
                members.IsDeferred = true;
            }
            else if (isContent)
            {
                reader.Read();
                members.IsDeferred = false;
                ReadContent(ref reader, members, depth);
            }
            else
            {
                members.Read(ref reader);
            }
        }

        if (members.IsDeferred && members.Type != GeoJsonType.Unknown)
            ReadContent(ref content, members, depth);
        members.CheckComplete();
        return new ParsedGeometry(members.Geometry, members.Box, members.Foreign?.DrainToImmutable() ?? []);
    }

    private void ReadContent(ref Utf8JsonReader reader, GeometryMembers members, int depth)
    {
        members.CheckContentName();
        members.Geometry = members.Type == GeoJsonType.GeometryCollection
            ? ReadCollection(ref reader, depth)
            : coordinates.Parse(ref reader, members.Type);
    }

    private GeometryCollection? ReadCollection(ref Utf8JsonReader reader, int depth)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            throw new FeatureFaultException(
                GeoJsonDiagnostics.MemberType, reader.TokenStartIndex, "geometries", "an array", JsonText.Show(ref reader));
        }

        if (depth >= maxDepth)
        {
            throw new FeatureFaultException(
                GeoJsonDiagnostics.TooDeep, reader.TokenStartIndex, depth + 1, maxDepth, nameof(ReadLimits.GeometryDepth));
        }

        if (depth > 0)
            coordinates.Notes.NestedCollections++;
        var geometries = ImmutableArray.CreateBuilder<AbstractGeometry>();
        int count = 0;
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            count++;
            if (Parse(ref reader, depth + 1).Geometry is { } geometry)
                geometries.Add(geometry);
        }

        if (count == 1)
            coordinates.Notes.SingleMembers++;
        coordinates.Notes.IsEmpty |= geometries.Count < Math.Max(count, 1);
        return geometries.Count == 0 ? null : new GeometryCollection(geometries.DrainToImmutable());
    }
}
