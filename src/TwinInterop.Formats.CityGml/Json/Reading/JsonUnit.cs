using System.Text.Json;

namespace TwinInterop.Formats.CityGml.Json.Reading;

/// <summary>One whole JSON value.</summary>
/// <param name="Kind">Its first token.</param>
/// <param name="Offset">Where it begins in the data, in bytes.</param>
/// <param name="Utf8">Its bytes; valid until the next value is read.</param>
internal readonly record struct JsonUnit(JsonTokenType Kind, long Offset, ReadOnlyMemory<byte> Utf8);
