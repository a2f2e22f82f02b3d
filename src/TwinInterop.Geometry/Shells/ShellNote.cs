namespace TwinInterop.Geometry.Shells;

/// <summary>What had to be assumed or left out to derive a shell.</summary>
internal enum ShellNote
{
    /// <summary>There are no elements to make a shell of.</summary>
    NoElements,

    /// <summary>No floor closes the building from below: a level sheet does.</summary>
    OpenBelow,

    /// <summary>The outside reaches rooms: their own bodies keep it out.</summary>
    OpenRooms,

    /// <summary>Wide gaps between elements were closed.</summary>
    WideGaps,

    /// <summary>Nothing encloses an inside: what is there is extruded from its top to the ground.</summary>
    NotEnclosed,

    /// <summary>Detail was coarsened so that the body is valid.</summary>
    Coarsened,

    /// <summary>Details that prevent a valid body were taken out where they are.</summary>
    Simplified,

    /// <summary>No valid body of LoD 3 with eaves, canopies and balconies was found: it has none.</summary>
    NoProjections,

    /// <summary>No valid body with the shapes of the roof was found, or it would be too much work: roofs are flat.</summary>
    FlatRoofs,

    /// <summary>No valid body of LoD 3 was found: there is none.</summary>
    NoOpenings,
}
