using System.Text;
using TwinInterop.Geometry;
using TwinInterop.Identity;
using TwinInterop.Model;

namespace TwinInterop.Formats.Ifc.Tests.Writing;

/// <summary>Addresses of buildings that are new in a model.</summary>
public sealed class StandardAddressTests
{
    private static readonly DatasetInfo Info = new("town", "citygml", "3.0", new SpatialReference(new CrsId("EPSG", 2154), new CrsId("EPSG", 5720)));

    [Theory]
    [InlineData("IFC4X3", "'Pset_Address','TwinInterop:Derived'", "IFCPOSTALADDRESS")]
    [InlineData("IFC4", "=IFCPOSTALADDRESS(", "Pset_Address")]
    public async Task An_address_stands_where_its_release_has_it_and_comes_back_once(string release, string present, string absent)
    {
        var key = new SourceKey("gml:id", "town", "house");
        var address = new Address { Thoroughfare = "Quai des Tilleuls", ThoroughfareNumber = "12", PostalCode = "69999", Locality = "Valmont", Country = "France" };
        var house = new CityObject(CityObjectId.FromSource(key), key, CityObjectClass.Building) { SourceClass = "bldg:Building", Addresses = [address] };

        (CityObject back, byte[] file, _) = await ModelTrip.ThereAndBackAsync(house, Info, release);

        string text = Encoding.ASCII.GetString(file);
        Assert.Equal(address, Assert.Single(back.Addresses));
        Assert.DoesNotContain(back.Attributes, attribute => attribute.Name == "Pset_Address");
        Assert.Contains(present, text, StringComparison.Ordinal);
        Assert.Contains("Quai des Tilleuls 12", text, StringComparison.Ordinal);
        Assert.DoesNotContain(absent, text, StringComparison.Ordinal);
        Assert.Empty(SchemaCheck.Faults(file));
    }
}
