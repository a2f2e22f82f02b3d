using System.Text.Json;
using TwinInterop.Formats.NgsiLd.Entities;
using TwinInterop.Formats.NgsiLd.Mapping;
using TwinInterop.Formats.NgsiLd.Units;
using TwinInterop.Geometry;
using TwinInterop.Model;

namespace TwinInterop.Formats.NgsiLd.Writing;

/// <summary>Writes attributes that tell in plain words what stands elsewhere in the entity: for those who ask a broker.</summary>
/// <param name="json">Stands within an entity.</param>
/// <param name="attributes">Writes what stands around values.</param>
/// <param name="options">What the user wants.</param>
/// <param name="format">The format of the source.</param>
internal sealed class ViewJson(Utf8JsonWriter json, AttributeJson attributes, NgsiLdWriterOptions options, string format)
{
    private const string Metre = "MTR";

    /// <summary>Writes ids in other systems, heights and the reference to the three-dimensional model.</summary>
    public void Write(CityObject cityObject, EntityType type, string? parent, string id)
    {
        WriteReferences(cityObject);
        WriteHeights(cityObject);
        if (parent is not null && type.Model?.Type == "Device")
            WriteAsset(parent);
        if (options.ModelUrl is { } url)
            WriteRepresentation(cityObject, url, id);
    }

    /// <summary>Writes the values over time of an attribute: all as instances, or the last one.</summary>
    public void WriteValues(CurrentValue values, AttributeComposer composer)
    {
        if (attributes.IsSimplified)
        {
            composer.WriteProperty(values.Name, values.Last.Value);
            return;
        }

        json.WritePropertyName(values.Name);
        if (!attributes.IsTemporal)
        {
            WriteInstance(values.Last, values.Unit);
            return;
        }

        json.WriteStartArray();
        foreach ((string Time, AttributeValue Value) item in values.Values)
            WriteInstance(item, values.Unit);
        json.WriteEndArray();
    }

    private void WriteInstance((string Time, AttributeValue Value) item, string? unit)
    {
        bool isWrapped = attributes.BeginInstance(AttributeKind.Property, isBare: false);
        new ValueJson(json).Write(item.Value);
        if (unit is not null && UnitCodes.CodeOf(unit) is { } code)
            json.WriteString("unitCode"u8, code);
        json.WriteString("observedAt"u8, item.Time);
        attributes.EndInstance(isWrapped);
    }

    private void WriteReferences(CityObject cityObject)
    {
        bool hasRnb = false;
        bool hasCleabs = false;
        foreach (ExternalReference reference in cityObject.ExternalReferences)
        {
            if (!hasRnb && reference.System?.Contains("rnb", StringComparison.OrdinalIgnoreCase) == true)
            {
                attributes.WriteText("rnbId", reference.Target);
                hasRnb = true;
            }
            else if (!hasCleabs && IsCleabs(reference))
            {
                attributes.WriteText("cleabs", reference.Target);
                hasCleabs = true;
            }
        }
    }

    private static bool IsCleabs(ExternalReference reference) =>
        reference.System?.Replace("%20", " ", StringComparison.Ordinal).Contains("BD TOPO", StringComparison.OrdinalIgnoreCase) == true
        || reference.System?.Contains("bdtopo", StringComparison.OrdinalIgnoreCase) == true;

    private void WriteHeights(CityObject cityObject)
    {
        BoundingBox box = BoundingBox.Empty;
        foreach (LodGeometry geometry in cityObject.Geometry)
        {
            if (!geometry.IsDerived && geometry.Geometry is not Point)
                box = box.Add(geometry.Geometry.Bounds());
        }

        if (box.IsEmpty || !double.IsFinite(box.Min.Z) || !double.IsFinite(box.Max.Z))
            return;
        WriteMetres("lowestHeight", box.Min.Z);
        WriteMetres("highestHeight", box.Max.Z);
    }

    private void WriteMetres(string name, double metres)
    {
        bool isWrapped = attributes.Begin(name, AttributeKind.Property, isBare: false);
        JsonTexts.WriteDecimal(json, Math.Round(metres, 3));
        if (isWrapped)
            json.WriteString("unitCode"u8, Metre);
        attributes.End(isWrapped);
    }

    /// <remarks>Source: Smart Data Models, Device: controlledAsset is a list of references.</remarks>
    private void WriteAsset(string parent)
    {
        bool isWrapped = attributes.Begin("controlledAsset", AttributeKind.Relationship, isBare: true);
        json.WriteStartArray();
        json.WriteStringValue(parent);
        json.WriteEndArray();
        attributes.End(isWrapped);
    }

    private void WriteRepresentation(CityObject cityObject, string url, string id)
    {
        string fragment = Uri.EscapeDataString(EntityId.LocalOf(id));
        bool isWrapped = attributes.Begin("hasRepresentation", AttributeKind.Relationship, isBare: false);
        json.WriteStringValue($"{url}#{fragment}");
        if (isWrapped)
        {
            attributes.WriteSubText("format", format);
            string lods = string.Join(' ', cityObject.Geometry.Where(geometry => !geometry.IsDerived).Select(geometry => geometry.Lod).Distinct(StringComparer.Ordinal));
            attributes.WriteSubText("lod", lods);
            if (options.ModelHash is { } hash)
                attributes.WriteSubText("hash", hash);
        }

        attributes.End(isWrapped);
    }
}
