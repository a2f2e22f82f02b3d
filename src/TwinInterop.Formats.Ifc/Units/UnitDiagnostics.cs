using TwinInterop.Diagnostics;

namespace TwinInterop.Formats.Ifc.Units;

/// <summary>The findings about units; ids are never reused.</summary>
internal static class UnitDiagnostics
{
    private const string Measures = "ISO 16739-1:2024, 8.11";

    public static readonly DiagnosticRule NoAssignment =
        Warning(20, "Expected the project to assign units, found no assignment: values are read in SI units without prefix.");

    public static readonly DiagnosticRule NotAssigned =
        Warning(21, "Expected a unit for {0}, found none: values are read in {1}.");

    public static readonly DiagnosticRule AssignedTwice =
        Warning(22, "Expected one unit for {0}, found another: the first counts.");

    public static readonly DiagnosticRule Unusable =
        Error(23, "Expected {0}, found {1}: the unit was left out.");

    public static readonly DiagnosticRule RoundedFactor = Warning(
        24, "Expected {1} as conversion factor of {0}, found {2}: the exact one is used.");

    public static readonly DiagnosticRule NameAndFactor = Warning(
        25, "Expected {1} as conversion factor of {0}, found {2}, which is that of {3}: the factor counts.");

    public static readonly DiagnosticRule UnusualFactor = Warning(
        26, "Expected {1} as conversion factor of {0}, found {2}: the factor counts.");

    private static DiagnosticRule Error(int number, string message) => new($"IFC{number:0000}", Severity.Error, message, Measures);

    private static DiagnosticRule Warning(int number, string message) => new($"IFC{number:0000}", Severity.Warning, message, Measures);
}
