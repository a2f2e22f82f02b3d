using TwinInterop.Conversion;
using TwinInterop.Diagnostics;
using TwinInterop.Formats.CityGml.Json;
using TwinInterop.Formats.CityGml.Tests.Reading;
using TwinInterop.Formats.CityGml.Tests.Writing;
using TwinInterop.Model;
using TwinInterop.Testing;

namespace TwinInterop.Formats.CityGml.Tests.Modules;

public sealed class DynamizerTests
{
    [Fact]
    public async Task A_dynamizer_has_times_values_unit_and_the_attribute_that_it_replaces()
    {
        CityObject building = await GmlText.ReadOneAsync(ModuleText.Building(ModuleText.Dynamizer));

        Dynamizer dynamizer = Assert.Single(building.Dynamizers);
        Assert.Equal("heat", dynamizer.AttributeName);
        Assert.Equal(new TimeValue("2020-01-01T00:00:00Z", TimeKind.DateTime), dynamizer.StartTime);
        TimeSeries series = Assert.IsType<TimeSeries>(dynamizer.Data);
        Assert.Equal(("Heat demand", "kWh", TimeSeriesValueType.Number), (series.ObservedProperty, series.Unit, series.ValueType));
        Assert.Equal(
            [new TimeValuePair(new TimeValue("2020-01", TimeKind.YearMonth), new DecimalValue(-1.5)), new TimeValuePair(new TimeValue("2020-02", TimeKind.YearMonth), new DecimalValue(2.5))],
            series.Values.AsEnumerable());
        Assert.Equal(("https://sensors.example/v1.1", "b"), (dynamizer.Sensor!.BaseUrl, dynamizer.Sensor.Location));
        Assert.Equal("d", dynamizer.Properties.Id);
        Assert.Equal(3, Tally.Of(building).Attributes);
        Assert.Empty(building.Extensions);
    }

    [Fact]
    public async Task Negative_whole_numbers_are_written()
    {
        string gml = ModuleText.Building(ModuleText.Dynamizer
            .Replace(">double<", ">int<", StringComparison.Ordinal)
            .Replace("<dyn:doubleValue>-1.5</dyn:doubleValue>", "<dyn:intValue>-7</dyn:intValue>", StringComparison.Ordinal));

        (string output, _) = await ModuleText.ConvertAsync(gml, new CityGmlFormat(), "3.0");

        Assert.Contains("<dyn:intValue>-7</dyn:intValue>", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1.0")]
    [InlineData("2.0")]
    public async Task Versions_without_dynamizers_book_them_as_lost(string version)
    {
        (string output, ConversionContext context) =
            await ModuleText.ConvertAsync(ModuleText.Building(ModuleText.Dynamizer), new CityGmlFormat(), version);

        Assert.DoesNotContain("dyn:", output, StringComparison.Ordinal);
        Assert.Equal(3, context.Books[BookAccount.Attributes].Lost);
        Assert.Contains(context.Books.Losses, loss => loss.Loss.Path == "dynamizers" && loss.Remedy is not null);
    }

    [Fact]
    public async Task CityJson_books_them_as_lost()
    {
        (_, ConversionContext context) = await ModuleText.ConvertAsync(ModuleText.Building(ModuleText.Dynamizer), new CityJsonFormat());

        Assert.Equal(3, context.Books[BookAccount.Attributes].Lost);
    }

    [Fact]
    public async Task A_link_to_a_dynamizer_is_a_relation_and_a_series_of_its_own_stays()
    {
        string gml = ModuleText.Model("""
            <cityObjectMember><bldg:Building gml:id="b"><dynamizer><dyn:Dynamizer gml:id="d"><dyn:attributeRef>x</dyn:attributeRef>
            <dyn:dynamicData xlink:href="#ts"/></dyn:Dynamizer></dynamizer><dynamizer xlink:href="#other"/></bldg:Building></cityObjectMember>
            <featureMember><dyn:StandardFileTimeseries gml:id="ts"><dyn:observationProperty>p</dyn:observationProperty>
            <dyn:fileLocation>a.xml</dyn:fileLocation><dyn:fileType>TSML</dyn:fileType></dyn:StandardFileTimeseries></featureMember>
            """);

        (string output, ConversionContext context) = await ModuleText.ConvertAsync(gml, new CityGmlFormat(), "3.0");
        CityObject building = await GmlText.ReadOneAsync(output);

        Assert.Equal("ts", building.Dynamizers[0].DataReference);
        Assert.Equal([new CityObjectRelation("dynamizer", "other")], building.Relations.AsEnumerable());
        Assert.Contains("<dyn:StandardFileTimeseries gml:id=\"ts\"", output, StringComparison.Ordinal);
        Assert.Equal(0, context.Books[BookAccount.Extensions].Lost);
    }

    [CorpusFact("xmllint")]
    public async Task What_is_written_is_valid()
    {
        (string output, _) = await ModuleText.ConvertAsync(
            ModuleText.Building(ModuleText.Dynamizer + ModuleText.Cloud), new CityGmlFormat(), "3.0");

        Assert.Equal("", GmlOutput.Validate("3.0", output));
    }
}
