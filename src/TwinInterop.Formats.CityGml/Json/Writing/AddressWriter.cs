using System.Text.Json;
using TwinInterop.Conversion;
using TwinInterop.Diagnostics;
using TwinInterop.Geometry;
using TwinInterop.Model;

namespace TwinInterop.Formats.CityGml.Json.Writing;

/// <summary>Writes the member <c>address</c>.</summary>
/// <param name="json">Where to.</param>
/// <param name="vertices">Takes the vertices of locations.</param>
/// <param name="context">Takes the books.</param>
internal sealed class AddressWriter(Utf8JsonWriter json, IVertexSink vertices, ConversionContext context)
{
    /// <summary>Writes the addresses of an object, where it has any.</summary>
    /// <param name="cityObject">The object.</param>
    /// <param name="place">Where the object is, when no geometry says so: an address that is nothing but a location.</param>
    public void Write(CityObject cityObject, PlannedGeometry? place)
    {
        if (cityObject.Addresses.IsEmpty && place is null)
            return;
        json.WriteStartArray("address"u8);
        foreach (Address address in cityObject.Addresses)
        {
            json.WriteStartObject();
            WriteText("id", address.Id);
            WriteText("country", address.Country);
            WriteText("administrativeArea", address.AdministrativeArea);
            WriteText("locality", address.Locality);
            WriteText("dependentLocality", address.DependentLocality);
            WriteText("thoroughfareName", address.Thoroughfare);
            WriteText("thoroughfareNumber", address.ThoroughfareNumber);
            WriteText("premise", address.Premise);
            WriteText("postcode", address.PostalCode);
            WriteText("postBox", address.PostBox);
            WriteText("freeText", address.FreeText);
            if (address.Location is { Points.IsEmpty: false } location)
                WriteLocation(cityObject, location);
            json.WriteEndObject();
            context.Books.Keep(BookAccount.Attributes);
        }

        if (place is not null)
        {
            json.WriteStartObject();
            WriteLocation(place.Items.Select(item => item.Runs[0][0]));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private void WriteLocation(CityObject cityObject, MultiPoint location)
    {
        var indices = new List<int>();
        foreach (Point point in location.Points)
        {
            if (vertices.TryKey(point.Position, out VertexKey key))
                indices.Add(vertices.IndexOf(key));
        }

        if (indices.Count < location.Points.Length)
            context.Lose(cityObject, BookAccount.Attributes, "address/location", LossKind.Approximated);
        if (indices.Count > 0)
            WriteLocation(indices);
    }

    private void WriteLocation(IEnumerable<int> indices)
    {
        json.WriteStartObject("location"u8);
        json.WriteString("type"u8, "MultiPoint"u8);
        json.WriteString("lod"u8, "1"u8);
        json.WriteStartArray("boundaries"u8);
        foreach (int index in indices)
            json.WriteNumberValue(index);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private void WriteText(string name, string? text)
    {
        if (text is not null)
            json.WriteString(name, text);
    }
}
