namespace TwinInterop.Conformance.Checks.Metadata;

/// <summary>The buffer views of a subtree or of a glTF asset.</summary>
internal interface IBufferViews
{
    /// <summary>How many there are.</summary>
    int Count { get; }

    /// <summary>The bytes of one; null where they are not at hand.</summary>
    ReadOnlyMemory<byte>? Bytes(long index);

    /// <summary>Where one begins in its buffer.</summary>
    long Offset(long index);
}
