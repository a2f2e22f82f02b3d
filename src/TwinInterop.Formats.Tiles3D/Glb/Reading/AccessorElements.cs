namespace TwinInterop.Formats.Tiles3D.Glb.Reading;

/// <summary>Where the elements of an accessor stand; all of them lie within the bytes.</summary>
/// <param name="Bytes">From the first element on.</param>
/// <param name="Count">How many there are.</param>
/// <param name="Stride">From one to the next.</param>
/// <param name="Type">How numbers are stored.</param>
/// <param name="IsNormalized">Whether whole numbers stand for fractions.</param>
internal sealed record AccessorElements(ReadOnlyMemory<byte> Bytes, int Count, int Stride, ComponentType Type, bool IsNormalized);
