namespace TwinInterop.Formats.CityGml.Tests.Json;

/// <summary>A test by the official JSON schemas; skipped where these or the validator are absent.</summary>
public sealed class CityJsonSchemaFactAttribute : FactAttribute
{
    public CityJsonSchemaFactAttribute() => Skip = CityJsonJudge.MissingSchemas;
}
