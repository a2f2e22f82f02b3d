using BenchmarkDotNet.Running;
using TwinInterop.Benchmarks;

// dotnet run -c Release --project tests/TwinInterop.Benchmarks -- --filter '*'
// dotnet run -c Release --project tests/TwinInterop.Benchmarks -- matching FOOTPRINTS.geojson
if (args is ["matching", ..])
    MatchingFigures.Run(args[1..]);
else
    BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
