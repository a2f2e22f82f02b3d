using TwinInterop.Conversion;
using TwinInterop.Diagnostics;

namespace TwinInterop.Selection;

/// <summary>What a selection met in all inputs, so that a name that nothing has is not passed over in silence.</summary>
internal sealed class SelectionTrace(ObjectSelection selection)
{
    private static readonly DiagnosticRule NothingChosen = new(
        "TWIN0110", Severity.Warning, "Expected objects that the selection chooses, found none: the target is empty.", "");

    private static readonly DiagnosticRule UnknownClass = new(
        "TWIN0111", Severity.Warning, "Expected objects of the class {0} that the selection names, found none.", "");

    private static readonly DiagnosticRule UnknownId = new(
        "TWIN0112", Severity.Warning, "Expected an object with the id {0} that the selection names, found none.", "");

    private readonly HashSet<string> _classes = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);
    private bool _hasObjects;

    public void MeetClass(string name) => _classes.Add(name);

    public void MeetId(string id) => _ids.Add(id);

    public void MeetObject() => _hasObjects = true;

    /// <summary>Reports what was not met, once all inputs were read.</summary>
    public void Report(ConversionContext context)
    {
        foreach (string name in selection.Classes.Where(name => !_classes.Contains(name)))
            context.Report(UnknownClass, "", name);
        foreach (string id in selection.Ids.Where(id => !_ids.Contains(id)).Order(StringComparer.Ordinal))
            context.Report(UnknownId, "", id);
        if (!_hasObjects)
            context.Report(NothingChosen, "");
    }
}
