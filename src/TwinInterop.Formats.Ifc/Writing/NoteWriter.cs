using TwinInterop.Diagnostics;
using TwinInterop.Formats.Ifc.Properties;
using TwinInterop.Model;

namespace TwinInterop.Formats.Ifc.Writing;

/// <summary>Writes identity and class of objects whose entity does not tell them, and content of other encodings.</summary>
/// <param name="document">Takes them.</param>
internal sealed class NoteWriter(IfcDocument document)
{
    /// <summary>Writes the notes on an object.</summary>
    public void Write(CityObject item, ObjectReference reference, ObjectNote note)
    {
        if (!note.IsNative)
            document.Sets.Write(reference, TwinSets.Object, Properties(item, note));
        if (item.Extensions.IsEmpty)
            return;
        document.Sets.Write(reference, TwinSets.Extensions, [.. item.Extensions.Select(Content)], isGeneric: true);
        document.Context.Books.Keep(BookAccount.Extensions, item.Extensions.Length);
    }

    /// <summary>Content of another encoding as an attribute.</summary>
    public static CityAttribute Content(ExtensionContent content) => new(
        content.Name,
        new NestedValue(
        [
            new CityAttribute("Encoding", new TextValue(content.Encoding), IsGeneric: true),
            new CityAttribute("Payload", new TextValue(content.Payload), IsGeneric: true),
        ]),
        IsGeneric: true);

    private List<int> Properties(CityObject item, ObjectNote note)
    {
        PropertyWriter properties = document.Properties;
        List<int> numbers = properties.WriteAll(Own(item, note), isGeneric: true);
        numbers.Add(properties.WriteShared("Scheme", item.Source.Scheme));
        numbers.Add(properties.WriteShared("Class", item.Class.Name));
        if (item.SourceClass is { } sourceClass)
            numbers.Add(properties.WriteShared("SourceClass", sourceClass));
        if (item.HasGeneratedId)
            numbers.Add(properties.WriteShared("Generated", "true"));
        foreach ((int i, Reading.TwinForm form) in note.Forms.Index())
            numbers.Add(properties.WriteShared($"Geometry{i + 1}", form.ToString()));
        return numbers;
    }

    private List<CityAttribute> Own(CityObject item, ObjectNote note)
    {
        var own = new List<CityAttribute> { new("Id", new TextValue(item.Source.LocalId), IsGeneric: true) };
        if (note.Parent is { } parent)
            own.Add(new CityAttribute("Parent", new TextValue(parent), IsGeneric: true));
        Add(own, "Creation", item.Lifespan.Creation);
        Add(own, "Termination", item.Lifespan.Termination);
        Add(own, "ValidFrom", item.Lifespan.ValidFrom);
        Add(own, "ValidTo", item.Lifespan.ValidTo);
        return own;
    }

    private void Add(List<CityAttribute> own, string name, TimeValue? time)
    {
        if (time is null)
            return;
        own.Add(new CityAttribute(name, time, IsGeneric: true));
        document.Context.Books.Keep(BookAccount.Attributes);
    }
}
