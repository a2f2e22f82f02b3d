using System.Collections.Immutable;
using TwinInterop.Conformance.Reports;
using TwinInterop.Formats.Archives;

namespace TwinInterop.Conformance.Delivery;

/// <summary>Deliveries that come packed, as ZIP archives or by gzip: each is unpacked into a folder that lives as long as this.</summary>
public sealed class DeliveryArchives : IDisposable
{
    private readonly UnpackedFiles _files = new();
    private readonly Dictionary<string, string> _faults = new(StringComparer.Ordinal);

    private DeliveryArchives()
    {
    }

    /// <summary>The inputs, with what was unpacked in the place of each packed file, and after a folder what was packed in it; what cannot be unpacked stays.</summary>
    public ImmutableArray<string> Inputs { get; private set; } = [];

    /// <summary>Unpacks the archives among inputs.</summary>
    /// <param name="inputs">Files, folders, addresses.</param>
    /// <param name="cancellationToken">Ends the unpacking.</param>
    public static DeliveryArchives Open(IEnumerable<string> inputs, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        var archives = new DeliveryArchives();
        try
        {
            archives.Inputs = [.. inputs.SelectMany(input => archives.Unpacked(input, cancellationToken))];
            return archives;
        }
        catch
        {
            archives.Dispose();
            throw;
        }
    }

    /// <summary>The report with the names of archives and of the files within them, and with what is wrong with archives.</summary>
    public ValidationReport Named(ValidationReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return report with { Subjects = [.. report.Subjects.Select(Named)] };
    }

    /// <inheritdoc/>
    public void Dispose() => _files.Dispose();

    private SubjectReport Named(SubjectReport subject) => _faults.TryGetValue(subject.Input, out string? fault)
        ? subject with { Verdict = Verdict.Unreadable, Reason = fault }
        : subject with { Input = _files.Named(subject.Input), Reason = subject.Reason is { } reason ? _files.Named(reason) : null };

    private IEnumerable<string> Unpacked(string input, CancellationToken cancellationToken)
    {
        if (UnpackedFiles.IsPacked(input))
            return [Unpack(input, cancellationToken)];
        if (!Directory.Exists(input) || ConformanceSuite.IsTileset(input))
            return [input];
        string[] packed = [.. Directory.EnumerateFiles(input, "*", SearchOption.AllDirectories).Where(UnpackedFiles.IsPacked).Order(StringComparer.Ordinal)];
        bool holdsOnlyPacked = packed.Length > 0 && ConformanceSuite.Expand(input).IsEmpty;
        return [.. holdsOnlyPacked ? [] : new[] { input }, .. packed.Select(path => Unpack(path, cancellationToken))];
    }

    private string Unpack(string path, CancellationToken cancellationToken)
    {
        try
        {
            return _files.Unpack(path, cancellationToken);
        }
        catch (Exception e) when (e is InvalidDataException or IOException or NotSupportedException or ArgumentException)
        {
            _faults[path] = e.Message;
            return path;
        }
    }
}
