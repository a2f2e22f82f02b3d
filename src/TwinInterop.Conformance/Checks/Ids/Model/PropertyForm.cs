namespace TwinInterop.Conformance.Checks.Ids.Model;

/// <summary>How a property gives its value.</summary>
internal enum PropertyForm
{
    /// <summary>One value, also a quantity.</summary>
    Single,

    /// <summary>Some of an enumeration, or a list: any of them may be the one wanted.</summary>
    Several,

    /// <summary>The two columns of a table.</summary>
    Table,

    /// <summary>The ends of a range.</summary>
    Bounded,

    /// <summary>Properties within, or a reference: IDS does not look at them.</summary>
    Unsupported,
}
