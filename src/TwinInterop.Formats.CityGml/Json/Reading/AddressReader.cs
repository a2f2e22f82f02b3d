using System.Collections.Immutable;
using System.Globalization;
using TwinInterop.Conversion;
using TwinInterop.Diagnostics;
using TwinInterop.Geometry;
using TwinInterop.Model;

namespace TwinInterop.Formats.CityGml.Json.Reading;

/// <summary>Reads addresses; CityJSON leaves their members free, so several spellings are known.</summary>
/// <param name="vertices">What locations refer to.</param>
/// <param name="context">Takes the findings and the books.</param>
internal sealed class AddressReader(VertexSource vertices, ConversionContext context)
{
    /// <summary>The addresses in the member <c>address</c>: an object in CityJSON 1.0, an array of them since.</summary>
    public ImmutableArray<Address> Read(AttributeValue member, string canonicalClass, string id)
    {
        IEnumerable<AttributeValue> items = member is ListValue list ? list.Items : [member];
        var addresses = ImmutableArray.CreateBuilder<Address>();
        foreach (AttributeValue item in items)
        {
            if (item is NestedValue nested)
                addresses.Add(ReadOne(nested, canonicalClass, id));
            else
                context.LoseUnread(BookAccount.Attributes, canonicalClass, id, "address");
        }

        return addresses.DrainToImmutable();
    }

    private Address ReadOne(NestedValue source, string canonicalClass, string id)
    {
        var address = new Address();
        foreach (CityAttribute member in source.Members)
        {
            Address? changed = member.Value switch
            {
                NestedValue location when member.Name == "location" && LocationOf(location) is { } points =>
                    address with { Location = points },
                TextValue text => With(address, member.Name, text.Text),
                IntegerValue number => With(address, member.Name, number.Number.ToString(CultureInfo.InvariantCulture)),
                _ => null,
            };
            if (changed is null)
            {
                context.LoseUnread(
                    BookAccount.Attributes, canonicalClass, id, $"address/{member.Name}", Tally.ValuesOf(member.Value));
            }

            address = changed ?? address;
        }

        return address;
    }

    private static Address? With(Address address, string name, string text) => name.ToUpperInvariant() switch
    {
        "ID" => address with { Id = text },
        "COUNTRY" or "COUNTRYNAME" => address with { Country = text },
        "ADMINISTRATIVEAREA" or "ADMINISTRATIVEAREANAME" => address with { AdministrativeArea = text },
        "LOCALITY" or "LOCALITYNAME" or "CITY" => address with { Locality = text },
        "DEPENDENTLOCALITY" or "DEPENDENTLOCALITYNAME" => address with { DependentLocality = text },
        "THOROUGHFARENAME" or "THOROUGHFARE" or "STREET" => address with { Thoroughfare = text },
        "THOROUGHFARENUMBER" or "HOUSENUMBER" => address with { ThoroughfareNumber = text },
        "PREMISE" or "PREMISENAME" => address with { Premise = text },
        "POSTCODE" or "POSTALCODE" or "POSTALCODENUMBER" => address with { PostalCode = text },
        "POSTBOX" => address with { PostBox = text },
        "FREETEXT" => address with { FreeText = text },
        _ => null,
    };

    private MultiPoint? LocationOf(NestedValue location)
    {
        AttributeValue? boundaries = location.Members.FirstOrDefault(member => member.Name == "boundaries")?.Value;
        if (boundaries is not ListValue list)
            return null;
        var points = ImmutableArray.CreateBuilder<Point>();
        foreach (AttributeValue item in list.Items)
        {
            if (item is not IntegerValue { Number: >= 0 and <= int.MaxValue } index || !vertices.Has((int)index.Number))
                return null;
            points.Add(new Point(vertices[(int)index.Number]));
        }

        return new MultiPoint(points.DrainToImmutable());
    }
}
