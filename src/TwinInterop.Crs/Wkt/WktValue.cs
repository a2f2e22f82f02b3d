namespace TwinInterop.Crs.Wkt;

/// <summary>One value inside the brackets: a text (or bare word), a number, or a node.</summary>
internal readonly record struct WktValue(string? Text, double? Number, WktNode? Node);
