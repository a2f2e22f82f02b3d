using TwinInterop.Mapping;
using TwinInterop.Model;

namespace TwinInterop.Formats.Ifc.Mapping;

/// <summary>What an entity is in the model.</summary>
/// <param name="Canonical">The canonical class; one without a name where there is none.</param>
/// <param name="Match">How well they match.</param>
internal sealed record MappedClass(CityObjectClass Canonical, SkosMatch Match)
{
    /// <summary>The entity has no counterpart.</summary>
    public static MappedClass None { get; } = new(new CityObjectClass(""), SkosMatch.None);

    /// <summary>Whether the model has a class for it.</summary>
    public bool Exists => Canonical.Name.Length > 0;
}
