using System.Collections.Immutable;
using System.Globalization;
using System.IO.Compression;
using TwinInterop.Conformance.Reports.Bcf;

namespace TwinInterop.Conformance.Reports.Forms;

/// <summary>Issues of IFC models for viewers and authoring tools: an archive with one topic a rule or specification.</summary>
/// <remarks>
/// The same models and date give the same bytes: ids come from the content, the date is the one stated or that of the
/// model. Source: buildingSMART BCF 2.1 and 3.0.
/// </remarks>
internal sealed class BcfForm : IReportForm
{
    private static readonly DateTimeOffset EntryDate = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset NoDate = DateTimeOffset.UnixEpoch;

    public string Name => "bcf";

    public bool IsDated => false;

    public void Write(ValidationReport report, ReportHeading heading, ReportLanguage language, Stream stream)
    {
        var topics = new List<BcfTopic>();
        BcfXml general = new(heading.BcfVersion, heading.Tool, "");
        using var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true);
        Add(archive, "bcf.version", general.Version());
        var written = new HashSet<Guid>();
        foreach (SubjectReport subject in report.Subjects.Where(subject => subject.Standard == "ifc"))
        {
            using BcfModel? model = BcfModel.Open(subject.Input);
            var xml = new BcfXml(heading.BcfVersion, heading.Supplier ?? heading.Tool, DateOf(heading.Date, model));
            ImmutableArray<BcfTopic> found = BcfTopics.Of(subject, model, language);
            foreach (BcfTopic topic in found.Where(topic => written.Add(topic.Id)))
            {
                Add(archive, $"{topic.Id}/markup.bcf", xml.Markup(topic, Path.GetFileName(subject.Input), model?.ProjectId));
                Add(archive, $"{topic.Id}/{BcfXml.ViewpointName}", xml.View(topic));
                topics.Add(topic);
            }
        }

        if (heading.BcfVersion == BcfVersion.V30)
            Add(archive, "extensions.xml", new BcfXml(heading.BcfVersion, heading.Supplier ?? heading.Tool, "").Extensions(topics));
    }

    private static string DateOf(string? stated, BcfModel? model)
    {
        DateTimeOffset date = DateTimeOffset.TryParse(stated, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out DateTimeOffset parsed)
            ? parsed
            : model?.Written ?? NoDate;
        return date.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
    }

    private static void Add(ZipArchive archive, string name, byte[] bytes)
    {
        ZipArchiveEntry entry = archive.CreateEntry(name, CompressionLevel.Optimal);
        entry.LastWriteTime = EntryDate;
        using Stream stream = entry.Open();
        stream.Write(bytes);
    }
}
