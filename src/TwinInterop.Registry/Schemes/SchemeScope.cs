namespace TwinInterop.Registry.Schemes;

/// <summary>Within what an identifier of a scheme is unique.</summary>
public enum SchemeScope
{
    /// <summary>Everywhere: two objects with the same value are one.</summary>
    Global,

    /// <summary>One project and what is copied from it: a hint elsewhere.</summary>
    Project,

    /// <summary>One data set: it names a representation there, not an object.</summary>
    Dataset,
}
