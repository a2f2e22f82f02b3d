namespace TwinInterop.Conformance.Tests;

/// <summary>Which files of a folder are checked.</summary>
public sealed class ExpansionTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("expansion-");

    [Fact]
    public void The_tiles_of_a_tileset_in_a_delivery_are_one_with_it()
    {
        Put("plan.geojson");
        Put("tiles/tileset.json");
        Put("tiles/content/0.glb");
        Put("tiles/subtrees/0.subtree");
        Put("tiles/model.gml");
        Put("alone.glb");

        Assert.Equal(["alone.glb", "plan.geojson", "tiles/model.gml", "tiles/tileset.json"], Names());
    }

    [Fact]
    public void Of_a_folder_with_a_tileset_the_tileset_is_checked()
    {
        Put("tileset.json");
        Put("0.glb");

        Assert.Equal(["tileset.json"], Names());
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private IEnumerable<string> Names() =>
        ConformanceSuite.Expand(_folder.FullName).Select(file => Path.GetRelativePath(_folder.FullName, file).Replace(Path.DirectorySeparatorChar, '/')).Order(StringComparer.Ordinal);

    private void Put(string name)
    {
        string path = Path.Combine(_folder.FullName, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, "{}");
    }
}
