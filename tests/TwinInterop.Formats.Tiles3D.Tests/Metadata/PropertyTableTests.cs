using FsCheck;
using FsCheck.Fluent;
using TwinInterop.Formats.Tiles3D.Glb;
using TwinInterop.Formats.Tiles3D.Metadata;
using TwinInterop.Formats.Tiles3D.Tests.Glb;
using TwinInterop.Model;
using TwinInterop.Testing;

namespace TwinInterop.Formats.Tiles3D.Tests.Metadata;

public sealed class PropertyTableTests
{
    private static readonly AttributeValue[][] Columns =
    [
        [new TextValue("a"), new TextValue("é"), new TextValue("")],
        [new TextValue(""), new TextValue("null"), new TextValue("n/a")],
        [new IntegerValue(0), new IntegerValue(255), new IntegerValue(7)],
        [new IntegerValue(-128), new IntegerValue(127), new IntegerValue(0)],
        [new IntegerValue(70000), new IntegerValue(-1), new IntegerValue(0)],
        [new IntegerValue(long.MaxValue), new IntegerValue(long.MinValue), new IntegerValue(-9007199254740991)],
        [new IntegerValue(uint.MaxValue), new IntegerValue(1), new IntegerValue(0)],
        [new DecimalValue(0.1), new DecimalValue(-9999), new DecimalValue(0)],
        [new DecimalValue(double.NaN), new DecimalValue(double.PositiveInfinity), new DecimalValue(1)],
        [new DecimalValue(-99999), new DecimalValue(-9999), new DecimalValue(double.MaxValue)],
        [new BooleanValue(true), new BooleanValue(false), new BooleanValue(true)],
        [new MeasureValue(1.5, "m"), new MeasureValue(0, "m"), new MeasureValue(-9999, "m")],
        [new MeasureValue(1.5, "m"), new MeasureValue(2, "ft"), new MeasureValue(3, null)],
        [new CodeValue("1000", "urn:x"), new CodeValue("", "urn:x"), new CodeValue("1000", "urn:x")],
        [new CodeValue("1000", "urn:x"), new CodeValue("1", null), new TextValue("1")],
        [new TimeValue("1987", TimeKind.Year), new TimeValue("-44", TimeKind.Year), new TimeValue("2000", TimeKind.Year)],
        [new TimeValue("0987", TimeKind.Year), new TimeValue("1999", TimeKind.Year), new TimeValue("1999", TimeKind.Year)],
        [new TimeValue("2020-02-03", TimeKind.Date), new TimeValue("2020", TimeKind.Date), new TimeValue("", TimeKind.Date)],
        [new UriValue("http://example.com/ä"), new UriValue(""), new UriValue("#x")],
        [List(1, 2), List(3, 4), List(5, 6)],
        [List(1), List(), List(5, 6, 70000)],
        [new IntegerValue(5), List(5, 6), List(7, 8)],
        [new IntegerValue(5), List(5), List(7, 8)],
        [Texts("a", ""), Texts(), Texts("b", "c", "d")],
        [Texts("a", "b"), Texts("", "null"), Texts("c", "d")],
        [new ListValue([new BooleanValue(true), new BooleanValue(false)]), new ListValue([new BooleanValue(true)]), new ListValue([])],
        [new ListValue([new TextValue("a"), new IntegerValue(1)]), new ListValue([List(1)]), new NullValue("unknown")],
        [new ListValue([new MeasureValue(1, "m")]), new ListValue([new MeasureValue(2, "m"), new MeasureValue(3, "m")]), new ListValue([])],
        [Nested(), new NestedValue([], "Set", true), new NestedValue([new("@x", new NullValue()), new("y", new NullValue("why"), true), new("y", new TextValue(""))])],
        [new TextValue("{\"a\":1}"), new TextValue("a\"\\\n"), new TextValue("\u20ac")],
    ];

    [Fact]
    public void Every_value_comes_back_with_its_type_and_missing_ones_stay_missing()
    {
        foreach (AttributeValue[] column in Columns)
        {
            for (int missing = 0; missing < 8; missing++)
            {
                CityAttribute[][] rows = [.. column.Select((value, row) => (missing >> row & 1) == 0 ? new[] { new CityAttribute("height above", value) } : [])];

                Assert.Equal(Describe(rows), Describe(RoundTrip(rows, out _)));
            }
        }
    }

    [Fact]
    public void Explicit_nulls_come_back_where_every_row_states_the_attribute()
    {
        foreach (AttributeValue[] column in Columns)
        {
            CityAttribute[][] rows = [.. column.Select(value => new[] { new CityAttribute("a", value, true) }), [new CityAttribute("a", new NullValue(), true)]];

            Assert.Equal(Describe(rows), Describe(RoundTrip(rows, out List<ColumnChange> changes)));
            Assert.DoesNotContain(changes, change => change.Kind == ColumnChangeKind.NullMergedWithAbsence);
        }
    }

