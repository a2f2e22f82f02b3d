using System.CommandLine;
using TwinInterop.Provenance;

namespace TwinInterop.Cli;

/// <summary>The options by which the user says where a source comes from.</summary>
internal sealed class ProvenanceOptionSet
{
    private readonly Option<string?> _title = new("--title") { Description = "The title of the dataset.", HelpName = "TEXT" };
    private readonly Option<string?> _supplier = new("--supplier") { Description = "Who delivered the source.", HelpName = "NAME" };
    private readonly Option<string?> _licence = new("--licence")
    {
        Description = "The licence of the source: a URI, or an identifier such as etalab-2.0.",
        HelpName = "ID|URI",
    };

    private readonly Option<string?> _date = new("--source-date")
    {
        Description = "When the source was captured, or the date that it refers to: 2024, 2024-05, 2024-05-17 or a moment.",
        HelpName = "DATE",
    };

    private readonly Option<string?> _file = new("--provenance")
    {
        Description = "A JSON file with title, description, supplier, licence, date and named criteria; options go before it.",
        HelpName = "FILE",
    };

    public void AddTo(Command command)
    {
        foreach (Option option in new Option[] { _title, _supplier, _licence, _date, _file })
            command.Options.Add(option);
    }

    /// <summary>What the user states; null for nothing.</summary>
    /// <exception cref="ArgumentException">The date is none, or the file is not of the form.</exception>
    public SourceStatement? Read(ParseResult parsed)
    {
        SourceStatement said = parsed.GetValue(_file) is { } path ? ReadFile(path) : new SourceStatement();
        said = said with
        {
            Title = parsed.GetValue(_title) ?? said.Title,
            Supplier = parsed.GetValue(_supplier) ?? said.Supplier,
            Licence = parsed.GetValue(_licence) ?? said.Licence,
            Date = parsed.GetValue(_date) ?? said.Date,
        };
        if (said.Date is { } date)
            _ = DateStatement.ValueOf(date);
        return said == new SourceStatement() ? null : said;
    }

    private static SourceStatement ReadFile(string path) => File.Exists(path)
        ? SourceStatementJson.Read(File.ReadAllBytes(path))
        : throw new ArgumentException($"Expected a file for --provenance, found nothing at {path}.", nameof(path));
}
