using TwinInterop.Conformance.Delivery;
using TwinInterop.Conformance.Rules;

namespace TwinInterop.Conformance.Checks.Delivery;

/// <summary>Holds the files against the profile: names, formats, versions, what is missing.</summary>
[Checks("dlv-file-*", "dlv-format-*")]
internal sealed class DeliveredFilesCheck(DeliverySubject subject)
{
    public void Check()
    {
        subject.Log.Tested("delivery-files");
        foreach (DeliveredFile file in subject.Files)
        {
            if (subject.Profile.Files.Names is { } names && !names.IsMatch(Path.GetFileName(file.Path)))
                subject.Log.Report("dlv-file-name", file.Name, Path.GetFileName(file.Path), DeliverySubject.Show(names));
            CheckFormat(file);
        }

        foreach (FormatDemand demand in subject.Profile.Formats)
        {
            if (demand.IsRequired && !subject.Files.Any(file => file.Format?.Id == demand.Format))
                subject.Log.Report("dlv-format-missing", ".", null, demand.Format);
        }
    }

    private void CheckFormat(DeliveredFile file)
    {
        if (file.Fault is { } fault)
            subject.Log.Report("dlv-file-unreadable", file.Name, fault);
        if (file.Format is not { } format)
        {
            if (file.Fault is null)
                subject.Log.Report("dlv-format-unknown", file.Name, Path.GetExtension(file.Path), Allowed());
            return;
        }

        List<FormatDemand> demands = [.. subject.Profile.Formats.Where(demand => demand.Format == format.Id)];
        if (demands.Count == 0)
        {
            subject.Log.Report("dlv-format-unknown", file.Name, format.Title, Allowed());
            return;
        }

        List<string> versions = [.. demands.SelectMany(demand => demand.Versions)];
        if (file.Info is { } info && versions.Count > 0 && !versions.Contains(info.Version ?? "", StringComparer.OrdinalIgnoreCase))
            subject.Log.Report("dlv-format-version", file.Name, $"{format.Title} {info.Version}", string.Join(" | ", versions));
    }

    private string Allowed() => string.Join(" | ", subject.Profile.Formats.Select(demand => demand.Format).Distinct(StringComparer.Ordinal));
}
