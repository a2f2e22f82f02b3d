using TwinInterop.Conversion;
using TwinInterop.Diagnostics;
using TwinInterop.Formats;
using TwinInterop.Geometry;
using TwinInterop.Model;
using TwinInterop.Testing;

namespace TwinInterop.Tests.Conversion;

public sealed class ConversionPipelineTests
{
    [Fact]
    public async Task A_writer_that_keeps_everything_balances_the_books()
    {
        var context = new ConversionContext();

        await RunAsync([Samples.House("b1")], new FaithfulWriter(context), context);

        Conversions.AssertBalanced(context.Books);
        Assert.Equal(new Balance(3, 3, 0, 0, 0), context.Books[BookAccount.Objects]);
    }

    [Fact]
    public async Task A_writer_that_forgets_an_attribute_without_a_word_is_found_out()
    {
        var context = new ConversionContext();

        await RunAsync([Samples.House("b1")], new FaithfulWriter(context, forgottenAttributes: 1), context);

        Assert.False(context.Books[BookAccount.Attributes].IsBalanced);
    }

    [Fact]
    public async Task A_level_of_detail_that_is_not_selected_is_booked_as_lost_with_its_appearance()
    {
        var context = new ConversionContext();

        await RunAsync([Samples.House("b1")], new FaithfulWriter(context), context, new SelectLod(["1"]));

        Conversions.AssertBalanced(context.Books);
        Assert.Equal(new Balance(3, 1, 2, 0, 0), context.Books[BookAccount.Geometries]);
        Assert.Equal(1, context.Books[BookAccount.Appearances].Lost);
        LossEntry entry = context.Books.Losses.First(loss => loss.Loss.Account == BookAccount.Geometries);
        Assert.Equal("geometry/lod2", entry.Loss.Path);
        Assert.Equal("--lod 1,2", entry.Remedy);
    }

    [Theory]
    [InlineData("2", true)]
    [InlineData("2.2", true)]
    [InlineData("20", false)]
    [InlineData("", false)]
    public async Task Selecting_a_level_keeps_its_refined_levels(string lod, bool isKept)
    {
        var context = new ConversionContext();
        CityObject cityObject = Samples.Object("b1", CityObjectClass.Building) with
        {
            Geometry = [new LodGeometry(lod, new Point(new Position(1, 2, 3)))],
        };

        await RunAsync([cityObject], new FaithfulWriter(context), context, new SelectLod(["2"]));

        Assert.Equal(isKept ? 1 : 0, context.Books[BookAccount.Geometries].Kept);
    }

    private static async Task RunAsync(
        CityObject[] objects, IDatasetWriter writer, ConversionContext context, params ITransform[] transforms)
    {
        await using var reader = new ListReader(objects);
        await using (writer)
            await new ConversionPipeline(transforms).RunAsync(reader, writer, context, CancellationToken.None);
    }

    private sealed class ListReader(CityObject[] objects) : IDatasetReader
    {
        public DatasetInfo Info { get; } = new("delft", "list", null, SpatialReference.Wgs84);

        public IAsyncEnumerable<CityObject> ReadAsync(CancellationToken cancellationToken) => objects.ToAsyncEnumerable();

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }

    private sealed class FaithfulWriter(ConversionContext context, int forgottenAttributes = 0) : IDatasetWriter
    {
        public WriterRequirements Requirements { get; } = new();

        public async Task WriteAsync(
            DatasetInfo info, IAsyncEnumerable<CityObject> objects, CancellationToken cancellationToken)
        {
            await foreach (CityObject cityObject in objects.WithCancellation(cancellationToken))
            {
                foreach (CityObject current in cityObject.SelfAndDescendants())
                    context.Books.KeepObject(current.Class);
                Tally tally = Tally.Of(cityObject);
                context.Books.Keep(BookAccount.Attributes, tally.Attributes - forgottenAttributes);
                context.Books.Keep(BookAccount.Geometries, tally.Geometries);
                context.Books.Keep(BookAccount.Relations, tally.Relations);
                context.Books.Keep(BookAccount.Appearances, tally.Appearances);
                context.Books.Keep(BookAccount.Extensions, tally.Extensions);
            }
        }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
