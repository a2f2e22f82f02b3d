using TwinInterop.Conversion;
using TwinInterop.Diagnostics;
using TwinInterop.Formats;
using TwinInterop.Model;

namespace TwinInterop.Testing;

/// <summary>Reads, writes and judges datasets in tests.</summary>
public static class Conversions
{
    /// <summary>Reads every object of a dataset.</summary>
    public static async Task<(DatasetInfo Info, List<CityObject> Objects, ConversionContext Context)> ReadAllAsync(
        IFormat format, DatasetSource source, ReadOptions? options = null)
    {
        var context = new ConversionContext();
        await using IDatasetReader reader = await format.OpenReaderAsync(
            source, options ?? new ReadOptions(), context, CancellationToken.None);
        var objects = new List<CityObject>();
        await foreach (CityObject cityObject in reader.ReadAsync(CancellationToken.None))
            objects.Add(cityObject);
        return (reader.Info, objects, context);
    }

    /// <summary>Converts without transforms and holds the books to their balance.</summary>
    public static async Task<(byte[] Output, ConversionContext Context)> ConvertAsync(
        IFormat from, DatasetSource source, IFormat to, WriteOptions? options = null, params ITransform[] transforms)
    {
        var context = new ConversionContext();
        using MemoryTarget target = DatasetTarget.ToMemory();
        await using (IDatasetReader reader = await from.OpenReaderAsync(
            source, new ReadOptions(), context, CancellationToken.None))
        await using (IDatasetWriter writer = to.OpenWriter(target, options ?? new WriteOptions(), context))
            await new ConversionPipeline(transforms).RunAsync(reader, writer, context, CancellationToken.None);

        target.Commit();
        AssertBalanced(context.Books);
        return (target.ToArray(), context);
    }

    /// <summary>Fails unless kept + lost = source in every account, and no column is below zero.</summary>
    public static void AssertBalanced(ConversionBooks books)
    {
        foreach (BookAccount account in Enum.GetValues<BookAccount>())
        {
            Balance balance = books[account];
            Assert.True(balance.IsBalanced, $"{account}: kept {balance.Kept} + lost {balance.Lost} + not selected {balance.NotSelected} is not source {balance.Source}");
            long least = new[] { balance.Source, balance.Kept, balance.Lost, balance.Changed, balance.Derived, balance.DerivedNotWritten, balance.NotSelected }.Min();
            Assert.True(least >= 0, $"{account}: {balance} has a number below zero");
        }
    }
}
