namespace TwinInterop.Conformance.Reports.Bcf;

/// <summary>A version of the BIM Collaboration Format.</summary>
public enum BcfVersion
{
    /// <summary>2.1.</summary>
    V21,

    /// <summary>3.0.</summary>
    V30,
}
