using TwinInterop.Identity;
using TwinInterop.Model;
using TwinInterop.Selection;

namespace TwinInterop.Tests.Selection;

public sealed class AttributeConditionTests
{
    private static readonly CityObject Subject = Object(
        new CityAttribute("height", new MeasureValue(12.5, "m")),
        new CityAttribute("storeys", new IntegerValue(4)),
        new CityAttribute("usage", new CodeValue("residential")),
        new CityAttribute("isListed", new BooleanValue(true)),
        new CityAttribute("built", new TimeValue("1987-03-01", TimeKind.Date)),
        new CityAttribute("owner", new NullValue()),
        new CityAttribute("naïve name", new TextValue("it's")),
        new CityAttribute("levels", new TextValue("5")),
        new CityAttribute("names", new ListValue([new TextValue("North"), new TextValue("South")])),
        new CityAttribute("Pset_WallCommon", new NestedValue([new CityAttribute("FireRating", new TextValue("R 60"))], IsSet: true)));

    [Theory]
    [InlineData("height > 12", true)]
    [InlineData("height >= 12.5", true)]
    [InlineData("height < 12.5", false)]
    [InlineData("height != 12.5", false)]
    [InlineData("height <> 1e1", true)]
    [InlineData("storeys = 4", true)]
    [InlineData("levels = 5.0", true)]
    [InlineData("usage = 'residential'", true)]
    [InlineData("usage = 'Residential'", false)]
    [InlineData("usage like 'RES%'", true)]
    [InlineData("usage like '%den%al'", true)]
    [InlineData("usage like 'residential%residential'", false)]
    [InlineData("usage not like '%x%'", true)]
    [InlineData("isListed = true", true)]
    [InlineData("isListed = 'true'", false)]
    [InlineData("built >= '1987' and built < '1988'", true)]
    [InlineData("storeys in (1, 2, 4)", true)]
    [InlineData("usage not in ('office', 'shop')", true)]
    [InlineData("exists height", true)]
    [InlineData("exists owner", false)]
    [InlineData("not exists colour", true)]
    [InlineData("colour != 'red'", false)]
    [InlineData("colour not in ('red')", false)]
    [InlineData("not colour = 'red'", true)]
    [InlineData("\"naïve name\" = 'it''s'", true)]
    [InlineData("names = 'South'", true)]
    [InlineData("FireRating = 'R 60'", true)]
    [InlineData("Pset_WallCommon.FireRating like 'R %'", true)]
    [InlineData("height > 100 or storeys = 4 and isListed = true", true)]
    [InlineData("(height > 100 or storeys = 4) and isListed = false", false)]
    [InlineData("NOT height > 100 AND EXISTS usage", true)]
    public void A_condition_holds_or_not(string text, bool holds)
    {
        Assert.Equal(holds, AttributeCondition.Parse(text).Holds(Subject));
    }

    [Theory]
    [InlineData("", 1, "the name of an attribute")]
    [InlineData("height >> 9", 9, "a number, a 'text', true or false")]
    [InlineData("height", 7, "a comparison")]
    [InlineData("height > 9 usage = 'x'", 12, "'and', 'or' or the end")]
    [InlineData("usage = 'open", 9, "a closing '")]
    [InlineData("usage in 'x'", 10, "'('")]
    [InlineData("usage in ('x'", 14, "')'")]
    [InlineData("usage like 5", 12, "a text")]
    [InlineData("usage not = 'x'", 11, "'in' or 'like'")]
    [InlineData("height = 12.5.1", 10, "a number such as")]
    [InlineData("height = 5 ; drop", 12, "a name, a value or an operator")]
    [InlineData("and = 5", 1, "the name of an attribute")]
    [InlineData("(height > 9", 12, "')'")]
    public void A_broken_condition_is_refused_with_its_place(string text, int position, string expected)
    {
        ArgumentException fault = Assert.Throws<ArgumentException>(() => AttributeCondition.Parse(text));

        Assert.StartsWith($"Expected {expected}", fault.Message, StringComparison.Ordinal);
        Assert.Contains($"at position {position} ", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_deeply_nested_condition_is_refused_before_the_stack_ends()
    {
        string text = new string('(', 100_000) + "a = 1" + new string(')', 100_000);

        Assert.Throws<ArgumentException>(() => AttributeCondition.Parse(text));
    }

    private static CityObject Object(params CityAttribute[] attributes)
    {
        var key = new SourceKey("test", "test", "b1");
        return new CityObject(CityObjectId.FromSource(key), key, CityObjectClass.Building) { Attributes = [.. attributes] };
    }
}
