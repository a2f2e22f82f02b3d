using TwinInterop.Diagnostics;

namespace TwinInterop.Formats.Ifc.Georeferencing;

/// <summary>The findings about where a model lies; ids are never reused.</summary>
internal static class GeoreferenceDiagnostics
{
    private const string Crs = "ISO 16739-1:2024, 8.18.3 (IfcProjectedCRS, IfcGeographicCRS, IfcWellKnownText)";
    private const string Conversion = "ISO 16739-1:2024, 8.18.3 (IfcMapConversion)";
    private const string Operation = "ISO 16739-1:2024, 8.18.3 (IfcCoordinateOperation)";
    private const string Rigid = "ISO 16739-1:2024, 8.18.3 (IfcRigidOperation)";
    private const string Context = "ISO 16739-1:2024, 8.18.3 (IfcGeometricRepresentationContext)";
    private const string Site = "ISO 16739-1:2024, 5.4.3 (IfcSite)";

    public static readonly DiagnosticRule Used =
        Info(1, "The model was placed in {0} by {1}: {2}.", Operation);

    public static readonly DiagnosticRule None =
        Warning(2, "Expected IfcMapConversion, ePSet_MapConversion or the latitude and longitude of IfcSite, found none: the coordinates stay local. "
            + "State --source-crs and --origin.", Operation);

    public static readonly DiagnosticRule NoCode =
        Warning(3, "Expected the name of a reference system with a code, such as EPSG:25832, or IfcWellKnownText; found '{0}'. State --source-crs.", Crs);

    public static readonly DiagnosticRule CodeFound =
        Warning(4, "Expected a name such as EPSG:25832, found '{0}': read as {1} from {2}.", Crs);

    public static readonly DiagnosticRule NoSuchCode =
        Error(5, "Expected a code of the EPSG register, found {0}. State --source-crs.", Crs);

    public static readonly DiagnosticRule CodeNotSupported =
        Warning(6, "Expected a system that positions can be converted from, found {0}: eastings and northings are kept, unchecked.", Crs);

    public static readonly DiagnosticRule WrongKind =
        Warning(7, "Expected a {0} system, found {1}, which is {2}.", Crs);

    public static readonly DiagnosticRule NotVertical =
        Warning(8, "Expected a vertical or compound system as vertical datum, found {0} ({1}): heights have no known datum.", Crs);

    public static readonly DiagnosticRule VerticalUnknown =
        Info(9, "Expected a vertical datum by a known name or code such as EPSG:5783, found '{0}': heights have no known datum.", Crs);

    public static readonly DiagnosticRule NoVertical =
        Info(10, "Expected a vertical datum or a compound system, found none beside {0}: heights have no known datum.", Crs);

    public static readonly DiagnosticRule ScaleMissing =
        Warning(11, "Expected a Scale of {0} since the model is in units of {1} m and the map in units of {2} m, found {3}: {0} was used.", Conversion);

    public static readonly DiagnosticRule ScaleInverted =
        Warning(12, "Expected a Scale near {0}, which converts model units of {1} m to map units of {2} m, found its inverse {3}: {4} was used.", Conversion);

    public static readonly DiagnosticRule ScaleDoubtful =
        Warning(13, "Expected a Scale near {0} for model units of {1} m and map units of {2} m, found {3}: it was used as written and "
            + "makes the model {4} times as large.", Conversion);

    public static readonly DiagnosticRule ScaleZero =
        Warning(14, "Expected a positive Scale or none, found {0}: it was taken as not given.", Conversion);

    public static readonly DiagnosticRule NoDirection =
        Warning(15, "Expected a direction as XAxisAbscissa and XAxisOrdinate, found ({0}, {1}): the model was not turned.", Conversion);

    public static readonly DiagnosticRule FactorDoubtful =
        Warning(16, "Expected FactorX, FactorY and FactorZ near 1, found {0}, {1}, {2}: they were used as written.", Conversion);

    public static readonly DiagnosticRule UnitContradicted =
        Warning(17, "Expected the eastings and northings ({0}, {1}) in units of {2} m, found them outside the area of {3}; in units of {4} m they lie "
            + "in it and were read so.", Conversion);

    public static readonly DiagnosticRule AxesSwapped =
        Warning(18, "Expected easting, northing; found ({0}, {1}), which lie in the area of {2} only as northing, easting: they were read so.", Conversion);

    public static readonly DiagnosticRule OutsideArea =
        Warning(19, "Expected the model in the area of use of {0} (eastings {1} to {2}, northings {3} to {4}), found it at ({5}, {6}). "
            + "State --source-crs or --origin.", Operation);

    public static readonly DiagnosticRule AppliedTwice =
        Warning(20, "Expected local coordinates with the conversion to ({0}, {1}), found the model there already, at ({2}, {3}): the conversion was "
            + "not applied a second time.", Operation);

