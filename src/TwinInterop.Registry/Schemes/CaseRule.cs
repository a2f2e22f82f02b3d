namespace TwinInterop.Registry.Schemes;

/// <summary>How the letters of an identifier compare.</summary>
public enum CaseRule
{
    /// <summary>As written: <c>a</c> and <c>A</c> are two.</summary>
    Exact,

    /// <summary>Written in upper case.</summary>
    Upper,

    /// <summary>Written in lower case.</summary>
    Lower,
}
