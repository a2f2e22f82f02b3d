using System.Globalization;
using System.Text.Json;
using TwinInterop.Conversion;
using TwinInterop.Crs.Declarations;
using TwinInterop.Formats.CityGml.Json.Reading;
using TwinInterop.Geometry;
using TwinInterop.Model;

namespace TwinInterop.Formats.CityGml.Json.Writing;

/// <summary>Writes the member <c>metadata</c>, and behind it <see cref="MetadataReader.FurtherMember"/> for what its schema refuses.</summary>
/// <remarks>
/// Source: CityJSON 1.1, 5.1 (metadata has no other properties than its six), 8.1 (further properties of the root begin with
/// <c>+</c>). Version 2.0 allows others in metadata.
/// </remarks>
/// <param name="json">Where to.</param>
/// <param name="version">The version of CityJSON.</param>
/// <param name="context">Takes the findings.</param>
internal sealed class MetadataWriter(Utf8JsonWriter json, string version, ConversionContext context)
{
    /// <summary>Writes what is known of the dataset.</summary>
    /// <param name="info">The dataset.</param>
    /// <param name="extent">The ordinates of the lowest and highest corner in the order that is written; null when not known.</param>
    public void Write(DatasetInfo info, double[]? extent)
    {
        json.WriteStartObject("metadata"u8);
        if (CrsDeclaration.ToUrl(info.Crs) is { } url)
            json.WriteString("referenceSystem"u8, url);
        string? vertical = VerticalOf(info.Crs);
        if (version != "1.1" && vertical is not null)
            json.WriteString(MetadataReader.VerticalMember, vertical);
        if (extent is not null)
        {
            json.WriteStartArray("geographicalExtent"u8);
            foreach (double ordinate in extent)
                json.WriteNumberValue(ordinate);
            json.WriteEndArray();
        }

        var notes = new NotesBuilder();
        var names = new HashSet<string>(StringComparer.Ordinal)
        {
            "referenceSystem", "geographicalExtent", MetadataReader.VerticalMember, ModelNotes.Name,
        };
        ILookup<bool, CityAttribute> attributes = info.Metadata.Select(Named).ToLookup(IsWritable);
        new AttributeWriter(json, context).WriteLoose(attributes[true], "CityModel", notes, names);
        if (version != "1.1")
            notes.Write(json);
        json.WriteEndObject();
        WriteFurther([.. attributes[false]], version == "1.1" ? vertical : null);
    }

    private void WriteFurther(CityAttribute[] attributes, string? vertical)
    {
        if (attributes.Length == 0 && vertical is null)
            return;
        json.WriteStartObject(MetadataReader.FurtherMember);
        if (vertical is not null)
            json.WriteString(MetadataReader.VerticalMember, vertical);
        var notes = new NotesBuilder();
        var names = new HashSet<string>(StringComparer.Ordinal) { MetadataReader.VerticalMember, ModelNotes.Name };
        new AttributeWriter(json, context).WriteLoose(attributes, "CityModel", notes, names);
        notes.Write(json);
        json.WriteEndObject();
    }

    /// <summary>Where no code names both components, the heights are declared apart.</summary>
    private static string? VerticalOf(SpatialReference crs) => crs.Vertical is { } vertical && !CrsDeclaration.HasSingleCode(crs)
        ? CrsDeclaration.ToUrl(new SpatialReference(vertical))
        : null;

    /// <summary>A dataset with a name but no title has its name as title.</summary>
    private static CityAttribute Named(CityAttribute attribute) => attribute.Name switch
    {
        "name" when attribute.Value is TextValue => attribute with { Name = "title" },
        "fileIdentifier" or "citymodelIdentifier" when attribute.Value is TextValue => attribute with { Name = "identifier" },
        "datasetTitle" when attribute.Value is TextValue => attribute with { Name = "title" },
        "datasetReferenceDate" => attribute with { Name = "referenceDate" },
        _ => attribute,
    };

    private bool IsWritable(CityAttribute attribute)
    {
        string? text = (AttributeType.Plain(attribute.Value) as TextValue)?.Text;
        return attribute.Name switch
        {
            "identifier" or "title" => text is not null,
            "referenceDate" => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
            "pointOfContact" => attribute.Value is NestedValue contact && IsContact(contact),
            _ => version != "1.1",
        };
    }

    private bool IsContact(NestedValue contact)
    {
        AttributeValue? address = Find(contact, "address");
        return Find(contact, "contactName") is TextValue && Find(contact, "emailAddress") is TextValue
            && (address is null || (version == "1.1" ? address is TextValue : address is NestedValue))
            && (Find(contact, "contactType") is null or TextValue { Text: "individual" or "organization" })
            && (Find(contact, "website") is null or TextValue);
    }

    private static AttributeValue? Find(NestedValue contact, string name) =>
        contact.Members.FirstOrDefault(member => string.Equals(member.Name, name, StringComparison.Ordinal))?.Value;
}
