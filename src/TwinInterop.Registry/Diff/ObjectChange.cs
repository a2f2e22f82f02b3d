using System.Collections.Immutable;

namespace TwinInterop.Registry.Diff;

/// <summary>An object in two deliveries.</summary>
/// <param name="OldIds">Its ids in the old delivery: none when it is new, several when they were merged.</param>
/// <param name="NewIds">Its ids in the new delivery: none when it is gone, several when it was split.</param>
/// <param name="Class">Its canonical class.</param>
/// <param name="Kinds">What happened; <see cref="ChangeKinds.None"/> when nothing.</param>
public sealed record ObjectChange(
    ImmutableArray<string> OldIds, ImmutableArray<string> NewIds, string Class, ChangeKinds Kinds)
{
    /// <summary>What people call it; null when nothing.</summary>
    public string? Label { get; init; }

    /// <summary>How far its centre lies from where it was, in metres; null for objects without geometry in both.</summary>
    public double? Distance { get; init; }

    /// <summary>The attributes whose values differ, sorted.</summary>
    public ImmutableArray<string> Attributes { get; init; } = [];

    /// <summary>How sure it is that both are the same object, from 0 to 1.</summary>
    public double Confidence { get; init; } = 1;

    /// <summary>Why they are held for the same: <c>id</c>, <c>twin</c>, <c>identical</c>, <c>alike</c>, <c>footprint</c>.</summary>
    public string Evidence { get; init; } = "id";
}
