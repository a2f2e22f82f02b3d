using System.IO.Compression;
using System.Text;
using TwinInterop.Diagnostics;
using TwinInterop.Formats.Ifc.Containers;
using TwinInterop.Formats.Ifc.Schema;

namespace TwinInterop.Formats.Ifc.Tests.Containers;

public sealed class IfcContainerTests
{
    private readonly DiagnosticLog _log = new();

    [Theory]
    [InlineData(CompressionLevel.NoCompression)]
    [InlineData(CompressionLevel.Optimal)]
    public void A_model_is_read_from_an_archive(CompressionLevel level)
    {
        byte[] archive = Archive(level, ("readme.txt", "x"u8.ToArray()), ("folder/model.IFC", StepSamples.Text("#7=IFCWALL($);")));

        using IfcModel model = Open(archive);

        Assert.Equal(IfcClass.IfcWall, model.Find(7).Class);
        Assert.Empty(_log.Kept);
    }

    [Fact]
    public void A_model_compressed_as_deflate64_is_read()
    {
        byte[] archive = Archive(CompressionLevel.Optimal, ("model.ifc", StepSamples.Text("#7=IFCWALL('a b c d e f g');")));
        // Short texts deflate to the same bits in both methods: only the number of the method differs.
        archive[Find(archive, "PK\u0003\u0004") + 8] = 9;
        archive[Find(archive, "PK\u0001\u0002") + 10] = 9;

        using IfcModel model = Open(archive);

        Assert.Equal(IfcClass.IfcWall, model.Find(7).Class);
    }

    [Fact]
    public void The_first_of_several_models_is_read_and_that_is_told()
    {
        byte[] archive = Archive(
            CompressionLevel.Optimal, ("b.ifc", StepSamples.Text("#2=IFCSLAB($);")), ("a.ifc", StepSamples.Text("#1=IFCWALL($);")));

        using IfcModel model = Open(archive);

        Assert.Equal(IfcClass.IfcWall, model.Find(1).Class);
        Assert.Equal(["IFC0042"], StepSamples.Ids(_log));
    }

    [Fact]
    public void A_bomb_is_refused()
    {
        byte[] archive = Archive(CompressionLevel.SmallestSize, ("model.ifc", new byte[20_000_000]));

        Assert.Equal("IFC0043", Refusal(archive));
    }

    [Fact]
    public void A_bomb_that_lies_about_its_size_is_refused()
    {
        byte[] archive = Archive(CompressionLevel.SmallestSize, ("model.ifc", new byte[20_000_000]));
        BitConverter.TryWriteBytes(archive.AsSpan(Find(archive, "PK\u0001\u0002") + 24), 1000);

        Assert.True(Refusal(archive) is "IFC0040" or "IFC0043" or "STEP0001");
    }

    [Fact]
    public void An_archive_cut_short_or_without_model_is_refused()
    {
        byte[] archive = Archive(CompressionLevel.Optimal, ("notes.txt", "x"u8.ToArray()));

        Assert.Equal("IFC0041", Refusal(archive));
        Assert.Equal("IFC0040", Refusal(archive[..^10]));
    }

    [Fact]
    public void A_plain_text_in_memory_is_read()
    {
        using IfcModel model = Open(StepSamples.Text("#7=IFCWALL($);"));

        Assert.Equal(IfcClass.IfcWall, model.Find(7).Class);
    }

    private IfcModel Open(byte[] data) => new IfcContainer(new ContainerLimits(), _log).Open(DatasetSource.FromBytes("m", data));

    private string Refusal(byte[] data) => Assert.Throws<InvalidDatasetException>(() => Open(data)).Diagnostic.Rule.Id;

    private static int Find(byte[] data, string signature) => data.AsSpan().IndexOf(Encoding.Latin1.GetBytes(signature));

    private static byte[] Archive(CompressionLevel level, params (string Name, byte[] Content)[] files)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach ((string name, byte[] content) in files)
            {
                using Stream entry = archive.CreateEntry(name, level).Open();
                entry.Write(content);
            }
        }

        return stream.ToArray();
    }
}
