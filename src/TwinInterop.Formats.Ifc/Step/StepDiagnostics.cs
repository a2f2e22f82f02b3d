using TwinInterop.Diagnostics;

namespace TwinInterop.Formats.Ifc.Step;

/// <summary>The findings about exchange structures; ids are never reused.</summary>
internal static class StepDiagnostics
{
    private const string Part21 = "ISO 10303-21:2016, ";

    public static readonly DiagnosticRule NotStep =
        Error(1, "Expected ISO-10303-21; at the beginning, found {0}.", Part21 + "5.3");

    public static readonly DiagnosticRule Syntax =
        Error(2, "Expected {0}, found {1}: the instance was left out.", Part21 + "10");

    public static readonly DiagnosticRule Statement =
        Error(3, "Expected an instance or the end of the section, found {0}: it was left out.", Part21 + "10");

    public static readonly DiagnosticRule MissingSemicolon =
        Warning(4, "Expected ; at the end of the instance, found the next one.", Part21 + "10.2");

    public static readonly DiagnosticRule OpenString =
        Error(5, "Expected an apostrophe at the end of a string, found the next instance.", Part21 + "6.4.3");

    public static readonly DiagnosticRule Truncated =
        Error(6, "Expected {0}, found the end of the text.", Part21 + "5.3");

    public static readonly DiagnosticRule DuplicateId =
        Error(7, "Expected each instance name once, found #{0} again: the first counts where it is referred to.", Part21 + "10.2");

    public static readonly DiagnosticRule IdRange =
        Error(8, "Expected instance names from #1 to #4294967295, found {0}: the instance was left out.", Part21 + "6.4.4.2");

    public static readonly DiagnosticRule ComplexInstance =
        Error(9, "Expected a simple instance, found one of several entities: its attributes are not read.", Part21 + "10.2.3");

    public static readonly DiagnosticRule MissingReference =
        Error(10, "Expected an instance #{0}, found none.", Part21 + "6.4.4");

    public static readonly DiagnosticRule Parameter =
        Error(11, "Expected {0} as parameter {1}, found {2}.", Part21 + "10.2.4");

    public static readonly DiagnosticRule TextEncoding =
        Warning(12, "Expected text in the alphabet of ISO 10303-21, found {0}: read as {1}.", Part21 + "6.4.3");

    public static readonly DiagnosticRule ByteOrderMark =
        Warning(13, "Expected a text without byte order mark, found one: it was skipped.", Part21 + "5.2");

    public static readonly DiagnosticRule HeaderMissing =
        Error(14, "Expected {0} in the header, found none.", Part21 + "8.2");

    public static readonly DiagnosticRule HeaderParameter =
        Warning(15, "Expected {0} as {1} of {2}, found {3}.", Part21 + "8.2");

    public static readonly DiagnosticRule HeaderTwice =
        Warning(16, "Expected {0} once in the header, found it again: the first counts.", Part21 + "8.2");

    public static readonly DiagnosticRule TooManyTypes =
        Error(17, "Expected at most {0} different entity names, found {1} besides: its instances are of no known type.", Part21 + "10.2");

    public static readonly DiagnosticRule InstanceLength =
        Error(18, "Expected instances of less than {0} bytes, found a longer one: the rest of the text was not read.", Part21 + "10.2");

    public static readonly DiagnosticRule ExternalReference =
        Warning(19, "Expected instances within the text, found a reference to another one: it was not followed.", Part21 + "12");

    public static readonly DiagnosticRule TextAfterEnd =
        Info(20, "Expected nothing behind END-ISO-10303-21;, found {0} bytes: they were not read.", Part21 + "5.3");

    public static readonly DiagnosticRule HeaderCount =
        Warning(21, "Expected {0} parameters in {1}, found {2}.", Part21 + "8.2");

    private static DiagnosticRule Error(int number, string message, string clause) =>
        new($"STEP{number:0000}", Severity.Error, message, clause);

    private static DiagnosticRule Warning(int number, string message, string clause) =>
        new($"STEP{number:0000}", Severity.Warning, message, clause);

    private static DiagnosticRule Info(int number, string message, string clause) =>
        new($"STEP{number:0000}", Severity.Info, message, clause);
}
