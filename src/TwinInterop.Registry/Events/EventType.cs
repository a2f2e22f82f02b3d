namespace TwinInterop.Registry.Events;

/// <summary>What an event did.</summary>
public enum EventType
{
    /// <summary>Objects and representations came from a data set.</summary>
    Import,

    /// <summary>An object was made.</summary>
    Create,

    /// <summary>What is known of an object changed.</summary>
    Update,

    /// <summary>An object ended.</summary>
    Retire,

    /// <summary>A retired object came back.</summary>
    Revive,

    /// <summary>Several objects became one.</summary>
    Merge,

    /// <summary>One object became several.</summary>
    Split,

    /// <summary>An identifier was issued anew, the object is the same.</summary>
    Replace,

    /// <summary>A representation was linked to an object, or the link proposed.</summary>
    Link,

    /// <summary>A link was taken back.</summary>
    Unlink,

    /// <summary>A proposed link was found right.</summary>
    Confirm,

    /// <summary>A proposed link was found wrong.</summary>
    Reject,

    /// <summary>Another authority is responsible for an object.</summary>
    Transfer,

    /// <summary>An earlier event was undone.</summary>
    Revert,
}
