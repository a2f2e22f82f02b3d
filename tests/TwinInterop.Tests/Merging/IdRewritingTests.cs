using TwinInterop.Identity;
using TwinInterop.Merging;
using TwinInterop.Model;

namespace TwinInterop.Tests.Merging;

public sealed class IdRewritingTests
{
    [Fact]
    public void Whatever_refers_to_an_object_follows_it()
    {
        var key = new SourceKey("gml:id", "set", "a");
        var subject = new CityObject(CityObjectId.FromSource(key), key, CityObjectClass.Building)
        {
            Relations = [new CityObjectRelation("relatedTo", "b"), new CityObjectRelation("relatedTo", "c")],
            Attributes = [new CityAttribute("link", new ListValue([new UriValue("#b"), new UriValue("#c"), new UriValue("http://x/#b")]))],
            Dynamizers = [new Dynamizer("//bldg:Building[@gml:id='a']/bldg:height")],
            Extensions = [new ExtensionContent("xml", "x", "<x:to xlink:href=\"#b\"/><x:to xlink:href='#bb'/># b")],
        };

        CityObject rewritten = new IdRewriting(new Dictionary<string, string>(StringComparer.Ordinal) { ["a"] = "a_2", ["b"] = "b_2" }).Apply(subject);

        Assert.Equal("a_2", rewritten.Source.LocalId);
        Assert.Equal(["b_2", "c"], rewritten.Relations.Select(relation => relation.TargetId));
        Assert.Equal(["#b_2", "#c", "http://x/#b"], ((ListValue)rewritten.Attributes[0].Value).Items.Cast<UriValue>().Select(uri => uri.Uri));
        Assert.Equal("//bldg:Building[@gml:id='a_2']/bldg:height", rewritten.Dynamizers[0].AttributeRef);
        Assert.Equal("<x:to xlink:href=\"#b_2\"/><x:to xlink:href='#bb'/># b", rewritten.Extensions[0].Payload);
    }
}
