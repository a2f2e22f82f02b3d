using System.Reflection;

namespace TwinInterop.Tests;

public sealed class ArchitectureTests
{
    [Theory]
    [InlineData("TwinInterop.Core")]
    [InlineData("TwinInterop.Geometry", "TwinInterop.Core")]
    [InlineData("TwinInterop.Crs", "TwinInterop.Core")]
    [InlineData("TwinInterop.Formats.GeoJson", "TwinInterop.Core", "TwinInterop.Geometry", "TwinInterop.Crs")]
    [InlineData("TwinInterop.Formats.CityGml", "TwinInterop.Core", "TwinInterop.Geometry", "TwinInterop.Crs")]
    [InlineData("TwinInterop.Formats.Ifc", "TwinInterop.Core", "TwinInterop.Geometry", "TwinInterop.Crs")]
    [InlineData("TwinInterop.Formats.NgsiLd", "TwinInterop.Core", "TwinInterop.Geometry", "TwinInterop.Crs")]
    [InlineData("TwinInterop.Formats.Tiles3D", "TwinInterop.Core", "TwinInterop.Geometry", "TwinInterop.Crs")]
    [InlineData("TwinInterop.Conformance", "TwinInterop.Core", "TwinInterop.Crs", "TwinInterop.Formats.CityGml", "TwinInterop.Formats.GeoJson", "TwinInterop.Formats.Ifc", "TwinInterop.Formats.NgsiLd", "TwinInterop.Formats.Tiles3D", "TwinInterop.Geometry")]
    [InlineData("TwinInterop.Registry", "TwinInterop.Core", "TwinInterop.Geometry", "TwinInterop.Crs")]
    [InlineData(
        "TwinInterop",
        "TwinInterop.Core",
        "TwinInterop.Geometry",
        "TwinInterop.Crs",
        "TwinInterop.Formats.GeoJson",
        "TwinInterop.Formats.CityGml",
        "TwinInterop.Formats.Ifc",
        "TwinInterop.Formats.NgsiLd",
        "TwinInterop.Formats.Tiles3D")]
    public void An_assembly_references_only_what_the_diagram_allows(string assembly, params string[] allowed)
    {
        IEnumerable<string> references = References(assembly)
            .Where(name => name.StartsWith("TwinInterop", StringComparison.Ordinal));

        Assert.Subset(allowed.ToHashSet(StringComparer.Ordinal), references.ToHashSet(StringComparer.Ordinal));
    }

    [Fact]
    public void The_core_depends_on_nothing_but_the_base_class_library()
    {
        Assert.All(References("TwinInterop.Core"), name => Assert.StartsWith("System.", name, StringComparison.Ordinal));
    }

    private static IEnumerable<string> References(string assembly) =>
        Assembly.Load(assembly).GetReferencedAssemblies().Select(reference => reference.Name!);
}
