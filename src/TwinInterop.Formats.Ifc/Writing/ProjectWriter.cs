using System.Collections.Immutable;
using System.Globalization;
using System.Reflection;
using System.Text;
using TwinInterop.Formats.Ifc.Properties;
using TwinInterop.Formats.Ifc.Schema;
using TwinInterop.Formats.Ifc.Step;
using TwinInterop.Model;
using TwinInterop.Provenance;

namespace TwinInterop.Formats.Ifc.Writing;

/// <summary>Writes the header and the project.</summary>
/// <param name="document">Takes them.</param>
/// <param name="options">What the user wants.</param>
internal sealed class ProjectWriter(IfcDocument document, IfcWriterOptions options)
{
    private const string NoTime = "1970-01-01T00:00:00";

    /// <summary>The version of this tool.</summary>
    public static string ToolVersion { get; } =
        typeof(ProjectWriter).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "";

    /// <summary>The reference to the project.</summary>
    public ObjectReference Project => new(
        document.Project, document.Schema.Entity(IfcClass.IfcProject)!, ProjectId(), 0); // every release has it

    /// <summary>Writes the header and the beginning of the data.</summary>
    /// <param name="fileName">The name of the file.</param>
    public void WriteHeader(string fileName)
    {
        (string schema, string view) = options.Release switch
        {
            IfcRelease.Ifc2x3 => ("IFC2X3", "ViewDefinition [CoordinationView_V2.0]"),
            IfcRelease.Ifc4x3 => ("IFC4X3_ADD2", "ViewDefinition [ReferenceView]"),
            _ => ("IFC4", "ViewDefinition [ReferenceView_V1.2]"),
        };
        StepWriter step = document.Step;
        step.Raw("ISO-10303-21;\nHEADER;\n"u8);
        Entity("FILE_DESCRIPTION", () =>
        {
            Texts([view]);
            step.Text("2;1");
        });
        Entity("FILE_NAME", () =>
        {
            step.Text(fileName);
            step.Text(TimeStamp());
            Texts([Metadata("fileAuthor") ?? ""]);
            Texts([Metadata("fileOrganization") ?? Supplier() ?? ""]);
            step.Text($"TwinInterop {ToolVersion}");
            step.Text($"TwinInterop - twin - {ToolVersion}");
            step.Text("");
        });
        Entity("FILE_SCHEMA", () => Texts([schema]));
        step.Raw("ENDSEC;\nDATA;\n"u8);
    }

    /// <summary>Writes the project with its units, contexts and sets, and the end of the file.</summary>
    public void WriteProject()
    {
        new ReferenceSystemWriter(document).Write(Project);
        WriteSets();
        document.Contexts.Write();
        int units = document.Units.WriteAssignment();
        IfcInstance project = document.Instances.New(IfcClass.IfcProject)
            .With("GlobalId", StepArgument.Text(ProjectId()))
            .With("Name", StepArgument.Text(Metadata("name") ?? document.Info.Name))
            .With("Description", StepArgument.Text(Metadata("description")))
            .With("RepresentationContexts", StepArgument.References([document.Contexts.Model]))
            .With("UnitsInContext", StepArgument.Reference(units));
        if (IsIfc)
        {
            project.With("ObjectType", StepArgument.Text(Metadata("ObjectType")))
                .With("LongName", StepArgument.Text(Metadata("LongName"))).With("Phase", StepArgument.Text(Metadata("Phase")));
        }

        if (options.Release == IfcRelease.Ifc2x3)
            project["OwnerHistory"] = StepArgument.Reference(document.History.Default);
        document.Instances.Write(document.Project, project);
        document.Step.Raw("ENDSEC;\nEND-ISO-10303-21;\n"u8);
    }

    private bool IsIfc => document.Info.Format == IfcFormat.FormatId;

    private void WriteSets()
    {
        if (IsIfc)
        {
            foreach (CityAttribute attribute in document.Info.Metadata)
            {
                if (attribute.Value is NestedValue { IsSet: true, Members.Length: > 0 } && !TwinSets.IsReserved(attribute.Name))
                    document.Sets.Write(Project, attribute);
            }
        }

        var dataset = new List<CityAttribute>
        {
            Text("Name", document.Info.Name),
            Text("Format", document.Info.Format),
            Text("Tool", $"TwinInterop {ToolVersion}"),
        };
        if (document.Info.Version is { } version)
            dataset.Add(Text("Version", version));
        if (!document.Info.Metadata.IsEmpty && !IsIfc)
            dataset.Add(new CityAttribute("Metadata", new NestedValue(document.Info.Metadata), IsGeneric: true));
        if (IsIfc && document.Info.Metadata.FirstOrDefault(ProvenanceChain.IsChain) is { } chain)
            dataset.Add(chain with { Name = TwinSets.Provenance });
        document.Sets.Write(Project, TwinSets.Dataset, dataset, isGeneric: true);
        ImmutableArray<ExtensionContent> extensions = document.Info.Extensions;
        document.Sets.Write(Project, TwinSets.Extensions, [.. extensions.Select(NoteWriter.Content)], isGeneric: true);
        document.Context.SettleExtensions(document.Info, extensions.Length);
    }

    private string ProjectId()
    {
        string? own = IsIfc ? Metadata("identifier") : null;
        return own is not null && IfcDocument.IsGlobalId(own) ? own : GlobalIds.Derive(document.Info.Name, "project");
    }

    private string TimeStamp()
    {
        if (options.TimeStamp is { } stated)
            return stated;
        foreach (CityAttribute attribute in document.Info.Metadata)
        {
            if (attribute.Value is TimeValue { Kind: TimeKind.DateTime or TimeKind.Date } time
                && DateTimeOffset.TryParse(time.Text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset moment))
            {
                return moment.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture);
            }
        }

        return NoTime;
    }

    /// <summary>Who delivered the data, as it was said last.</summary>
    private string? Supplier() =>
        ProvenanceChain.Of(document.Info).LastOrDefault(step => step.Supplier is not null)?.Supplier;

    private string? Metadata(string name) => document.Info.Metadata.FirstOrDefault(attribute => attribute.Name == name)?.Value switch
    {
        TextValue { Text.Length: > 0 } text => text.Text,
        CodeValue { Code.Length: > 0 } code => code.Code,
        _ => null,
    };

    private static CityAttribute Text(string name, string text) => new(name, new TextValue(text), IsGeneric: true);

    private void Entity(string name, Action write)
    {
        StepWriter step = document.Step;
        step.BeginHeader(Encoding.ASCII.GetBytes(name));
        write();
        step.End();
    }

    private void Texts(ImmutableArray<string> texts)
    {
        document.Step.BeginList();
        foreach (string text in texts)
            document.Step.Text(text);
        document.Step.EndList();
    }
}
