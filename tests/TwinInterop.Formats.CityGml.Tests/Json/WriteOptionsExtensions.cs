namespace TwinInterop.Formats.CityGml.Tests.Json;

internal static class WriteOptionsExtensions
{
    /// <summary>The options with one setting more.</summary>
    public static WriteOptions With(this WriteOptions options, string name, string value) =>
        options with { Settings = options.Settings.Add(name, value) };
}
