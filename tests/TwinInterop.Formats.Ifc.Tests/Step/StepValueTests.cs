using TwinInterop.Formats.Ifc.Step;
using static TwinInterop.Formats.Ifc.Tests.StepSamples;

namespace TwinInterop.Formats.Ifc.Tests.Step;

public sealed class StepValueTests
{
    [Theory]
    [InlineData("$", StepKind.Unset)]
    [InlineData("*", StepKind.Derived)]
    [InlineData("12", StepKind.Integer)]
    [InlineData("-1.5E-3", StepKind.Real)]
    [InlineData("'x'", StepKind.String)]
    [InlineData("'a;)(,#'", StepKind.String)]
    [InlineData(".AXIS1.", StepKind.Enumeration)]
    [InlineData("#12", StepKind.Reference)]
    [InlineData("\"0FF\"", StepKind.Binary)]
    [InlineData("()", StepKind.List)]
    [InlineData("IFCLABEL('x')", StepKind.Typed)]
    [InlineData("/* c */ 12 /* , */", StepKind.Integer)]
    [InlineData("?", StepKind.Malformed)]
    [InlineData("#", StepKind.Malformed)]
    [InlineData(".AX", StepKind.Malformed)]
    [InlineData("\"9\"", StepKind.Malformed)]
    [InlineData("WORD", StepKind.Malformed)]
    [InlineData("1 2", StepKind.Malformed)]
    public void A_value_is_of_a_kind(string value, object expected) =>
        Assert.Equal(expected, Parse(value, v => v.Kind));

    [Fact]
    public void Values_are_read_by_their_place()
    {
        using StepFile file = Open("#7 = ifcx ( 'it''s, (not) a list;' ,\n ( 1., ( 2. ) ) , .T. , IFCREAL( 3.5 ) /* , */ , #8 , $ ) ;");
        StepInstance instance = file.Find(7);

        Assert.Equal("IFCX", instance.TypeName);
        Assert.Equal("it's, (not) a list;", instance[0].AsString());
        Assert.Equal(2, instance[1].Items.Count());
        Assert.Equal(2.0, instance[1].Items.At(1).Items.At(0).AsDouble());
        Assert.True(instance[2].AsBoolean());
        Assert.Equal(("IFCREAL", 3.5), (instance[3].TypeName, instance[3].AsDouble()));
        Assert.Equal(8u, instance[4].AsReference());
        Assert.Equal(StepKind.Unset, instance[5].Kind);
        Assert.Equal(StepKind.Absent, instance[6].Kind);
        Assert.Equal(6, instance.Values.Count());
    }

    [Theory]
    [InlineData(".T.", true)]
    [InlineData(".f.", false)]
    [InlineData("IFCBOOLEAN(.T.)", true)]
    [InlineData(".U.", null)]
    [InlineData("$", null)]
    public void A_logical_is_true_false_or_unknown(string value, bool? expected) =>
        Assert.Equal(expected, Parse(value, v => v.AsBoolean()));

    [Theory]
    [InlineData("3", 3L)]
    [InlineData("3.", 3L)]
    [InlineData("3.5", null)]
    [InlineData("'3'", null)]
    [InlineData("99999999999999999999", null)]
    public void A_whole_number_may_be_written_with_a_point(string value, long? expected) =>
        Assert.Equal(expected, Parse(value, v => v.AsInt64()));

    [Fact]
    public void An_enumeration_value_is_compared_whatever_its_case()
    {
        Assert.True(Parse(".Axis1.", v => v.IsEnum("AXIS1"u8)));
        Assert.Equal("AXIS1", Parse(".Axis1.", v => v.AsEnum()));
        Assert.Null(Parse("'AXIS1'", v => v.AsEnum()));
    }

    [Fact]
    public void A_list_of_lists_is_read_into_rows()
    {
        (int count, int width, double[] flat) = Parse("((1.,2.,3.),( 4.,5. /* x */,6.E1))", v =>
        {
            using StepRows<double> rows = v.ReadDoubleRows()!;
            return (rows.Count, rows.Width, rows.Flat.ToArray());
        });

        Assert.Equal((2, 3), (count, width));
        Assert.Equal([1, 2, 3, 4, 5, 60], flat);
    }

    [Fact]
    public void Rows_of_different_lengths_have_no_width()
    {
        (int width, int[] second) = Parse("((1,2,3),(4,5,6,7))", v =>
        {
            using StepRows<int> rows = v.ReadIntegerRows()!;
            return (rows.Width, rows[1].ToArray());
        });

        Assert.Equal(-1, width);
        Assert.Equal([4, 5, 6, 7], second);
    }

    [Theory]
    [InlineData("((1.,2.),3.)")]
    [InlineData("((1.,'x'))")]
    [InlineData("((1.,2.)(3.,4.))")]
    [InlineData("((1.,,2.))")]
    [InlineData("((1.,2.),)")]
    [InlineData("(1.,2.)")]
    [InlineData("((1e999))")]
    [InlineData("$")]
    public void What_is_no_list_of_lists_of_numbers_gives_none(string value) =>
        Assert.True(Parse(value, v => v.ReadDoubleRows() is null));

    [Fact]
    public void Lists_are_read_into_pooled_arrays()
    {
        Assert.Equal([1u, 22u], Parse("(#1, #22)", v => Take(v.ReadReferences())));
        Assert.Equal([1, -2, 3], Parse("IFCLINEINDEX((1,-2,3))", v => Take(v.ReadIntegers())));
        Assert.Equal([], Parse("()", v => Take(v.ReadDoubles())));
        Assert.True(Parse("(#1,2)", v => v.ReadReferences() is null));
        Assert.True(Parse("(99999999999)", v => v.ReadIntegers() is null));
    }

    [Fact]
    public void A_short_list_is_copied_without_an_array() => Parse("(1.,2.)", v =>
    {
        Span<double> numbers = stackalloc double[3];
        Assert.Equal(2, v.CopyDoubles(numbers));
        Assert.Equal(2, numbers[1]);
        Assert.Equal(2, v.CopyDoubles(numbers[..1]));
        return 0;
    });

    [Fact]
    public void Nesting_beyond_the_limit_is_malformed()
    {
        string deep = new string('(', StepScanner.MaxDepth + 1) + new string(')', StepScanner.MaxDepth + 1);
        Assert.Equal(StepKind.Malformed, Parse(deep, v => v.Kind));
        Assert.Equal(StepKind.List, Parse(deep[1..^1], v => v.Kind));
    }

    private static T[] Take<T>(PooledList<T>? list)
        where T : unmanaged
    {
        using (list)
            return list!.Span.ToArray();
    }
}
