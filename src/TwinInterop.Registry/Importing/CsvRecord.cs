namespace TwinInterop.Registry.Importing;

/// <summary>A record of a file of separated values.</summary>
/// <param name="Line">The number of its last line, from 1.</param>
/// <param name="Cells">Its values.</param>
internal readonly record struct CsvRecord(long Line, string[] Cells);