    [Fact]
    public void Any_mixture_of_values_comes_back_with_its_types()
    {
        AttributeValue[] pool = [.. Columns.SelectMany(column => column)];
        Prop.ForAll(
            Gen.Choose(0, 1 << 20).ToArbitrary(),
            seed =>
            {
                var random = new Random(seed);
                int reach = 1 + random.Next(pool.Length);
                int from = random.Next(pool.Length);
                CityAttribute[][] rows =
                [
                    .. Enumerable.Range(0, 1 + random.Next(12)).Select(_ => Enumerable.Range(0, 3).Where(_ => random.Next(5) > 0)
                        .Select(column => new CityAttribute($"a{column}", pool[(from + random.Next(reach)) % pool.Length], column == 1)).ToArray()),
                ];
                CityAttribute[][] back = RoundTrip(rows, out _);
                return Describe(Sorted(rows)).SequenceEqual(Describe(Sorted(back)), StringComparer.Ordinal);
            }).QuickCheckThrowOnFailure();

        static CityAttribute[][] Sorted(CityAttribute[][] rows) =>
            [.. rows.Select(row => row.OrderBy(attribute => attribute.Name, StringComparer.Ordinal).ToArray())];
    }

    [Fact]
    public void Numbers_with_and_without_fraction_come_back_apart()
    {
        CityAttribute[][] rows = [[new("a", new IntegerValue(3))], [new("a", new DecimalValue(0.5))], []];
        CityAttribute[][] back = RoundTrip(rows, out List<ColumnChange> changes);

        Assert.Empty(changes);
        Assert.Equal(["a=IntegerValue { Number = 3 }", "a=d0.5", ""], Describe(back));
    }

    [Fact]
    public void Whole_numbers_beside_fractions_that_are_whole_are_told_apart_as_json()
    {
        CityAttribute[][] rows = [[new("a", new IntegerValue(3))], [new("a", new DecimalValue(4))]];
        CityAttribute[][] back = RoundTrip(rows, out List<ColumnChange> changes);

        Assert.Equal([new ColumnChange("a", ColumnChangeKind.EncodedAsJson, 2)], changes);
        Assert.Equal(["a=IntegerValue { Number = 3 }", "a=d4"], Describe(back));
    }

    [Fact]
    public void A_number_beside_a_list_of_one_number_stays_no_list()
    {
        CityAttribute[][] rows = [[new("a", List(5))], [new("a", new DecimalValue(0.1))]];

        Assert.Equal(Describe(rows), Describe(RoundTrip(rows, out _)));
    }

    [Fact]
    public void Names_that_are_no_identifiers_or_repeat_come_back_as_they_were()
    {
        CityAttribute[][] rows =
        [
            [
                new("2nd floor", new TextValue("x")), new("größe", new IntegerValue(1)), new("größe", new IntegerValue(2)), new("", new TextValue("y")),
                new("gr__e", new IntegerValue(3)), new("größe", new IntegerValue(4), true),
            ],
        ];

        Assert.Equal(Describe(rows), Describe(RoundTrip(rows, out _)));
    }

    [Fact]
    public void Codes_can_be_an_enum_with_readable_names()
    {
        var builder = new PropertyTableBuilder("b");
        builder.Declare(new PropertyDeclaration("function") { IsEnum = true });
        builder.AddRow(new CityAttribute("function", new CodeValue("school", "urn:codes")));
        builder.AddRow();
        builder.AddRow(new CityAttribute("function", new CodeValue("church", "urn:codes")));
        PropertyTable table = builder.Build()!;
        PropertyTable back = ReadBack.Sound(Glb(table)).Tables[0]!;

        Assert.Equal(MetadataType.Enum, back.Class.Properties[0].Type);
        Assert.Equal(["church", "school", "null"], back.Schema.Enums[0].Values.Select(value => value.Name));
        Assert.Equal(["function=CodeValue { Code = school, CodeSpace = urn:codes }", "", "function=CodeValue { Code = church, CodeSpace = urn:codes }"], Describe(Rows(back)));
    }

    [Fact]
    public void Vectors_and_matrices_come_back()
    {
        var builder = new PropertyTableBuilder("b");
        builder.Declare(new PropertyDeclaration("centre") { Type = MetadataType.Vec3 });
        builder.Declare(new PropertyDeclaration("turn") { Type = MetadataType.Mat2, ComponentType = MetadataComponentType.Int16 });
        builder.Declare(new PropertyDeclaration("path") { Type = MetadataType.Vec2, ComponentType = MetadataComponentType.Float32, IsArray = true });
        CityAttribute[] row =
        [
            new("centre", new ListValue([new DecimalValue(0.1), new DecimalValue(-1), new DecimalValue(1e10)])),
            new("turn", List(1, -2, 3, 4)),
            new("path", new ListValue([new ListValue([new DecimalValue(0.5), new DecimalValue(2)])])),
        ];
        builder.AddRow(row);
        builder.AddRow();
        PropertyTable back = ReadBack.Sound(Glb(builder.Build()!)).Tables[0]!;

        Assert.Equal(Describe([row, []]), Describe(Rows(back)));
    }

