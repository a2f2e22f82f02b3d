using System.Text;
using TwinInterop.Conversion;
using TwinInterop.Model;
using TwinInterop.Testing;

namespace TwinInterop.Formats.Tiles3D.Tests.Support;

/// <summary>A tileset in a temporary folder, and what is read from it.</summary>
internal sealed class TilesFolder : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    /// <summary>What is read of a dataset.</summary>
    internal sealed record Read(DatasetInfo Info, List<CityObject> Objects, ConversionContext Context)
    {
        /// <summary>The ids of the findings.</summary>
        public string[] Rules => [.. Context.Diagnostics.Kept.Select(finding => finding.Rule.Id)];
    }

    public TilesFolder Put(string path, byte[] bytes)
    {
        string full = _folder.File(path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!); // it lies below the folder
        File.WriteAllBytes(full, bytes);
        return this;
    }

    public TilesFolder Put(string path, string text) => Put(path, Encoding.UTF8.GetBytes(text));

    /// <summary>Puts a tileset with these members of its root beside its volume and error.</summary>
    public TilesFolder Tileset(string rootMembers, string path = "tileset.json", string refine = "ADD") => Put(
        path,
        $$$"""{"asset":{"version":"1.1"},"geometricError":1,"root":{"boundingVolume":{"sphere":[0,0,0,1]},"geometricError":0,"refine":"{{{refine}}}",{{{rootMembers}}} }}""");

    public TilesFolder Put(Town.Written written)
    {
        Put("tileset.json", written.Main);
        foreach ((string path, byte[] bytes) in written.Files)
            Put(path, bytes);
        return this;
    }

    public async Task<Read> ReadAsync(string main = "tileset.json", ReadOptions? options = null)
    {
        (DatasetInfo info, List<CityObject> objects, ConversionContext context) =
            await Testing.Conversions.ReadAllAsync(new Tiles3DFormat(), DatasetSource.FromFile(_folder.File(main)), options);
        return new Read(info, objects, context);
    }

    public void Dispose() => _folder.Dispose();
}
