namespace TwinInterop.Geometry.Validity;

/// <summary>What is wrong with a geometry; the numbers are those that validators of city models share.</summary>
/// <remarks>
/// The hundreds are levels: 1 ring, 2 polygon, 3 shell, 4 solid, 5 composite, 6 building. Source: ISO 19107:2019, 6.4;
/// H. Ledoux, val3dity: validation of 3D GIS primitives according to the international standards (2018).
/// </remarks>
public enum ValidityCode
{
    /// <summary>Nothing is said: the work that was allowed did not suffice, or an ordinate is no finite number.</summary>
    NotJudged = 0,

    /// <summary>A ring has fewer than three positions.</summary>
    TooFewPoints = 101,

    /// <summary>Two neighbours in a ring lie at the same place.</summary>
    ConsecutivePointsSame = 102,

    /// <summary>The last position of a ring is not the first.</summary>
    RingNotClosed = 103,

    /// <summary>A ring crosses or touches itself, or collapses onto a line.</summary>
    RingSelfIntersection = 104,

    /// <summary>Two rings of a polygon cross, or have an edge in common.</summary>
    IntersectionRings = 201,

    /// <summary>Two rings of a polygon are the same.</summary>
    DuplicatedRings = 202,

    /// <summary>A position lies too far from the plane of its polygon.</summary>
    NonPlanarPolygonDistancePlane = 203,

    /// <summary>A polygon is folded: a part of it is tilted too much against its plane.</summary>
    NonPlanarPolygonNormalsDeviation = 204,

    /// <summary>Rings that touch cut the interior of a polygon into pieces.</summary>
    PolygonInteriorDisconnected = 205,

    /// <summary>A hole lies outside its polygon.</summary>
    InnerRingOutside = 206,

    /// <summary>A hole lies inside another hole.</summary>
    InnerRingsNested = 207,

    /// <summary>A hole runs the same way round as the exterior ring.</summary>
    OrientationRingsSame = 208,

    /// <summary>A shell has fewer than four polygons.</summary>
    TooFewPolygons = 301,

    /// <summary>An edge of a shell has a polygon on one side only.</summary>
    ShellNotClosed = 302,

    /// <summary>More than two polygons meet at an edge, or parts of a shell meet at a vertex only.</summary>
    NonManifoldCase = 303,

    /// <summary>A shell falls into several parts.</summary>
    MultipleConnectedComponents = 305,

    /// <summary>Polygons of a shell that are no neighbours meet.</summary>
    ShellSelfIntersection = 306,

    /// <summary>A polygon is turned over against its neighbours.</summary>
    PolygonWrongOrientation = 307,

    /// <summary>Two shells of a solid meet.</summary>
    IntersectionShells = 401,

    /// <summary>Two shells of a solid are the same.</summary>
    DuplicatedShells = 402,

    /// <summary>A cavity lies outside its solid.</summary>
    InnerShellOutside = 403,

    /// <summary>Cavities cut the interior of a solid into pieces.</summary>
    SolidInteriorDisconnected = 404,

    /// <summary>The outer shell faces inwards, or that of a cavity out of the cavity.</summary>
    WrongOrientationShell = 405,

    /// <summary>The interiors of two members of a composite solid overlap.</summary>
    IntersectionSolids = 501,

    /// <summary>Two members of a composite solid are the same.</summary>
    DuplicatedSolids = 502,

    /// <summary>A member of a composite solid does not touch the others.</summary>
    DisconnectedSolids = 503,

    /// <summary>Solids of a building and its parts overlap.</summary>
    BuildingPartsOverlap = 601,

    /// <summary>A geometry has no content.</summary>
    EmptyPrimitive = 902,
}
