using System.Collections.Immutable;
using TwinInterop.Formats.Ifc.Properties;
using TwinInterop.Formats.Ifc.Schema;
using TwinInterop.Formats.Ifc.Step;
using TwinInterop.Model;
using TwinInterop.Provenance;

namespace TwinInterop.Formats.Ifc.Reading;

/// <summary>What a file says of itself: its project and its header.</summary>
internal static class ProjectMetadata
{
    /// <summary>The statements about the dataset as a whole.</summary>
    public static ImmutableArray<CityAttribute> Of(IfcModel model, ObjectAttributes attributes)
    {
        var metadata = ImmutableArray.CreateBuilder<CityAttribute>();
        int projects = 0;
        foreach (IfcEntity project in model.OfType(IfcClass.IfcProject))
        {
            if (projects++ > 0)
                continue;
            if (project.Text("GlobalId") is { Length: > 0 } id)
                metadata.Add(new CityAttribute("identifier", new TextValue(id)));
            metadata.AddRange(attributes.OfContext(project));
            ImmutableArray<CityAttribute> notes = [.. attributes.Sets.Find(project, TwinSets.Dataset)];
            if (notes.FirstOrDefault(attribute => attribute.Name == "Metadata") is { Value: NestedValue before })
                return before.Members;
            metadata.AddRange(notes.Where(attribute => attribute.Name == TwinSets.Provenance)
                .Select(attribute => attribute with { Name = ProvenanceChain.AttributeName }));
        }

        if (projects != 1)
            model.File.Report(ReadingDiagnostics.NoProject, projects);
        AddHeader(model.File.Header, metadata);
        return metadata.ToImmutable();
    }

    /// <summary>Content of another encoding that this tool kept for the dataset as a whole.</summary>
    public static ImmutableArray<ExtensionContent> ExtensionsOf(IfcModel model, ObjectAttributes attributes)
    {
        foreach (IfcEntity project in model.OfType(IfcClass.IfcProject))
            return TwinReferences.Extensions(attributes.Sets.Find(project, TwinSets.Extensions));
        return [];
    }

    private static void AddHeader(StepHeader header, ImmutableArray<CityAttribute>.Builder metadata)
    {
        Add(metadata, "fileName", header.Name);
        if (!string.IsNullOrWhiteSpace(header.TimeStamp))
            metadata.Add(new CityAttribute("fileTimeStamp", new TimeValue(header.TimeStamp, TimeKind.DateTime)));
        Add(metadata, "fileAuthor", string.Join("; ", header.Authors));
        Add(metadata, "fileOrganization", string.Join("; ", header.Organizations));
        Add(metadata, "originatingSystem", header.OriginatingSystem);
        Add(metadata, "preprocessorVersion", header.PreprocessorVersion);
        Add(metadata, "viewDefinition", string.Join("; ", header.Descriptions));
    }

    private static void Add(ImmutableArray<CityAttribute>.Builder metadata, string name, string? text)
    {
        if (!string.IsNullOrWhiteSpace(text))
            metadata.Add(new CityAttribute(name, new TextValue(text)));
    }
}
