using TwinInterop.Conformance.Delivery;
using TwinInterop.Model;

namespace TwinInterop.Conformance.Tests.Delivery;

/// <summary>What counts as a value of a type.</summary>
public sealed class DeliveredValueTests
{
    public static TheoryData<AttributeValue, string> Values => new()
    {
        { new TextValue("12"), "String" },
        { new TextValue("true"), "String Boolean" },
        { new TextValue("2026-03-09"), "String Date" },
        { new TextValue("2026-03-09T08:00:00Z"), "String Date" },
        { new TextValue("2026-02-30"), "String" },
        { new IntegerValue(3), "Number Integer" },
        { new DecimalValue(3), "Number Integer" },
        { new DecimalValue(3.5), "Number" },
        { new MeasureValue(3.5, "m"), "Number" },
        { new BooleanValue(true), "Boolean" },
        { new CodeValue("1000"), "String" },
        { new TimeValue("1932", TimeKind.Year), "Number Integer" },
        { new TimeValue("2026-03-09", TimeKind.Date), "String Date" },
    };

    [Theory]
    [MemberData(nameof(Values))]
    public void A_value_is_of_these_types_and_no_others(AttributeValue value, string types)
    {
        DeliveredValue? delivered = DeliveredValue.Of(value);

        Assert.NotNull(delivered);
        Assert.Equal(types, string.Join(' ', Enum.GetValues<PropertyType>().Where(delivered.Value.Is)));
    }
}
