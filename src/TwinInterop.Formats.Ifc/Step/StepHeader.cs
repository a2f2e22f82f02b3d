using System.Collections.Immutable;

namespace TwinInterop.Formats.Ifc.Step;

/// <summary>What the header of an exchange structure says. A member is null or empty where the header does not give it.</summary>
/// <remarks>ISO 10303-21:2016, 8.2.</remarks>
internal sealed record StepHeader
{
    /// <summary><c>FILE_DESCRIPTION.description</c>, for IFC the view definitions and options.</summary>
    internal ImmutableArray<string> Descriptions { get; init; } = [];

    /// <summary><c>FILE_DESCRIPTION.implementation_level</c>, for example <c>2;1</c>.</summary>
    internal string? ImplementationLevel { get; init; }

    /// <summary><c>FILE_NAME.name</c>.</summary>
    internal string? Name { get; init; }

    /// <summary><c>FILE_NAME.time_stamp</c> as written; ISO 8601 is expected.</summary>
    internal string? TimeStamp { get; init; }

    /// <summary><c>FILE_NAME.author</c>.</summary>
    internal ImmutableArray<string> Authors { get; init; } = [];

    /// <summary><c>FILE_NAME.organization</c>.</summary>
    internal ImmutableArray<string> Organizations { get; init; } = [];

    /// <summary><c>FILE_NAME.preprocessor_version</c>.</summary>
    internal string? PreprocessorVersion { get; init; }

    /// <summary><c>FILE_NAME.originating_system</c>.</summary>
    internal string? OriginatingSystem { get; init; }

    /// <summary><c>FILE_NAME.authorization</c>.</summary>
    internal string? Authorization { get; init; }

    /// <summary><c>FILE_SCHEMA.schema_identifiers</c> as written, for example <c>IFC4X3_ADD2</c>.</summary>
    internal ImmutableArray<string> Schemas { get; init; } = [];
}
