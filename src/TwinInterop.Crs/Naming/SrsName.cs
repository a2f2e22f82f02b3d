using System.Collections.Immutable;
using TwinInterop.Crs.Wkt;
using TwinInterop.Diagnostics;
using TwinInterop.Geometry;

namespace TwinInterop.Crs.Naming;

/// <summary>What the name of a reference system says, in any of the forms that are met in datasets.</summary>
/// <remarks>Source: OGC 05-103, OGC 09-048r5, OGC 11-135r2 (compound URLs), AdV GeoInfoDok 6.0, 7.1.</remarks>
public sealed record SrsName
{
    /// <summary>The name exactly as written.</summary>
    public required string Text { get; init; }

    /// <summary>The form of the name.</summary>
    public SrsNameForm Form { get; init; }

    /// <summary>The horizontal, three-dimensional or (with no register at hand) compound reference system.</summary>
    public CrsId? Horizontal { get; init; }

    /// <summary>The reference system of the heights; null where the name does not tell.</summary>
    public CrsId? Vertical { get; init; }

    /// <summary>The code of the compound that <see cref="Horizontal"/> and <see cref="Vertical"/> were taken from.</summary>
    public CrsId? Compound { get; init; }

    /// <summary>The id of a definition in the same document, without the <c>#</c>.</summary>
    public string? LocalId { get; init; }

    /// <summary>The version of the register that the name cites; null where it cites none or the current one.</summary>
    public string? RegisterVersion { get; init; }

    /// <summary>The definition, where the name is well-known text.</summary>
    public WktCrs? Wkt { get; init; }

    /// <summary>The axis order that the name itself fixes, whatever the register says (CRS84, AdV, axes in WKT).</summary>
    public AxisOrder? FixedOrder { get; init; }

    /// <summary>Whether the form promises the official axis order of the register: OGC URN and URL.</summary>
    public bool PromisesOfficialOrder => Form is SrsNameForm.Urn or SrsNameForm.Url && FixedOrder is null;

    /// <summary>What was wrong with the name although it was understood, or why it was not.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; init; } = [];

    /// <summary>The same as a reference of the model.</summary>
    public SpatialReference Reference => new(Horizontal, Vertical, Text.Length == 0 ? null : Text);

    /// <summary>Reads a name. Never throws for what it finds: a name that is not understood has a finding.</summary>
    /// <param name="text">The name as written; null counts as empty.</param>
    /// <param name="codes">A register that knows compound and vertical codes; null leaves these whole.</param>
    /// <param name="location">Where the name stands, for the findings.</param>
    public static SrsName Parse(string? text, ICompoundCodes? codes = null, string location = "") =>
        SrsNameReader.Read(text ?? "", codes, location);
}
