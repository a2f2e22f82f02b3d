using System.IO.Compression;
using TwinInterop.Diagnostics;

namespace TwinInterop.Formats.Ifc.Containers;

/// <summary>Takes the model out of an ifcZIP archive; archives within archives are not opened.</summary>
/// <remarks>Stored, deflated and deflate64 entries are read.</remarks>
internal sealed class IfcZipReader(ContainerLimits limits, DiagnosticLog log)
{
    // A small file may be compressed more than the limit says without harm.
    private const long Harmless = 1 << 20;

    private static readonly string[] Extensions = [".ifc", ".ifcxml", ".xml", ".stp", ".step"];

    /// <exception cref="InvalidDatasetException">It is no archive, holds no model, or meets a limit.</exception>
    internal byte[] Read(Stream stream)
    {
        try
        {
            using Stream seekable = stream.CanSeek ? stream : new MemoryStream(BoundedRead.All(stream, 0, limits), writable: false);
            using var archive = new ZipArchive(seekable, ZipArchiveMode.Read, leaveOpen: true);
            if (archive.Entries.Count > limits.MaxEntries)
                throw Refusal(ContainerDiagnostics.TooManyEntries, archive.Entries.Count, limits.MaxEntries, nameof(limits.MaxEntries));

            return Read(Choose(archive));
        }
        catch (InvalidDataException fault)
        {
            throw new InvalidDatasetException(new Diagnostic(ContainerDiagnostics.BadArchive, "", [fault.Message]), fault);
        }
    }

    // By extension, then by name: the same archive gives the same model.
    private ZipArchiveEntry Choose(ZipArchive archive)
    {
        ZipArchiveEntry[] models =
        [
            .. archive.Entries
                .Where(entry => Rank(entry) >= 0 && entry.Length > 0)
                .OrderBy(Rank)
                .ThenBy(entry => entry.FullName, StringComparer.Ordinal),
        ];
        if (models.Length == 0)
            throw Refusal(ContainerDiagnostics.NoModel, archive.Entries.Count);
        if (models.Length > 1)
            log.Add(new Diagnostic(ContainerDiagnostics.SeveralModels, "", [models.Length, models[0].FullName]));
        return models[0];
    }

    private byte[] Read(ZipArchiveEntry entry)
    {
        long most = Math.Max(Harmless, entry.CompressedLength * (long)limits.MaxRatio);
        if (entry.Length > limits.MaxBytes)
            throw Refusal(ContainerDiagnostics.TooLarge, entry.Length, limits.MaxBytes, nameof(limits.MaxBytes));
        if (entry.Length > most)
        {
            throw Refusal(
                ContainerDiagnostics.Ratio, entry.Length / Math.Max(1, entry.CompressedLength), limits.MaxRatio, nameof(limits.MaxRatio));
        }

        using Stream content = entry.Open();
        byte[] data = BoundedRead.All(content, entry.Length, limits, most);
        if (data.Length != entry.Length)
            log.Add(new Diagnostic(ContainerDiagnostics.Length, entry.FullName, [data.Length, entry.Length]));
        return data;
    }

    private static int Rank(ZipArchiveEntry entry) =>
        Array.FindIndex(Extensions, extension => entry.FullName.EndsWith(extension, StringComparison.OrdinalIgnoreCase));

    private static InvalidDatasetException Refusal(DiagnosticRule rule, params object[] arguments) =>
        new(new Diagnostic(rule, "", [.. arguments]));
}
