using TwinInterop.Diagnostics;
using TwinInterop.Geometry.Shells;

namespace TwinInterop.Formats.Ifc.Shells;

/// <summary>The findings about shells of buildings; ids are never reused.</summary>
internal static class ShellDiagnostics
{
    public static readonly DiagnosticRule NoElements = Rule(
        1, Severity.Warning, "Expected walls, slabs or roofs of the building, found none of the classes {0}: it has no levels of detail of its own.");

    public static readonly DiagnosticRule OpenBelow = Rule(
        2, Severity.Info, "Expected a floor that closes the building from below, found none: it is closed at its lowest height.");

    public static readonly DiagnosticRule OpenRooms = Rule(
        3, Severity.Warning, "Expected walls and roofs that keep the outside out of the rooms, found gaps: the bodies of the rooms close them.");

    public static readonly DiagnosticRule WideGaps = Rule(
        4, Severity.Warning, "Expected elements that meet, found gaps wider than half a metre: they are closed, and what lies near them is coarser.");

    public static readonly DiagnosticRule NotEnclosed = Rule(
        5, Severity.Warning, "Expected elements that enclose an inside, found an open structure: it is extruded from its top to the ground.");

    public static readonly DiagnosticRule Coarsened = Rule(
        6, Severity.Info, "Expected a valid body from the exact outlines, found that detail prevents it: positions are snapped to a coarser grid.");

    public static readonly DiagnosticRule FlatRoofs = Rule(
        7, Severity.Warning, "Expected a valid body of LoD 2 with the shapes of the roofs, found none: the block of LoD 1 stands for it.");

    public static readonly DiagnosticRule NoOpenings = Rule(
        8, Severity.Warning, "Expected a valid body of LoD 3 with its doors and windows, found none: it is left out.");

    public static readonly DiagnosticRule LostOpenings = Rule(
        9, Severity.Warning, "Expected each of the {1} outer doors and windows in a face of the shell, found none for {0}: they are left out.");

    public static readonly DiagnosticRule BelowGround = Rule(
        10, Severity.Info, "The structure reaches {0:0.00} m below the ground at {1:0.00} m: that part is left out.");

    public static readonly DiagnosticRule OtherClasses = Rule(
        11, Severity.Info, "Elements that make no part of the shell: {0}. Name the classes that do: --shell-classes.");

    public static readonly DiagnosticRule NoTerrain = Rule(
        12, Severity.Warning, "Expected a terrain of the site under the building, found none: the ground is that on which most of the building stands.");

    public static readonly DiagnosticRule Simplified = Rule(
        13, Severity.Info, "Expected a valid body from the exact outlines, found details of a few centimetres that prevent it: those were taken out.");

    public static readonly DiagnosticRule NoProjections = Rule(
        14, Severity.Warning, "Expected a valid body of LoD 3 with eaves, canopies and balconies, found none: it has the faces of LoD 2.");

    public static readonly DiagnosticRule NoBuilding = Rule(
        15, Severity.Info, "Expected an IfcBuilding around walls, slabs and roofs, found none: all of them make one building.");

    public static readonly DiagnosticRule UnreadRooms = Rule(
        16, Severity.Info, "Expected rooms with one closed solid, found none for {0}: they have no inner surfaces.");

    /// <summary>The finding of a note.</summary>
    public static DiagnosticRule Of(ShellNote note) => note switch
    {
        ShellNote.NoElements => NoElements,
        ShellNote.OpenBelow => OpenBelow,
        ShellNote.OpenRooms => OpenRooms,
        ShellNote.WideGaps => WideGaps,
        ShellNote.NotEnclosed => NotEnclosed,
        ShellNote.Coarsened => Coarsened,
        ShellNote.Simplified => Simplified,
        ShellNote.NoProjections => NoProjections,
        ShellNote.FlatRoofs => FlatRoofs,
        ShellNote.NoOpenings => NoOpenings,
        _ => throw new ArgumentOutOfRangeException(nameof(note), note, "Expected a note of a shell."),
    };

    private static DiagnosticRule Rule(int number, Severity severity, string message) =>
        new($"IFCSHELL{number:0000}", severity, message, "OGC 20-010, 7.2.3");
}
