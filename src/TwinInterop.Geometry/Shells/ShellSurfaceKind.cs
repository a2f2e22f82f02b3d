namespace TwinInterop.Geometry.Shells;

/// <summary>What a surface of a shell is, seen from outside.</summary>
/// <remarks>Source: OGC 20-010, 7.15 (thematic surfaces of constructions).</remarks>
internal enum ShellSurfaceKind
{
    /// <summary>Looks up into the sky.</summary>
    Roof,

    /// <summary>Upright.</summary>
    Wall,

    /// <summary>Lies on the ground.</summary>
    Ground,

    /// <summary>Looks up, and is a floor in the open air: a balcony, a loggia.</summary>
    OuterFloor,

    /// <summary>Looks down in the open air: under eaves, over a passage.</summary>
    OuterCeiling,

    /// <summary>Closes an opening in one of the others that nothing fills.</summary>
    Closure,

    /// <summary>A door in one of the others.</summary>
    Door,

    /// <summary>A window in one of the others.</summary>
    Window,
}
