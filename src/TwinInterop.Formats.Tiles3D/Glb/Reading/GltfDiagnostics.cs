using TwinInterop.Diagnostics;

namespace TwinInterop.Formats.Tiles3D.Glb.Reading;

/// <summary>The findings about glTF; ids are never reused.</summary>
internal static class GltfDiagnostics
{
    private const string Gltf = "glTF 2.0, ";

    // What makes a file unreadable.
    public static readonly DiagnosticRule NotGltf =
        Error(1, "Expected a GLB or a glTF document, found {0}.", Gltf + "4.4.2");

    public static readonly DiagnosticRule Version =
        Error(2, "Expected glTF 2.0, found version {0}.", Gltf + "3.2");

    public static readonly DiagnosticRule Chunk =
        Error(3, "Expected {0}, found {1}.", Gltf + "4.4.3");

    public static readonly DiagnosticRule Syntax =
        Error(4, "Expected JSON, found: {0}", Gltf + "3");

    // What makes a part of it unusable.
    public static readonly DiagnosticRule Reference =
        Error(10, "Expected {0} to be an index below {2}, found {1}.", Gltf + "3.3");

    public static readonly DiagnosticRule Range =
        Error(11, "Expected {0}, found {1}.", Gltf + "3.6.2");

    public static readonly DiagnosticRule Resource =
        Error(12, "Expected the resource '{0}', found {1}.", Gltf + "3.6.1.1");

    public static readonly DiagnosticRule NodeRepeated =
        Error(13, "Expected each node to have one parent, found node {0} twice: it is left out.", Gltf + "3.5.2");

    public static readonly DiagnosticRule Value =
        Error(14, "Expected {0} to be {1}, found {2}.", Gltf + "3");

    public static readonly DiagnosticRule Compressed =
        Error(15, "Expected data compressed by EXT_meshopt_compression ({0}), found bytes that are not.", "EXT_meshopt_compression, Appendix A");

    public static readonly DiagnosticRule TooLarge =
        Error(16, "Expected at most {0} {2}, found {1}.", Gltf + "3.6");

    public static readonly DiagnosticRule NotFinite =
        Error(17, "Expected finite numbers in {0}, found {1}: the primitive is left out.", Gltf + "3.6.2.1");

    // What is not read.
    public static readonly DiagnosticRule Draco =
        Error(30, "Meshes compressed by KHR_draco_mesh_compression are not read: decompress them first, or use EXT_meshopt_compression.", "KHR_draco_mesh_compression");

    public static readonly DiagnosticRule RequiredExtension =
        Warning(31, "The extension {0} is required and not known: what it changes is not seen.", Gltf + "3.12");

    public static readonly DiagnosticRule FeatureTexture =
        Warning(32, "Feature ids in a texture are not read.", "EXT_mesh_features");

    public static readonly DiagnosticRule MetadataBesideTables =
        Warning(33, "{0} {1} of EXT_structural_metadata are not read.", "EXT_structural_metadata");

    public static readonly DiagnosticRule OldMetadata =
        Warning(34, "The extension {0} was replaced by {1} and is not read.", "3D Tiles, migration");

    // Metadata.
    public static readonly DiagnosticRule Metadata =
        Error(50, "Expected {0}, found {1}.", "EXT_structural_metadata");

    public static readonly DiagnosticRule LargeInteger =
        Warning(51, "The number {0} needs 64 bits without sign: it is read as the nearest number with a fraction.", "OGC 22-025r4, 8");

    private static DiagnosticRule Error(int number, string message, string clause) => Make(number, Severity.Error, message, clause);

    private static DiagnosticRule Warning(int number, string message, string clause) => Make(number, Severity.Warning, message, clause);

    private static DiagnosticRule Make(int number, Severity severity, string message, string clause) =>
        new($"GLTF{number:D4}", severity, message, clause);
}
