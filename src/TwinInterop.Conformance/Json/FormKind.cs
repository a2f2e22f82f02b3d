namespace TwinInterop.Conformance.Json;

/// <summary>The kinds of JSON values.</summary>
internal enum FormKind
{
    /// <summary>Anything.</summary>
    Any,

    /// <summary>True or false.</summary>
    Flag,

    /// <summary>A string.</summary>
    Text,

    /// <summary>A finite number.</summary>
    Number,

    /// <summary>A whole number.</summary>
    Whole,

    /// <summary>An array.</summary>
    Array,

    /// <summary>An object with members of their own forms.</summary>
    Object,

    /// <summary>An object whose members have one form.</summary>
    Map,
}
