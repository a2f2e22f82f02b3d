using TwinInterop.Diagnostics;
using TwinInterop.Model;

namespace TwinInterop.Tests.Diagnostics;

public sealed class TallyTests
{
    [Fact]
    public void A_shared_surface_counts_its_appearance_once_and_each_leaf_of_an_attribute_counts()
    {
        Tally tally = Tally.Of(Samples.House("b1"));

        Assert.Equal(new Tally(Objects: 3, Attributes: 4, Geometries: 3, Relations: 2, Appearances: 1, Extensions: 0), tally);
    }

    [Fact]
    public void An_address_a_date_and_an_external_reference_count_as_attributes()
    {
        CityObject cityObject = Samples.Object("b1", CityObjectClass.Building) with
        {
            Addresses = [new Address { Locality = "Valmont" }],
            ExternalReferences = [new ExternalReference("RNB", "VALM0001TEST")],
            Lifespan = new Lifespan(new TimeValue("2024-01-01", TimeKind.Date)),
        };

        Assert.Equal(3, Tally.Of(cityObject).Attributes);
    }

    [Fact]
    public void An_empty_list_counts_as_one_value_so_that_its_loss_shows() =>
        Assert.Equal(1, Tally.ValuesOf(new ListValue([])));
}
