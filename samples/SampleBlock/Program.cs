using SampleBlock;

// Writes the sample block of the imaginary town into a folder: dotnet run --project samples/SampleBlock [FOLDER]
string folder = args.Length > 0 ? args[0] : Path.Combine("samples", "data");
foreach (SampleFile file in SampleFile.All)
{
    await file.WriteAsync(Path.Combine(folder, file.Name)).ConfigureAwait(false);
    Console.Out.WriteLine(Path.Combine(folder, file.Name));
}
