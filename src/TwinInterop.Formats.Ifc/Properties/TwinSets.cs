namespace TwinInterop.Formats.Ifc.Properties;

/// <summary>The property sets in which the writer keeps what no entity has a place for; docs/ifc-writer.md lists them.</summary>
internal static class TwinSets
{
    /// <summary>How the names of all of them begin.</summary>
    public const string Prefix = "Twin_";

    /// <summary>Of the project: what the dataset was before.</summary>
    public const string Dataset = "Twin_Dataset";

    /// <summary>The property of <see cref="Dataset"/> that holds the steps behind a model that came from IFC.</summary>
    public const string Provenance = "Provenance";

    /// <summary>The name of a style whose colour only lies under an image: no material of the source.</summary>
    public const string UnderImage = "Twin_UnderImage";

    /// <summary>Identity and class of an object that is no object of IFC by itself.</summary>
    public const string Object = "Twin_Object";

    /// <summary>Attributes that the schema of the source defines.</summary>
    public const string Attributes = "Twin_Attributes";

    /// <summary>Attributes that the source gives outside its schema.</summary>
    public const string GenericAttributes = "Twin_GenericAttributes";

    /// <summary>Addresses with more than a postal address holds.</summary>
    public const string Addresses = "Twin_Addresses";

    /// <summary>References to objects in other systems.</summary>
    public const string ExternalReferences = "Twin_ExternalReferences";

    /// <summary>Relations that IFC has no relationship for.</summary>
    public const string Relations = "Twin_Relations";

    /// <summary>Content of another encoding, verbatim.</summary>
    public const string Extensions = "Twin_Extensions";

    /// <summary>Time series of dynamizers.</summary>
    public const string TimeSeries = "Twin_TimeSeries";

    /// <summary>Dynamizers without the values of their time series.</summary>
    public const string Dynamizers = "Twin_Dynamizers";

    /// <summary>The type of objects that the writer made and that reading leaves out: a site, openings for doors.</summary>
    public const string DerivedType = "TwinInterop:Derived";

    /// <summary>Whether a set is one of these and no set of the source.</summary>
    public static bool IsReserved(string name) => name.StartsWith(Prefix, StringComparison.Ordinal);
}
