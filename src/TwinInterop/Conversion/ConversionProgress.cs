namespace TwinInterop.Conversion;

/// <summary>How far a conversion is.</summary>
/// <param name="Objects">Top-level objects that were read.</param>
/// <param name="BytesRead">Bytes that were read, over all passes.</param>
/// <param name="BytesTotal">The size of the source.</param>
public readonly record struct ConversionProgress(long Objects, long BytesRead, long BytesTotal);
