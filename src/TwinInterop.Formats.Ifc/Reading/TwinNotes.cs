using TwinInterop.Formats.Ifc.Properties;
using TwinInterop.Formats.Ifc.Schema;

namespace TwinInterop.Formats.Ifc.Reading;

/// <summary>The notes of a file that this tool wrote; none in any other file.</summary>
internal sealed class TwinNotes
{
    private readonly Dictionary<int, TwinNote> _notes = [];
    private readonly Properties.PropertySets _sets;

    public TwinNotes(IfcModel model)
    {
        var values = new ValueReader(model.Schema, model.Units);
        _sets = new Properties.PropertySets(values, new EntityDescription(values, model.Units), model.Units);
        IsTwin = model.File.Header.PreprocessorVersion?.StartsWith(Writing.OwnerHistoryWriter.Application, StringComparison.Ordinal) == true
            || HasDatasetSet(model);
        if (!IsTwin)
            return;
        foreach (IfcEntity relation in model.OfType(IfcClass.IfcRelDefinesByProperties))
        {
            IfcEntity set = relation.Reference("RelatingPropertyDefinition");
            if (!set.Exists || !string.Equals(set.Text("Name"), TwinSets.Object, StringComparison.Ordinal))
                continue;
            foreach (IfcEntity item in relation.References("RelatedObjects"))
            {
                if (TwinNote.Of(_sets.Find(item, TwinSets.Object)) is { } note)
                    _notes.TryAdd(item.Slot, note);
            }
        }
    }

    /// <summary>Whether this tool wrote the file.</summary>
    public bool IsTwin { get; }

    /// <summary>The sets of the file.</summary>
    public Properties.PropertySets Sets => _sets;

    /// <summary>The note on an object; null where its entity says what it is.</summary>
    public TwinNote? Of(IfcEntity entity) => _notes.GetValueOrDefault(entity.Slot);

    /// <summary>Whether an object was made by the writer and is none of the source.</summary>
    public bool IsDerived(IfcEntity entity) =>
        IsTwin && string.Equals(entity.Text("ObjectType"), TwinSets.DerivedType, StringComparison.Ordinal);

    // Another tool may have written the file again since.
    private static bool HasDatasetSet(IfcModel model)
    {
        foreach (IfcEntity set in model.OfType(IfcClass.IfcPropertySet))
        {
            if (string.Equals(set.Text("Name"), TwinSets.Dataset, StringComparison.Ordinal))
                return true;
        }

        return false;
    }
}
