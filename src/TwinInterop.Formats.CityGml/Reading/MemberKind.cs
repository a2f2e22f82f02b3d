namespace TwinInterop.Formats.CityGml.Reading;

/// <summary>What a walk over a dataset meets.</summary>
internal enum MemberKind
{
    /// <summary>The end.</summary>
    End,

    /// <summary>A top-level feature.</summary>
    Feature,

    /// <summary>A global appearance: the property around it.</summary>
    Appearance,

    /// <summary>Another property of the dataset.</summary>
    Property,
}
