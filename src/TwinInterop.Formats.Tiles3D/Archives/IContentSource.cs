namespace TwinInterop.Formats.Tiles3D.Archives;

/// <summary>Where the files of a tileset come from.</summary>
internal interface IContentSource : IDisposable
{
    /// <summary>The bytes of a file; null where there is none.</summary>
    /// <param name="path">Relative to the folder of the main file, with <c>/</c> between its parts; it never leads out of it.</param>
    /// <param name="limit">How many bytes it may have at most.</param>
    /// <exception cref="InvalidDatasetException">The file is larger, or its archive is damaged.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    byte[]? Read(string path, long limit);
}
