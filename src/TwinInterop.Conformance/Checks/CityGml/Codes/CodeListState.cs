namespace TwinInterop.Conformance.Checks.CityGml.Codes;

/// <summary>What became of the list that a code space names.</summary>
internal enum CodeListState
{
    /// <summary>It is known.</summary>
    Found,

    /// <summary>The code space is a name, not a file.</summary>
    NotAFile,

    /// <summary>It lies on the network or outside the delivery, and was not given.</summary>
    Elsewhere,

    /// <summary>It should lie in the delivery, and does not.</summary>
    Missing,

    /// <summary>It lies there, and is no dictionary.</summary>
    Unreadable,
}
