using TwinInterop.Conversion;
using TwinInterop.Diagnostics;
using TwinInterop.Formats;

namespace TwinInterop.Tests.Conversion;

public sealed class LevelFourTests
{
    /// <summary>Elements are of level 3 in the model, whatever the target calls it.</summary>
    [Theory]
    [InlineData("2.0")]
    [InlineData("3.0")]
    public async Task Level_4_alone_keeps_the_elements_of_a_building_model(string version)
    {
        (_, ConversionReport all) = await Converted.ToMemoryAsync(Converted.Sample("valmont.tilleuls.ifc"), "citygml", request => request with
        {
            Write = new WriteOptions { Version = version },
        });

        (_, ConversionReport report) = await Converted.ToMemoryAsync(Converted.Sample("valmont.tilleuls.ifc"), "citygml", request => request with
        {
            Read = new ReadOptions { Shells = new ShellRequest { Lods = ["4"] } },
            Write = new WriteOptions { Version = version, Lods = ["4"] },
        });

        Assert.Equal(all.Books[BookAccount.Appearances].Kept, report.Books[BookAccount.Appearances].Kept);
        Assert.Equal(all.Books[BookAccount.Objects].Kept, report.Books[BookAccount.Objects].Kept);
        Assert.InRange(report.Books[BookAccount.Geometries].Kept, 1, all.Books[BookAccount.Geometries].Kept);
    }
}
