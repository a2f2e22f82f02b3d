using TwinInterop.Diagnostics;
using TwinInterop.Formats;
using TwinInterop.Formats.Ifc;
using TwinInterop.Formats.Ifc.Containers;

namespace TwinInterop.Conformance.Checks.Ifc;

/// <summary>IFC 2x3, 4, 4x1 and 4x3 as STEP physical file, ifcZIP or ifcXML.</summary>
/// <remarks>Source: ISO 16739-1, ISO 10303-21.</remarks>
internal sealed class IfcStandard : IStandard
{
    private const int HeadLength = 512;

    public string Id => "ifc";

    public int Recognise(string path, ReadOnlySpan<byte> head)
    {
        if (head.StartsWith("ISO-10303-21"u8))
            return 5;
        return Path.GetExtension(path).ToUpperInvariant() is ".IFC" or ".IFCZIP" or ".IFCXML" ? 4 : 0;
    }

    public string? Check(CheckSubject subject)
    {
        string name = Path.GetFileName(subject.Path);
        var diagnostics = new DiagnosticLog(subject.Options.ListedPerRule);
        var step = new StepCheck(subject.Log, name);
        ReadOnlySpan<byte> head = subject.Bytes.Span[..Math.Min(HeadLength, subject.Bytes.Length)];
        bool isText = !IfcContainer.IsArchive(head) && !IfcContainer.IsXml(head);
        try
        {
            using IfcModel model = isText
                ? IfcModel.Open(subject.Bytes, diagnostics)
                : new IfcContainer(new ContainerLimits(), diagnostics).Open(DatasetSource.FromBytes(name, subject.Bytes.ToArray()));
            model.Verify(CancellationToken.None);
            step.Report(diagnostics);
            IfcChecks.Run(new IfcSubject(model, name, isText, subject.Log, subject.Options), subject.Log);
            return model.File.Header.Schemas.FirstOrDefault();
        }
        catch (InvalidDatasetException e)
        {
            step.Report(diagnostics);
            step.Report(e.Diagnostic);
            return null;
        }
    }
}
