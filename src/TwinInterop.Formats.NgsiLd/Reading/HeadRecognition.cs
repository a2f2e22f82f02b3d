using System.Text;
using System.Text.Json;
using TwinInterop.Formats.NgsiLd.Entities;

namespace TwinInterop.Formats.NgsiLd.Reading;

/// <summary>Tells NGSI-LD from other JSON by its start.</summary>
internal static class HeadRecognition
{
    private static readonly HashSet<string> GeoJsonTypes = new(
        AttributeKinds.GeometryTypes.Concat(["Feature", "FeatureCollection"]), StringComparer.Ordinal);

    /// <summary>Whether the bytes begin an entity, an array of them, or features of entities.</summary>
    public static bool IsNgsiLd(ReadOnlySpan<byte> head)
    {
        if (head.StartsWith("\uFEFF"u8))
            head = head[3..];
        head = head.TrimStart(" \t\r\n\u001e["u8);
        if (head.IsEmpty || head[0] != '{')
            return false;

        var evidence = default(Evidence);
        var reader = new Utf8JsonReader(head, isFinalBlock: false, new JsonReaderState(new JsonReaderOptions { MaxDepth = 1 << 10 }));
        try
        {
            while (reader.Read() && !evidence.IsDecided)
            {
                if (reader.CurrentDepth == 0 && reader.TokenType == JsonTokenType.EndObject)
                    break;
                if (reader.TokenType == JsonTokenType.PropertyName)
                    Look(ref reader, ref evidence);
            }
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException) // The latter for half of a surrogate pair.
        {
            // What stands before the fault decides; the reader will name the fault.
        }

        return evidence.IsEntity;
    }

    private static void Look(ref Utf8JsonReader reader, ref Evidence evidence)
    {
        bool isTop = reader.CurrentDepth == 1;
        if (isTop && reader.ValueTextEquals("@context"u8))
        {
            evidence.HasContext = true;
            return;
        }

        bool isId = isTop && (reader.ValueTextEquals("id"u8) || reader.ValueTextEquals("@id"u8));
        bool isType = reader.ValueTextEquals("type"u8) || reader.ValueTextEquals("@type"u8);
        evidence.HasForeignRoot |= isTop && (reader.ValueTextEquals("CityObjects"u8) || reader.ValueTextEquals("asset"u8)
            || reader.ValueTextEquals("coordinates"u8) || reader.ValueTextEquals("geometries"u8));
        if ((!isId && !isType) || !reader.Read() || reader.TokenType != JsonTokenType.String)
            return;

        string text = Encoding.UTF8.GetString(reader.ValueSpan);
        if (isId)
            evidence.HasUri |= LexicalRules.IsUri(text);
        else if (isTop)
            evidence.Type = text;
        else
            evidence.HasKind |= Enum.TryParse<AttributeKind>(text, out _) && !char.IsAsciiDigit(text[0]);
    }

    private record struct Evidence(bool HasContext, bool HasUri, bool HasKind, bool HasForeignRoot, string? Type)
    {
        private readonly bool IsGeoJson => Type is not null && GeoJsonTypes.Contains(Type);

        /// <summary>An entity has an id and a type; a feature has attributes of entities, or a context.</summary>
        public readonly bool IsEntity => !HasForeignRoot
            && (IsGeoJson ? HasKind || HasContext : (Type is not null && (HasUri || HasKind || HasContext)) || (HasContext && (HasUri || HasKind)));

        public readonly bool IsDecided => HasForeignRoot || (Type is not null && (HasKind || (!IsGeoJson && HasUri)));
    }
}
