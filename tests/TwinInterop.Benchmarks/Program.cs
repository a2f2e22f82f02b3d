using BenchmarkDotNet.Running;
using TwinInterop.Benchmarks;

// dotnet run -c Release --project tests/TwinInterop.Benchmarks -- --filter '*'
// dotnet run -c Release --project tests/TwinInterop.Benchmarks -- matching FOOTPRINTS.geojson
// dotnet run -c Release --project tests/TwinInterop.Benchmarks -- registry /tmp/speed.db 1000000
if (args is ["matching", ..])
    MatchingFigures.Run(args[1..]);
else if (args is ["registry", ..])
    RegistryFigures.Run(args[1..]);
else
    BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
