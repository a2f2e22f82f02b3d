using BenchmarkDotNet.Running;

// dotnet run -c Release --project tests/TwinInterop.Benchmarks -- --filter '*'
BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
