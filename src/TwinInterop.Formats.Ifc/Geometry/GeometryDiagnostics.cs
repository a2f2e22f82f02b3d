using TwinInterop.Diagnostics;

namespace TwinInterop.Formats.Ifc.Geometry;

/// <summary>The findings about shapes; ids are never reused.</summary>
internal static class GeometryDiagnostics
{
    private const string Iso16739 = "ISO 16739-1:2024, ";

    public static readonly DiagnosticRule Missing =
        Error(1, "Expected {0} in {1}, found none: the item was left out.", Iso16739 + "8.8");

    public static readonly DiagnosticRule Unsupported =
        Warning(2, "Expected {0}, found {1}, which is not evaluated: the item was left out.", Iso16739 + "8.8");

    public static readonly DiagnosticRule Degenerate =
        Warning(3, "Expected {0}, found {1}: the item was left out.", Iso16739 + "8.8");

    public static readonly DiagnosticRule TooDeep =
        Error(4, "Expected items within items that end, found a nest too deep or a circle at {0}.", Iso16739 + "8.8");

    public static readonly DiagnosticRule OpeningSkipped =
        Warning(5, "Expected {0} parts of openings to be cut, {1} openings could not be: {2}, left out {3}.", Iso16739 + "5.4.3");

    public static readonly DiagnosticRule OperandSkipped =
        Warning(6, "Expected closed operands within the budget, found {0}: the operand was skipped.", Iso16739 + "8.8.3.5");

    public static readonly DiagnosticRule Consumed =
        Info(7, "Expected a body after its openings, found that they consume it whole.", Iso16739 + "5.4.3");

    public static readonly DiagnosticRule BoxInstead =
        Warning(8, "Expected a body, found none that can be evaluated: its bounding box stands for it.", Iso16739 + "8.8");

    public static readonly DiagnosticRule Placement =
        Warning(9, "Expected a placement, found {0}: the origin of what it is relative to was taken.", Iso16739 + "5.3.4");

    public static readonly DiagnosticRule CartesianInstead = Warning(
        10, "Expected a place along a curve, found {0}, which cannot be evaluated: the Cartesian position was taken.", Iso16739 + "8.6.3");

    public static readonly DiagnosticRule CartesianDiffers = Warning(
        11,
        "Expected a Cartesian position at the place along the curve, found it {0:0.###} m away and {1:0.###} rad turned: the place along the curve was taken.",
        Iso16739 + "8.6.3");

    public static readonly DiagnosticRule AlignmentLayout = Warning(
        12, "Expected a layout of an alignment that can be evaluated, found {0} in {1}: that part was left out.", Iso16739 + "8.7.3");

    public static readonly DiagnosticRule BudgetExceeded = Warning(
        13, "Expected an item within the budget of an element, found more work to do in {0}: the item was left out.", Iso16739 + "8.8");

    public static readonly DiagnosticRule ElementBudgetExceeded = Warning(
        14, "Expected a shape within {0} units of work, found more: {1} of its items were left out.", Iso16739 + "8.8");

    public static readonly DiagnosticRule FacesLeftOut = Warning(
        15,
        "Expected indices from 1 to {0} in every face, found {1} in face {2}: {3} of {4} faces were left out for such indices.",
        Iso16739 + "8.8.3");

    private static DiagnosticRule Error(int number, string message, string clause) =>
        new($"IFCSHAPE{number:0000}", Severity.Error, message, clause);

    private static DiagnosticRule Warning(int number, string message, string clause) =>
        new($"IFCSHAPE{number:0000}", Severity.Warning, message, clause);

    private static DiagnosticRule Info(int number, string message, string clause) =>
        new($"IFCSHAPE{number:0000}", Severity.Info, message, clause);
}
