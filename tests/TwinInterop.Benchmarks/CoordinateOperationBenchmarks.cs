using BenchmarkDotNet.Attributes;
using TwinInterop.Crs.Grids;
using TwinInterop.Crs.Operations;
using TwinInterop.Geometry;

namespace TwinInterop.Benchmarks;

/// <summary>Points per second and core from a national grid to the ellipsoid. Grids are those that the machine has.</summary>
[MemoryDiagnoser]
public class CoordinateOperationBenchmarks
{
    private const int Count = 100_000;

    private readonly Position[] _source = new Position[Count];
    private readonly Position[] _work = new Position[Count];
    private CoordinateOperation? _plane;
    private CoordinateOperation? _heights;

    /// <summary>Positions all over metropolitan France.</summary>
    [GlobalSetup]
    public void Setup()
    {
        var random = new Random(7);
        for (int i = 0; i < Count; i++)
        {
            _source[i] = new Position(
                300_000 + (random.NextDouble() * 600_000), 6_250_000 + (random.NextDouble() * 700_000), random.NextDouble() * 1000);
        }

        var lambert93 = new SpatialReference(new CrsId("EPSG", 2154));
        _plane = CoordinateOperation.Create(lambert93, SpatialReference.Wgs84);
        _heights = CoordinateOperation.Create(
            lambert93 with { Vertical = new CrsId("EPSG", 5720) },
            SpatialReference.Wgs84,
            new OperationOptions { Grids = new GridFolders() });
    }

    /// <summary>EPSG:2154 to EPSG:4979, heights as they are.</summary>
    [Benchmark(OperationsPerInvoke = Count)]
    public int Lambert93ToWgs84() => Apply(_plane!); // made in Setup

    /// <summary>EPSG:2154+5720 to EPSG:4979 through the geoid.</summary>
    [Benchmark(OperationsPerInvoke = Count)]
    public int Lambert93WithHeightsToWgs84() => Apply(_heights!); // made in Setup

    private int Apply(CoordinateOperation operation)
    {
        _source.CopyTo(_work, 0);
        return operation.Apply(_work);
    }
}
