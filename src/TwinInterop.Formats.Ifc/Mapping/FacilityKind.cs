namespace TwinInterop.Formats.Ifc.Mapping;

/// <summary>What a thing stands in: the same column is a part of a building or of a bridge.</summary>
internal enum FacilityKind
{
    /// <summary>Outside any facility: the site or the project.</summary>
    Site,

    /// <summary>A building or a part of one.</summary>
    Building,

    /// <summary>A bridge or a part of one.</summary>
    Bridge,

    /// <summary>A tunnel or a part of one.</summary>
    Tunnel,

    /// <summary>A road, a railway or a waterway, or a part of one.</summary>
    Transport,
}
