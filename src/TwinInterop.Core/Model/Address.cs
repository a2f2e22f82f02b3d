using TwinInterop.Geometry;

namespace TwinInterop.Model;

/// <summary>A postal address; every part is null when the source does not give it.</summary>
/// <remarks>Source: OASIS CIQ xAL, the parts that CityGML, CityJSON, IFC and NGSI-LD share.</remarks>
public sealed record Address
{
    /// <summary>The id in the source.</summary>
    public string? Id { get; init; }

    /// <summary>Country name or code.</summary>
    public string? Country { get; init; }

    /// <summary>Region or department.</summary>
    public string? AdministrativeArea { get; init; }

    /// <summary>Town.</summary>
    public string? Locality { get; init; }

    /// <summary>District of a town.</summary>
    public string? DependentLocality { get; init; }

    /// <summary>Street name.</summary>
    public string? Thoroughfare { get; init; }

    /// <summary>House number with its suffix.</summary>
    public string? ThoroughfareNumber { get; init; }

    /// <summary>Building name or number within the thoroughfare.</summary>
    public string? Premise { get; init; }

    /// <summary>Post code.</summary>
    public string? PostalCode { get; init; }

    /// <summary>Post box.</summary>
    public string? PostBox { get; init; }

    /// <summary>The address as lines of text, separated by a line feed.</summary>
    public string? FreeText { get; init; }

    /// <summary>
    /// The address as the source spells it, where it has parts that the properties above cannot hold, such as a firm or the
    /// floor; null where they hold it all. The encoding is <c>xal-2</c> or <c>xal-3</c>.
    /// </summary>
    public ExtensionContent? Encoded { get; init; }

    /// <summary>Where it is, for example the entrance.</summary>
    public MultiPoint? Location { get; init; }
}
