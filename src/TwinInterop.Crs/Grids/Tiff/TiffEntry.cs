namespace TwinInterop.Crs.Grids.Tiff;

/// <summary>One entry of a directory.</summary>
/// <param name="Type">The field type, for example 3 for 16-bit whole numbers.</param>
/// <param name="Count">How many values the file claims.</param>
/// <param name="InlineOffset">Where the value field of the entry itself lies.</param>
internal readonly record struct TiffEntry(int Type, long Count, long InlineOffset);
