using System.Collections.Immutable;

namespace TwinInterop.Geometry.Shells;

/// <summary>A building in its levels of detail.</summary>
/// <param name="Ground">The height of the ground.</param>
/// <param name="Bodies">Its connected parts, the largest first.</param>
/// <param name="Notes">What had to be assumed or left out.</param>
internal sealed record BuildingShell(double Ground, ImmutableArray<ShellBody> Bodies, ImmutableArray<ShellNote> Notes)
{
    /// <summary>How far the structure reaches below the ground, in metres; not below 0.</summary>
    public double BelowGround { get; init; }

    /// <summary>The doors and windows that the outside reaches, by the ids of their elements.</summary>
    public ImmutableArray<string> OuterOpenings { get; init; } = [];

    /// <summary>Those of <see cref="OuterOpenings"/> for which no surface was found.</summary>
    public ImmutableArray<string> LostOpenings { get; init; } = [];
}
