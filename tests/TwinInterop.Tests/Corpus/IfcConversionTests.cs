using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using TwinInterop.Conversion;
using TwinInterop.Crs.Grids;
using TwinInterop.Crs.Operations;
using TwinInterop.Formats;
using TwinInterop.Geometry;
using TwinInterop.Model;
using TwinInterop.Testing;

namespace TwinInterop.Tests.Corpus;

/// <summary>Real building models become city models: the books balance, outside judges accept them, ids and sets are kept.</summary>
public sealed class IfcConversionTests
{
    private const string House = "ThatOpen+engine_web-ifc/tests/ifcfiles/public/AC20-FZK-Haus.ifc";
    private const string Duplex = "Duplex_A_20110907_georeferenced.ifc";
    private const string Bridge = "infra-bridge.ifc";
    private const string Sample = "valmont.tilleuls.ifc";

    private static readonly Regex Product = new(
        @"=\s*IFC(WALL|SLAB|BEAM|COLUMN|WINDOW|DOOR|SPACE|BUILDING|BUILDINGSTOREY|STAIR|RAILING|WALLSTANDARDCASE)\('(?<id>[^']{22})'",
        RegexOptions.ExplicitCapture,
        TimeSpan.FromSeconds(10));

    /// <summary>Each model with each target.</summary>
    public static TheoryData<string, string, string?> Directions()
    {
        var directions = new TheoryData<string, string, string?>();
        foreach (string file in (string[])[House, Duplex, Bridge, Sample])
        {
            directions.Add(file, "citygml", "3.0");
            directions.Add(file, "citygml", "2.0");
            directions.Add(file, "cityjson", "2.0");
            directions.Add(file, "geojson", null);
        }

        return directions;
    }

    [JudgedTheory]
    [MemberData(nameof(Directions))]
    public async Task Building_models_convert(string file, string format, string? version)
    {
        using var folder = new TemporaryFolder();
        string output = folder.File("made." + format);

        ConversionReport report = await ConvertAsync(PathOf(file), output, format, version);

        Conversions.AssertBalanced(report.Books);
        Assert.Empty(Judge(format, version, [output]));
        string text = await File.ReadAllTextAsync(output);
        foreach (string id in await GlobalIdsAsync(PathOf(file)))
            Assert.Contains(format == "citygml" ? id.Replace("$", "_x0024_", StringComparison.Ordinal) : id, text, StringComparison.Ordinal);
    }

