using TwinInterop.Conversion;
using TwinInterop.Crs.Declarations;
using TwinInterop.Crs.Operations;
using TwinInterop.Formats;
using TwinInterop.Geometry;
using TwinInterop.Model;
using TwinInterop.Registry.Conversion;
using TwinInterop.Registry.Importing;
using TwinInterop.Registry.Model;
using TwinInterop.Testing;

namespace TwinInterop.Registry.Tests.Conversion;

/// <summary>Identity of real files there and back, for every format by way of every other one.</summary>
public sealed class CorpusThereAndBackTests : IDisposable
{
    private static readonly string[] Formats = ["ifc", "citygml", "cityjson", "3dtiles", "geojson", "ngsi-ld"];

    private readonly TestRegistry _test = new();
    private readonly TemporaryFolder _folder = new();

    [CorpusTheory]
    [InlineData("citygml/2.0/ogc-schemas/Building_LOD0-EPSG25832.gml")]
    [InlineData("citygml/2.0/aiCityGML/FZK-Haus-LoD2-KIT-IAI-KHH-B36-V1.gml")]
    [InlineData("citygml/3.0/CityGML-3.0Encodings/Road_over_Bridge_CityGML3.0_LOD2_with_CityObjectRelations.gml")]
    [InlineData("citygml/cityjson/cjio/rotterdam_subset.json")]
    [InlineData("citygml/cityjson/cjio/DH_01_subs.city.json")]
    [InlineData("citygml/cityjson/cjval/many.json")]
    [InlineData("ifc/buildingSMART+IFC4.x-IF/IFC-files/Georeferencing/Georeferencing_COMPDCS(EPSG)-MC.ifc")]
    [InlineData("ifc/xBimTeam+XbimEssentials/Tests/TestFiles/4walls1floorSite.ifc")]
    [InlineData("ifc/aothms+IfcOpenHouse/IfcOpenHouse_IFC2x3.ifc")]
    [InlineData("geojson/misc/ne_110m_lakes.geojson")]
    [InlineData("geojson/misc/items.geojson")]
    [InlineData("geojson/derived/geojson/ok-3d.geojson")]
    [InlineData("ngsild/smartdatamodels/Building/Building/example-normalized.jsonld")]
    [InlineData("ngsild/smartdatamodels/Parking/OffStreetParking/example-normalized.jsonld")]
    [InlineData("3dtiles/tilesets/cesium-specs/Batched/BatchedWithBatchTable/tileset.json")]
    [InlineData("3dtiles/tilesets/cesium-specs/Hierarchy/BatchTableHierarchy/tileset.json")]
    [InlineData("3dtiles/tilesets/cesium-specs/Tilesets/Tileset/tileset.json")]
    public async Task Every_object_of_a_real_file_is_itself_after_the_way_there_and_back(string file)
    {
        DatasetSource source = DatasetSource.FromFile(SharedMaterial.CorpusPath(file));
        IFormat format = FormatDetection.Detect(source, InteropFormats.All)!; // each file is of a format that is read
        ReadOptions options = await PlacedAsync(source);
        Dictionary<string, TwinId> before = await TwinsAsync(source, "source", options);
        Assert.NotEmpty(before);
        var lost = new List<string>();
        foreach (string there in Formats.Where(other => other != format.Id))
        {
            DatasetSource middle = await ConvertAsync(source, "source", there, $"to-{there}", options);
            DatasetSource end = await ConvertAsync(middle, $"to-{there}", format.Id, $"from-{there}", new ReadOptions());
            Dictionary<string, TwinId> after = await TwinsAsync(end, $"from-{there}", new ReadOptions());
            lost.AddRange(before.Where(pair => !after.ContainsValue(pair.Value)).Select(pair => $"{there}: {pair.Key}"));
        }

        Assert.True(lost.Count == 0, $"{lost.Count} of {before.Count} objects: {string.Join(", ", lost.Take(10))}");
        _test.AssertSound();
    }

    public void Dispose()
    {
        _test.Dispose();
        _folder.Dispose();
    }

    /// <summary>A file that does not say where it lies is put into France.</summary>
    private static async Task<ReadOptions> PlacedAsync(DatasetSource source)
    {
        await using IDatasetReader reader = await Dataset.OpenAsync(source, null, new ReadOptions(), new ConversionContext(), CancellationToken.None);
        return reader.Info.Crs.Horizontal is null
            ? new ReadOptions { Crs = new SpatialReference(new CrsId("EPSG", 2154), new CrsId("EPSG", 5720)) }
            : new ReadOptions();
    }

    /// <summary>IFC has metres only: models that say where they lie in degrees come back in a projected system.</summary>
    private static async Task<bool> IsGeographicAsync(DatasetSource source, ReadOptions options)
    {
        await using IDatasetReader reader = await Dataset.OpenAsync(source, null, options, new ConversionContext(), CancellationToken.None);
        return CrsDeclaration.IsGeographic(reader.Info.Crs);
    }

    /// <summary>The twin of every named object, as the registry gives it to a reader.</summary>
    private async Task<Dictionary<string, TwinId>> TwinsAsync(DatasetSource source, string dataset, ReadOptions options)
    {
        var context = new ConversionContext();
        await using IDatasetReader reader = await Dataset.OpenAsync(source, null, options, context, CancellationToken.None);
        var register = new RegisterIdentity(_test.Registry, new DatasetDelivery(dataset, $"{dataset} is read"), TestRegistry.By);
        register.Describe(reader.Info);
        var twins = new Dictionary<string, TwinId>(StringComparer.Ordinal);
        await foreach (CityObject item in register.ApplyAsync(reader.ReadAsync(CancellationToken.None), context, CancellationToken.None))
        {
            foreach (CityObject current in item.SelfAndDescendants())
            {
                if (TwinId.TryFrom(current.Id, out TwinId twin))
                    twins[current.Source.LocalId] = twin;
            }
        }

        return twins;
    }

    private async Task<DatasetSource> ConvertAsync(DatasetSource source, string dataset, string to, string name, ReadOptions options)
    {
        IFormat format = InteropFormats.Find(to)!; // one of the formats above
        string path = _folder.File(name);
        using (DatasetTarget target = DatasetTarget.Of(format, path, overwrite: false))
        {
            var request = new ConversionRequest(source, target, format)
            {
                Read = options,
                TargetCrs = format.Id == "ifc" && await IsGeographicAsync(source, options) ? new SpatialReference(new CrsId("EPSG", 32631)) : null,
                Operations = new OperationOptions { MissingGrids = MissingGridPolicy.KeepHeights },
                Transforms = [new RegisterIdentity(_test.Registry, new DatasetDelivery(dataset, $"{dataset} to {to}"), TestRegistry.By)],
            };
            await Dataset.ConvertAsync(request, null, CancellationToken.None);
        }

        return DatasetSource.FromFile(Directory.Exists(path) ? Path.Combine(path, "tileset.json") : path);
    }
}
