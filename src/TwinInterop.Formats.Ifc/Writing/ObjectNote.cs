using System.Collections.Immutable;
using TwinInterop.Formats.Ifc.Reading;

namespace TwinInterop.Formats.Ifc.Writing;

/// <summary>What reading must know of an object beside its entity.</summary>
/// <param name="IsNative">Whether the entity says what the object is.</param>
/// <param name="Parent">The id of the object that it is a part of, where the structure does not tell; null otherwise.</param>
/// <param name="Forms">Level, role and type of each geometry.</param>
internal readonly record struct ObjectNote(bool IsNative, string? Parent, ImmutableArray<TwinForm> Forms)
{
    /// <summary>Whether the layouts of an alignment are written as what they are.</summary>
    public bool HasLayouts { get; init; }
}
