using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using TwinInterop.Conversion;
using TwinInterop.Diagnostics;
using TwinInterop.Formats.GeoJson.Description;
using TwinInterop.Model;

namespace TwinInterop.Formats.GeoJson.Writing;

/// <summary>Writes the member <c>cityObject</c>: what our reader needs to make the same object again.</summary>
/// <param name="json">The feature is written here.</param>
/// <param name="geometries">Writes positions.</param>
/// <param name="context">Takes what was written.</param>
internal sealed class CityObjectWriter(Utf8JsonWriter json, GeometryWriter geometries, ConversionContext context)
{
    private static readonly JsonEncodedText Name = JsonEncodedText.Encode(Encoding.UTF8.GetString(CityObjectMember.Name));

    private readonly DescriptionWriter _descriptions = new(json);

    private ModelWriter? _models;

    /// <summary>How many appearances were written since this was asked last; a surface that several objects share counts once.</summary>
    public long TakeAppearances() => _models?.TakeAppearances() ?? 0;

    /// <summary>Writes the member.</summary>
    /// <param name="cityObject">The object.</param>
    /// <param name="written">The geometry that the feature has; null when it has none.</param>
    /// <param name="parent">The id of its parent; null for a top-level object.</param>
    /// <param name="layouts">Its attributes with their property names.</param>
    /// <param name="added">Properties that are not attributes.</param>
    /// <param name="model">What the feature itself cannot hold; null when there is nothing.</param>
    public void Write(
        CityObject cityObject,
        LodGeometry? written,
        string? parent,
        ImmutableArray<PropertyLayout> layouts,
        ImmutableArray<string> added,
        ModelPlan? model)
    {
        json.WriteStartObject(Name);
        json.WriteString(CityObjectMember.TwinId, cityObject.Id.Value);
        if (cityObject.Class != CityObjectClass.GenericOccupiedSpace)
            json.WriteString(CityObjectMember.Class, cityObject.Class.Name);
        WriteText(CityObjectMember.SourceClass, cityObject.SourceClass);
        if (cityObject.HasGeneratedId)
            json.WriteBoolean(CityObjectMember.GeneratedId, value: true);
        WriteText(CityObjectMember.Parent, parent);
        if (written is { Lod.Length: > 0 })
            json.WriteString(CityObjectMember.Lod, written.Lod);
        if (written is { Role: not GeometryRole.Body })
            json.WriteString(CityObjectMember.Role, JsonNamingPolicy.CamelCase.ConvertName(written.Role.ToString()));
        if (written is { IsDerived: true })
            json.WriteBoolean(CityObjectMember.Derived, value: true);
        if (!added.IsEmpty)
            WriteArray(CityObjectMember.Added, added, json.WriteStringValue);
        if (DescriptionWriter.IsNeeded(layouts))
        {
            json.WritePropertyName(CityObjectMember.Attributes);
            _descriptions.Write(layouts);
        }

        WriteRest(cityObject);
        if (model is not null)
            (_models ??= new ModelWriter(json, new PropertyWriter(json), this, context)).Write(model);
        json.WriteEndObject();
    }

    private void WriteRest(CityObject cityObject)
    {
        WriteArray(CityObjectMember.Relations, cityObject.Relations, WriteRelation);
        WriteArray(CityObjectMember.Addresses, cityObject.Addresses, WriteAddress);
        WriteArray(CityObjectMember.ExternalReferences, cityObject.ExternalReferences, WriteReference);
        if (cityObject.Lifespan != Lifespan.Unknown)
            WriteLifespan(cityObject.Lifespan);

        // Content that only another encoding can hold travels here, so that it can be written back there.
        ImmutableArray<ExtensionContent> foreign = cityObject.Extensions.RemoveAll(ForeignMembers.IsGeoJson);
        WriteArray(CityObjectMember.Extensions, foreign, WriteExtension);
    }

    private void WriteArray<T>(string name, ImmutableArray<T> items, Action<T> write)
    {
        if (items.IsEmpty)
            return;

        json.WriteStartArray(name);
        foreach (T item in items)
            write(item);
        json.WriteEndArray();
    }

    private void WriteRelation(CityObjectRelation relation)
    {
        json.WriteStartObject();
        json.WriteString("type", relation.Type);
        json.WriteString("target", relation.TargetId);
        WriteText("role", relation.Role);
        json.WriteEndObject();
        context.Books.Keep(BookAccount.Relations);
    }

    private void WriteReference(ExternalReference reference)
    {
        json.WriteStartObject();
        WriteText("system", reference.System);
        json.WriteString("target", reference.Target);
        if (reference.IsUri)
            json.WriteString("targetType", ValueTypeName.Uri);
        WriteText("relationType", reference.RelationType);
        json.WriteEndObject();
        context.Books.Keep(BookAccount.Attributes);
    }

    private void WriteExtension(ExtensionContent extension)
    {
        json.WriteStartObject();
        json.WriteString("encoding", extension.Encoding);
        json.WriteString("name", extension.Name);
        json.WriteString("payload", extension.Payload);
        json.WriteEndObject();
        context.Books.Keep(BookAccount.Extensions);
    }

    private void WriteAddress(Address address)
    {
        json.WriteStartObject();
        WriteText("id", address.Id);
        WriteText("country", address.Country);
        WriteText("administrativeArea", address.AdministrativeArea);
        WriteText("locality", address.Locality);
        WriteText("dependentLocality", address.DependentLocality);
        WriteText("thoroughfare", address.Thoroughfare);
        WriteText("thoroughfareNumber", address.ThoroughfareNumber);
        WriteText("premise", address.Premise);
        WriteText("postalCode", address.PostalCode);
        WriteText("postBox", address.PostBox);
        WriteText("freeText", address.FreeText);
        if (address.Location is { } location && !PlanGeometry.Of(location).HasUnwritable)
            WriteArray("location", location.Points, point => geometries.WritePosition(point.Position));
        json.WriteEndObject();
        context.Books.Keep(BookAccount.Attributes);
    }

    private void WriteLifespan(Lifespan lifespan)
    {
        json.WriteStartObject(CityObjectMember.Lifespan);
        WriteDate("creation", lifespan.Creation);
        WriteDate("termination", lifespan.Termination);
        WriteDate("validFrom", lifespan.ValidFrom);
        WriteDate("validTo", lifespan.ValidTo);
        json.WriteEndObject();
    }

    private void WriteDate(string name, TimeValue? date)
    {
        if (date is null)
            return;

        json.WriteStartObject(name);
        json.WriteString("value", date.Text);
        json.WriteString("type", DescriptionWriter.TypeOf(date));
        json.WriteEndObject();
        context.Books.Keep(BookAccount.Attributes);
    }

    private void WriteText(string name, string? text)
    {
        if (text is not null)
            json.WriteString(name, text);
    }
}