    [Theory]
    [InlineData(200, false, "UInt8")]
    [InlineData(255, true, "UInt16")]
    [InlineData(65535, false, "UInt16")]
    [InlineData(4294967295, false, "UInt32")]
    [InlineData(4294967295, true, "Int64")]
    [InlineData(-128, false, "Int8")]
    [InlineData(-32768, false, "Int16")]
    [InlineData(-2147483649, false, "Int64")]
    public void Whole_numbers_take_the_smallest_type(long number, bool isMissing, string expected)
    {
        var builder = new PropertyTableBuilder("b");
        builder.AddRow(new CityAttribute("a", new IntegerValue(number)));
        if (isMissing)
            builder.AddRow();

        Assert.Equal(expected, builder.Build()!.Class.Properties[0].ComponentType.ToString());
    }

    [Fact]
    public void Lists_without_any_text_take_no_buffer_of_a_made_up_byte()
    {
        foreach (CityAttribute[][] rows in (CityAttribute[][][])
            [
                [[new("a", Texts(""))], [new("a", Texts("", ""))]],
                [[new("a", Texts())], [new("a", Texts())]],
                [[new("a", Texts())], []],
                [[new("a", new NullValue(null))]],
            ])
        {
            Assert.Equal(Describe(rows), Describe(RoundTrip(rows, out _)));
            var builder = new PropertyTableBuilder("b");
            foreach (CityAttribute[] row in rows)
                builder.AddRow(row);
            PropertyTable table = builder.Build()!;
            Assert.All(table.Columns, column => Assert.False(PropertyTableEncoder.Encode(table.Schema, column).Values.IsEmpty));
        }
    }

    [Fact]
    public void A_meaning_is_only_stated_where_the_values_are_texts()
    {
        foreach ((AttributeValue value, string? expected) in (ReadOnlySpan<(AttributeValue, string?)>)
            [(new TextValue("a"), "NAME"), (new IntegerValue(1), null), (Texts("a", "b"), null), (Nested(), null)])
        {
            var builder = new PropertyTableBuilder("b");
            builder.Declare(new PropertyDeclaration("name") { Semantic = "NAME" });
            builder.AddRow(new CityAttribute("name", value));

            Assert.Equal(expected, builder.Build()!.Class.Properties[0].Semantic);
        }
    }

    [JudgedFact]
    public void The_judges_find_no_fault_in_any_column()
    {
        using var folder = new TemporaryFolder();
        var builder = new PropertyTableBuilder("Bâtiment d'habitation");
        builder.Declare(new PropertyDeclaration("id") { Semantic = "ID", Description = "The id." });
        for (int row = 0; row < 4; row++)
        {
            builder.AddRow(
            [
                new("id", new TextValue($"{row}")),
                .. Columns.SelectMany((column, index) => row < 3 ? new[] { new CityAttribute($"c{index}", column[row]), new CityAttribute($"m{index}", column[0]) }
                    : [new CityAttribute($"c{index}", column[0])]),
            ]);
        }

        File.WriteAllBytes(folder.File("all.glb"), Glb(builder.Build()!));

        Assert.Empty(Judges.Glb([folder.File("all.glb")]));
    }

    private static CityAttribute[][] RoundTrip(CityAttribute[][] rows, out List<ColumnChange> changes)
    {
        List<ColumnChange> told = [];
        var builder = new PropertyTableBuilder("b", told.Add);
        foreach (CityAttribute[] row in rows)
            builder.AddRow(row);
        changes = told;
        return builder.Build() is { } table ? Rows(ReadBack.Sound(Glb(table)).Tables[0]!) : [.. rows.Select(_ => Array.Empty<CityAttribute>())];
    }

    private static CityAttribute[][] Rows(PropertyTable table) =>
        [.. Enumerable.Range(0, table.Count).Select(row => table.AttributesOf(row).ToArray())];

    private static byte[] Glb(PropertyTable table) => SampleScenes.Write(new GlbScene { Features = table });

    private static IEnumerable<string> Describe(CityAttribute[][] rows) => rows.Select(row => string.Join(" | ", row.Select(Described.Attribute)));

    private static ListValue List(params long[] numbers) => new([.. numbers.Select(number => (AttributeValue)new IntegerValue(number))]);

    private static ListValue Texts(params string[] texts) => new([.. texts.Select(text => (AttributeValue)new TextValue(text))]);

    private static NestedValue Nested() => new(
        [new("value", new MeasureValue(3, "m")), new("count", new IntegerValue(3)), new("share", new DecimalValue(3)), new("to", new UriValue("#a"))], "Height");
}
