using TwinInterop.Formats.CityGml.Tests.Reading;
using TwinInterop.Model;

namespace TwinInterop.Formats.CityGml.Tests.Writing;

/// <summary>Relations between objects.</summary>
public sealed class RelationTests
{
    [Theory]
    [InlineData("touches")]
    [InlineData(null)]
    public async Task The_type_of_a_relation_of_CityGML_3_comes_back(string? role)
    {
        var relation = new CityObjectRelation("relatedTo", "other", role);
        CityObject building = ModelFixture.Object("b", "Building") with { Relations = [relation] };

        (string gml, _) = await GmlOutput.WriteAsync("3.0", [building, ModelFixture.Object("other", "Building")]);
        (_, List<CityObject> objects, _) = await GmlText.ReadAsync(gml);

        Assert.Equal(relation, Assert.Single(objects[0].Relations));
    }
}
