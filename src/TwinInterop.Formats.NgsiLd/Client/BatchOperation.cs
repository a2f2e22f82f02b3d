namespace TwinInterop.Formats.NgsiLd.Client;

/// <summary>What a broker is asked to do with many entities at once.</summary>
/// <remarks>Source: ETSI GS CIM 009 V1.8.1, 5.6.7 to 5.6.10 and 6.14 to 6.17.</remarks>
public enum BatchOperation
{
    /// <summary>Make entities that are there or not; those that are there lose the attributes that are not sent.</summary>
    Upsert,

    /// <summary>Make entities that are there or not; attributes that are not sent stay as they are.</summary>
    UpsertAttributes,

    /// <summary>Make entities that are not there yet; refused for those that are.</summary>
    Create,

    /// <summary>Overwrite attributes of entities that are there; refused for those that are not.</summary>
    Update,

    /// <summary>Remove entities.</summary>
    Delete,
}