    public static readonly DiagnosticRule WorldAppliedTwice =
        Warning(21, "Expected a WorldCoordinateSystem at the origin, found ({0}, {1}), which {2}: it was not applied a second time.", Context);

    public static readonly DiagnosticRule ContextsDisagree =
        Warning(22, "Expected identical coordinate operations in all contexts, found one {0} m away from the one used ({1}).", Context);

    public static readonly DiagnosticRule ContextWithout =
        Info(23, "Expected the coordinate operation of {0} on every context, found none on this one.", Context);

    public static readonly DiagnosticRule NotFromContext =
        Warning(24, "Expected a coordinate operation from a geometric representation context, found one from {0}: it was left out.", Operation);

    public static readonly DiagnosticRule TargetUnfit =
        Warning(25, "Expected {0} as target of {1}, found {2}: it was left out.", Operation);

    public static readonly DiagnosticRule MixedMeasures =
        Warning(26, "Expected two lengths or two plane angles, found {0} and {1}: they were read as {2}.", Rigid);

    public static readonly DiagnosticRule AngleUnit =
        Warning(27, "Expected angles in units of {0} radians, found ({1}, {2}), which are degrees: they were read so.", Rigid);

    public static readonly DiagnosticRule AnglesSwapped =
        Warning(28, "Expected longitude, latitude; found ({0}, {1}), which lie in the area of {2} only as latitude, longitude: they were read so.", Rigid);

    public static readonly DiagnosticRule AngleRange =
        Warning(29, "Expected a {0} from {1} to {2} degrees, found {3}: the place was left out.", Site);

    public static readonly DiagnosticRule AngleSigns =
        Warning(30, "Expected the same sign in all parts of a plane angle, found {0}: the sign of the first part counts for all.", Site);

    public static readonly DiagnosticRule HalfPlace =
        Warning(31, "Expected latitude and longitude, found only {0}: the place was left out.", Site);

    public static readonly DiagnosticRule NullIsland =
        Info(32, "Expected the latitude and longitude of the site, found 0 and 0, which programs write when nobody has entered one: left out.", Site);

    public static readonly DiagnosticRule DefaultPlace =
        Warning(33, "Expected the latitude and longitude of the site, found {0}, {1}, which {2} writes when nobody has entered one ({3}).", Site);

    public static readonly DiagnosticRule Agrees =
        Info(34, "{0} puts the model {1} m from where {2} puts it.", Operation);

    public static readonly DiagnosticRule Disagrees =
        Warning(35, "Expected {0} to agree with {1}, found that it puts the model {2} m away; {1} was used.", Operation);

    public static readonly DiagnosticRule NorthDisagrees =
        Info(36, "Expected TrueNorth to agree with the rotation by {0}, found {1} degrees between them: TrueNorth is for information only.", Context);

    public static readonly DiagnosticRule FootKinds =
        Warning(37, "Expected the foot of '{0}' ({1} m), found a unit of {2} m: the difference is 2 m in 1000 km.", Crs);

    public static readonly DiagnosticRule PropertyNotNumber =
        Warning(38, "Expected a number as {0}, found '{1}': the property set was left out.", Conversion);

    public static readonly DiagnosticRule OriginWithoutCrs =
        Warning(39, "Expected a reference system for the stated origin, found none in the file. State --source-crs.", Operation);

    public static readonly DiagnosticRule NoZone =
        Warning(40, "Expected a place in a UTM zone, found longitude {0}, latitude {1}: the place was left out.", Operation);

    public static readonly DiagnosticRule NumberMissing =
        Warning(41, "Expected a number as {0}, found none: the coordinate operation was left out.", Operation);

    public static readonly DiagnosticRule MapCoordinates =
        Warning(42, "Expected a reference system for a model at ({0}, {1}) m, which look like map coordinates; found none. State --source-crs.", Operation);

    public static readonly DiagnosticRule UnitAssumed =
        Warning(43, "Expected a MapUnit, or eastings and northings in the project's unit of {2} m, found ({0}, {1}), which are too small for that: "
            + "they were read in metres.", Conversion);

    public static readonly DiagnosticRule OnlySite =
        Info(44, "Expected a coordinate operation to a reference system, found only the latitude and longitude of the site: the model was placed in {0}, "
            + "which contains it, and turned by {1}.", Site);

    private static DiagnosticRule Error(int number, string message, string clause) =>
        new($"IFCGEO{number:0000}", Severity.Error, message, clause);

    private static DiagnosticRule Warning(int number, string message, string clause) =>
        new($"IFCGEO{number:0000}", Severity.Warning, message, clause);

    private static DiagnosticRule Info(int number, string message, string clause) =>
        new($"IFCGEO{number:0000}", Severity.Info, message, clause);
}
