using System.Collections.Immutable;
using TwinInterop.Conformance.Checks.Ids.Audit;
using TwinInterop.Conformance.Checks.Ids.Document;
using TwinInterop.Conformance.Rules;

namespace TwinInterop.Conformance.Checks.Ids.Model;

/// <summary>The documents that models are held against; each is read once, at the first model.</summary>
internal sealed class IdsRequirements
{
    private readonly Lazy<(ImmutableArray<IdsDocument> Documents, ImmutableArray<string> Faults)> _read;

    /// <param name="paths">The files.</param>
    public IdsRequirements(ImmutableArray<string> paths)
    {
        Paths = paths;
        _read = new(() => Read(paths));
    }

    /// <summary>The files.</summary>
    public ImmutableArray<string> Paths { get; }

    /// <summary>The documents that keep the rules of IDS.</summary>
    public ImmutableArray<IdsDocument> Documents => _read.Value.Documents;

    /// <summary>Why the others cannot be used.</summary>
    public ImmutableArray<string> Faults => _read.Value.Faults;

    private static (ImmutableArray<IdsDocument> Documents, ImmutableArray<string> Faults) Read(ImmutableArray<string> paths)
    {
        var documents = ImmutableArray.CreateBuilder<IdsDocument>();
        var faults = ImmutableArray.CreateBuilder<string>();
        foreach (string path in paths)
        {
            string name = Path.GetFileName(path);
            try
            {
                var log = new FindingLog(listedPerRule: 1);
                var options = new CheckOptions();
                long length = new FileInfo(path).Length;
                if (length > options.MaxFileBytes)
                    faults.Add($"{name} has {length} bytes; at most {options.MaxFileBytes} are read");
                else if (IdsAudit.Run(new CheckSubject(path, File.ReadAllBytes(path), log, options)) is { } document && log.Counts.Errors == 0)
                    documents.Add(document);
                else
                    faults.Add($"{name} breaks the rules of IDS");
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
            {
                faults.Add(e.Message);
            }
        }

        return (documents.ToImmutable(), faults.ToImmutable());
    }
}
