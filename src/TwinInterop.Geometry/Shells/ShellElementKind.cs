namespace TwinInterop.Geometry.Shells;

/// <summary>What an element is to the shell of a building.</summary>
internal enum ShellElementKind
{
    /// <summary>Encloses or carries: a wall, a column, a chimney.</summary>
    Structure,

    /// <summary>A slab, a landing, a ramp: its upper face can be walked on.</summary>
    Slab,

    /// <summary>A roof or a part of one.</summary>
    Roof,

    /// <summary>Fills an opening and can be walked through.</summary>
    Door,

    /// <summary>Fills an opening.</summary>
    Window,

    /// <summary>A hole through a wall or a roof that nothing fills: a passage, a loophole.</summary>
    Void,

    /// <summary>A room: where the outside reaches it, the shell leaks.</summary>
    Space,
}
