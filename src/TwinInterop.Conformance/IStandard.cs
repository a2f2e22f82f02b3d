namespace TwinInterop.Conformance;

/// <summary>The checks of one standard.</summary>
internal interface IStandard
{
    /// <summary>Its name in reports.</summary>
    string Id { get; }

    /// <summary>Whether its checks read the file from its place, as a stream: the subject then has no bytes.</summary>
    bool ReadsByItself => false;

    /// <summary>How surely a file is of this standard, by its name and its first bytes; 0 for not at all.</summary>
    /// <param name="path">The file.</param>
    /// <param name="head">Its first bytes.</param>
    int Recognise(string path, ReadOnlySpan<byte> head);

    /// <summary>Checks a file that it recognised.</summary>
    /// <param name="subject">The file, and what takes the findings.</param>
    /// <returns>The version that the file states; null for none.</returns>
    string? Check(CheckSubject subject);
}
