using TwinInterop.Conversion;
using TwinInterop.Diagnostics;
using TwinInterop.Formats;
using TwinInterop.Geometry;
using TwinInterop.Model;

namespace TwinInterop.Tests.Formats;

public sealed class VerbatimContentTests
{
    private static readonly ExtensionContent Own = new("here", "a", "1"), Foreign = new("there", "b", "<x y=\"&amp;\"/>");

    [Fact]
    public void What_a_writer_has_no_place_for_is_metadata_on_the_way_and_content_at_the_end()
    {
        var context = new ConversionContext();
        DatasetInfo info = Info() with { Extensions = [Own, Foreign], Metadata = [new CityAttribute("name", new TextValue("town"))] };

        DatasetInfo folded = VerbatimContent.Fold(info, content => content.Encoding == "here", context);
        DatasetInfo back = VerbatimContent.Unfold(folded);

        Assert.Equal([Own], folded.Extensions.ToArray());
        Assert.Equal(["name", VerbatimContent.AttributeName], folded.Metadata.Select(attribute => attribute.Name));
        Assert.Equal([Own, Foreign], back.Extensions.ToArray());
        Assert.Equal(info.Metadata.ToArray(), back.Metadata.ToArray());
        Assert.Equal(1, context.Books[BookAccount.Extensions].Kept);
    }

    [Fact]
    public void An_attribute_of_that_name_that_is_something_else_stays()
    {
        DatasetInfo info = Info() with { Metadata = [new CityAttribute(VerbatimContent.AttributeName, new TextValue("of the source"))] };

        Assert.Same(info, VerbatimContent.Unfold(info));
    }

    private static DatasetInfo Info() => new("town", "here", null, SpatialReference.Unknown);
}
