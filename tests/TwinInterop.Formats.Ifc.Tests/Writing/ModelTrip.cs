using TwinInterop.Conversion;
using TwinInterop.Model;
using TwinInterop.Testing;

namespace TwinInterop.Formats.Ifc.Tests.Writing;

/// <summary>One object, written as a model and read again.</summary>
internal static class ModelTrip
{
    public static async Task<(CityObject Back, byte[] File, ConversionContext Context)> ThereAndBackAsync(CityObject item, DatasetInfo info, string release)
    {
        var context = new ConversionContext();
        using MemoryTarget target = DatasetTarget.ToMemory();
        await using (IDatasetWriter writer = new IfcFormat().OpenWriter(target, new WriteOptions { Version = release }, context))
            await writer.WriteAsync(info, new[] { item }.ToAsyncEnumerable(), CancellationToken.None);
        target.Commit();
        byte[] file = target.ToArray();
        (_, List<CityObject> objects, _) = await Conversions.ReadAllAsync(new IfcFormat(), DatasetSource.FromBytes("back", file));
        return (Assert.Single(objects), file, context);
    }
}
