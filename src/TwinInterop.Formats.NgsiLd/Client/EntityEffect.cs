namespace TwinInterop.Formats.NgsiLd.Client;

/// <summary>What sending an entity would do to it.</summary>
internal enum EntityEffect
{
    Created,
    Changed,
    Unchanged,

    /// <summary>The broker would refuse it: to create what is there, or to update what is not.</summary>
    Refused,
}
