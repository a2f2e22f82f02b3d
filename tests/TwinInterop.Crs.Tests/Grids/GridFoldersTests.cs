using TwinInterop.Crs.Grids;

namespace TwinInterop.Crs.Tests.Grids;

public sealed class GridFoldersTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("twin-folders");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void A_folder_that_the_user_names_comes_before_the_environment()
    {
        string first = Put("a", "fr_ign_RAF20.gtx");
        string second = Put("b", "fr_ign_RAF20.tif");
        var folders = new GridFolders([first], name => name == "PROJ_DATA" ? second : null, []);

        Assert.Equal("fr_ign_RAF20.gtx", folders.Find("fr_ign_RAF20.tif")!.Name);
        Assert.Equal($"{first};{second}", string.Join(';', folders.Searched));
    }

    [Theory]
    [InlineData("fr_ign_RAF20.gtx")]
    [InlineData("RAF20.gtx")]
    [InlineData("RAF20.tif")]
    [InlineData("fr_ign_RAF20.tif")]
    public void A_grid_is_found_under_its_other_names(string present)
    {
        string folder = Put("a", present);

        Assert.Equal(present, new GridFolders([folder], _ => null, []).Find("fr_ign_RAF20.tif")!.Name);
    }

    [Fact]
    public void A_file_that_the_user_names_is_found_by_its_name_only()
    {
        string file = Path.Combine(Put("a", "RAF20.GTX"), "RAF20.GTX");
        var folders = new GridFolders([file], _ => null, []);

        Assert.NotNull(folders.Find("fr_ign_RAF20.tif"));
        Assert.Null(folders.Find("fr_ign_RAF18.tif"));
        Assert.Equal(file, Assert.Single(folders.Files));
    }

    [Fact]
    public void Every_folder_of_the_three_variables_is_searched_in_order()
    {
        string[] made = [Put("t", "x.gtx"), Put("d1", "x.gtx"), Put("d2", "x.gtx"), Put("l", "x.gtx"), Put("s", "x.gtx")];
        var folders = new GridFolders(
            [],
            name => name switch
            {
                "TWIN_GRIDS" => made[0],
                "PROJ_DATA" => $"{made[1]}{Path.PathSeparator}{made[2]}",
                "PROJ_LIB" => made[3],
                _ => null,
            },
            [made[4]]);

        Assert.Equal<IEnumerable<string>>(made, folders.Searched);
        Assert.Null(folders.Find("absent.tif"));
    }

    [Theory]
    [InlineData("../x.gtx")]
    [InlineData("/etc/passwd")]
    [InlineData("..")]
    public void A_name_with_folders_is_refused(string name)
    {
        Assert.Throws<ArgumentException>(() => new GridFolders([], _ => null, []).Find(name));
    }

    [Fact]
    public void A_file_that_is_no_grid_is_refused_rather_than_passed_over()
    {
        string folder = Put("a", "fr_ign_RAF20.tif");
        File.WriteAllText(Path.Combine(folder, "fr_ign_RAF20.tif"), "<html>Not found</html>");

        Assert.Throws<InvalidDataException>(() => new GridFolders([folder], _ => null, []).Find("fr_ign_RAF20.tif"));
    }

    [Fact]
    public void The_same_grid_is_opened_once()
    {
        var folders = new GridFolders([Put("a", "x.gtx")], _ => null, []);

        Assert.Same(folders.Find("x.gtx"), folders.Find("x.tif"));
    }

    private string Put(string folder, string file)
    {
        DirectoryInfo made = _folder.CreateSubdirectory(folder);
        bool tiff = file.EndsWith(".tif", StringComparison.Ordinal);
        File.WriteAllBytes(Path.Combine(made.FullName, file), tiff ? TiffSample.Write([1, 2, 3, 4], 2) : GridSamples.Gtx());
        return made.FullName;
    }
}
