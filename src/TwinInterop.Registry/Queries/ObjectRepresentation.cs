using TwinInterop.Registry.Model;

namespace TwinInterop.Registry.Queries;

/// <summary>A representation of an object.</summary>
/// <param name="Key">The data set, the id there and its scheme.</param>
/// <param name="Grade">How it stands to the object, and how sure that is.</param>
/// <param name="Format">The format of the latest version that shows it; null when unknown.</param>
/// <param name="Uri">Where that version is; null when unknown.</param>
/// <param name="Lods">Its levels of detail; null when none.</param>
/// <param name="FirstVersion">The digest of the first version that shows it; null when none does.</param>
/// <param name="LastVersion">The digest of the latest version that shows it; null when none does.</param>
public sealed record ObjectRepresentation(
    RepresentationKey Key, LinkGrade Grade, string? Format, string? Uri, string? Lods, string? FirstVersion, string? LastVersion);
