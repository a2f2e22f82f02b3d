namespace TwinInterop.Formats.Tiles3D.Archives;

/// <summary>Where the files of a tileset go.</summary>
internal interface IContentStore : IDisposable
{
    /// <summary>Whether several threads may put files at a time; the order does not matter then.</summary>
    bool IsConcurrent { get; }

    /// <summary>Adds a file.</summary>
    /// <param name="path">Relative to the main file, with <c>/</c> between its parts.</param>
    /// <param name="bytes">All of it.</param>
    void Put(string path, ReadOnlySpan<byte> bytes);

    /// <summary>Adds the main file, and completes the tileset.</summary>
    void Complete(ReadOnlySpan<byte> main);
}