    [CorpusFact]
    public async Task Heights_without_a_known_transformation_are_refused_and_kept_on_demand()
    {
        using var folder = new TemporaryFolder();

        CoordinateOperationException refusal = await Assert.ThrowsAsync<CoordinateOperationException>(
            () => ConvertAsync(PathOf(Duplex), folder.File("refused.geojson"), "geojson", null, MissingGridPolicy.RefuseHeights));
        Assert.Contains("NG95 height (EPSG:5774)", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("--heights keep", refusal.Message, StringComparison.Ordinal);

        string output = folder.File("kept.geojson");
        ConversionReport report = await ConvertAsync(PathOf(Duplex), output, "geojson", null);

        Assert.Contains(report.Diagnostics.Kept, finding => finding.Rule.Id == "CRS0102");
        (_, List<CityObject> made, _) = await Conversions.ReadAllAsync(InteropFormats.Find("geojson")!, DatasetSource.FromFile(output));
        LodGeometry[] shapes = [.. made.SelectMany(found => found.SelfAndDescendants()).SelectMany(found => found.Geometry)];
        Assert.NotEmpty(shapes);
        Assert.All(shapes, geometry => Assert.True(
            Outline(geometry.Geometry).All(at => at.X is > 5.73 and < 6.53 && at.Y is > 49.44 and < 50.19), "the model lies in Luxembourg"));
    }

    [CorpusFact]
    public async Task GlobalIds_properties_and_places_come_back_from_CityGML()
    {
        using var folder = new TemporaryFolder();
        string output = folder.File("house.gml");
        await ConvertAsync(PathOf(Sample), output, "citygml", "3.0");

        (_, List<CityObject> source, _) = await Conversions.ReadAllAsync(InteropFormats.Find("ifc")!, DatasetSource.FromFile(PathOf(Sample)));
        (DatasetInfo info, List<CityObject> made, _) = await Conversions.ReadAllAsync(InteropFormats.Find("citygml")!, DatasetSource.FromFile(output));

        Assert.Equal("EPSG:2154+5720", info.Crs.ToString());
        CityObject[] before = [.. source.SelectMany(found => found.SelfAndDescendants())];
        CityObject[] after = [.. made.SelectMany(found => found.SelfAndDescendants())];
        Assert.All(before, wanted => Assert.Contains(after, found =>
            found.Class == wanted.Class
            && (found.Source.Scheme, found.Source.LocalId) == (wanted.Source.Scheme, wanted.Source.LocalId)
            && SetsOf(wanted).IsSubsetOf(SetsOf(found))));
    }

    [CorpusFact]
    public async Task A_building_without_a_shape_gets_its_footprint_from_its_elements()
    {
        using var folder = new TemporaryFolder();
        string output = folder.File("house.geojson");
        await ConvertAsync(PathOf(Sample), output, "geojson", null);

        using var document = JsonDocument.Parse(await File.ReadAllBytesAsync(output));
        JsonElement building = document.RootElement.GetProperty("features").EnumerateArray()
            .Single(feature => feature.GetProperty("properties").GetProperty("objectClass").GetString() == "Building");
        Assert.Equal("MultiPolygon", building.GetProperty("geometry").GetProperty("type").GetString());
        Assert.True(building.GetProperty("cityObject").GetProperty("derived").GetBoolean());
    }

    /// <summary>What a file may take at most; the slowest one takes a few seconds on an idle machine.</summary>
    private static readonly TimeSpan TimeLimit = TimeSpan.FromSeconds(60);

    [CorpusFact]
    public async Task Every_model_of_the_corpus_is_surveyed_or_refused_with_a_reason()
    {
        string[] files =
        [
            .. Directory.EnumerateFiles(SharedMaterial.CorpusPath("ifc"), "*", SearchOption.AllDirectories)
                .Where(path => path.EndsWith(".ifc", StringComparison.OrdinalIgnoreCase) || path.EndsWith(".ifczip", StringComparison.OrdinalIgnoreCase))
                .Order(StringComparer.Ordinal),
        ];

        string?[] troubles = new string?[files.Length];
        await Parallel.ForAsync(0, files.Length, async (i, cancellationToken) =>
            troubles[i] = await SurveyAsync(files[i], cancellationToken));

        Assert.NotEmpty(files);
        Assert.Empty(troubles.OfType<string>());
    }

    private static async Task<string?> SurveyAsync(string file, CancellationToken cancellationToken)
    {
        var options = new ReadOptions { KeepsLocalCoordinates = true, Threads = 1 };
        Task survey = Task.Run(
            () => Dataset.InspectAsync(DatasetSource.FromFile(file), options, _ => { }, cancellationToken), cancellationToken);
        try
        {
            await survey.WaitAsync(TimeLimit, cancellationToken);
            return null;
        }
        catch (InvalidDatasetException refusal)
        {
            return refusal.Diagnostic.Message.Length > 0 ? null : $"{file}: refused without a reason";
        }
        catch (TimeoutException)
        {
            return $"{file}: over {TimeLimit}";
        }
    }

    private static IEnumerable<Position> Outline(AbstractGeometry geometry) =>
        GeometryWalk.Surfaces(geometry).OfType<PolygonSurface>().SelectMany(surface => surface.Exterior.Positions);

    private static HashSet<string> SetsOf(CityObject found) =>
    [
        .. found.Attributes
            .Where(attribute => attribute.Value is NestedValue { IsSet: true })
            .SelectMany(set => ((NestedValue)set.Value).Members.Select(member => $"{set.Name}.{member.Name}")),
    ];

    private static async Task<ConversionReport> ConvertAsync(string input, string output, string format, string? version, MissingGridPolicy heights = MissingGridPolicy.KeepHeights)
    {
        using DatasetTarget target = DatasetTarget.ToFile(output, overwrite: false);
        var request = new ConversionRequest(DatasetSource.FromFile(input), target, InteropFormats.Find(format)!)
        {
            Write = new WriteOptions { Version = version },
            Operations = new OperationOptions { Grids = new GridFolders([SharedMaterial.Grids]), MissingGrids = heights },
        };
        return await Dataset.ConvertAsync(request, null, CancellationToken.None);
    }

    /// <summary>The ids of products by a scan of the text, without the reader.</summary>
    private static async Task<ImmutableArray<string>> GlobalIdsAsync(string file)
    {
        string text = await File.ReadAllTextAsync(file, Encoding.Latin1);
        return
        [
            .. Product.Matches(text).Select(match => match.Groups["id"].Value),
        ];
    }

    private static string PathOf(string file) => file == Sample
        ? Path.Combine(SharedMaterial.Repository, "samples", "data", Sample)
        : Directory.EnumerateFiles(SharedMaterial.CorpusPath("ifc"), Path.GetFileName(file), SearchOption.AllDirectories).First();

    private static IReadOnlyList<string> Judge(string format, string? version, IReadOnlyList<string> files) => format switch
    {
        "citygml" => Judges.CityGml(version!, files), // CityGML is always asked for by version here
        "cityjson" => Judges.CityJson(files),
        _ => Judges.GeoJson(files),
    };
}
