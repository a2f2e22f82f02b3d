using System.CommandLine;
using TwinInterop.Conversion;
using TwinInterop.Formats;
using TwinInterop.Metadata;

namespace TwinInterop.Cli;

/// <summary>The options of the file that describes a dataset for catalogues.</summary>
internal sealed class MetadataOptionSet
{
    private readonly Option<string?> _file = new("--metadata")
    {
        Description = "Describe what is written for a catalogue: DCAT-AP (.jsonld, .rdf) or ISO 19115 (.xml), with INSPIRE themes.",
        HelpName = "FILE",
    };

    private readonly Option<string?> _form = new("--metadata-form") { Description = "The form of the metadata, whatever the extension." };

    public MetadataOptionSet() => _form.AcceptOnlyFromAmong("dcat", "iso19115");

    public void AddTo(Command command)
    {
        command.Options.Add(_file);
        command.Options.Add(_form);
    }

    /// <summary>Where to write what; null where nothing is wanted.</summary>
    /// <param name="parsed">The call.</param>
    /// <param name="outputs">How many datasets are written.</param>
    /// <exception cref="ArgumentException">The form is not told, or there are several datasets for one file.</exception>
    public (string Path, MetadataForm Form)? Read(ParseResult parsed, int outputs)
    {
        if (parsed.GetValue(_file) is not { } path)
        {
            return parsed.GetValue(_form) is null ? null : throw new ArgumentException(
                "--metadata-form says the form of --metadata FILE: say the file, too.", nameof(parsed));
        }

        if (outputs != 1)
            throw new ArgumentException($"--metadata describes one dataset, and {outputs} are written.", nameof(parsed));
        MetadataForm? told = MetadataFile.FormOf(path);
        return (path, parsed.GetValue(_form) switch
        {
            "iso19115" => MetadataForm.Iso19139,
            "dcat" => told is MetadataForm.DcatJsonLd ? MetadataForm.DcatJsonLd : MetadataForm.DcatRdfXml,
            _ => told ?? throw new ArgumentException(
                $"The name {Path.GetFileName(path)} does not tell the form of the metadata. Say --metadata-form dcat or iso19115.", nameof(parsed)),
        });
    }

    /// <summary>Writes the file.</summary>
    public static void Write(ConversionReport report, (string Path, MetadataForm Form) wanted)
    {
        using DatasetTarget target = DatasetTarget.ToFile(wanted.Path, overwrite: true);
        MetadataFile.Write(report, wanted.Form, target.OpenWrite());
        target.Commit();
    }
}
