using TwinInterop.Formats.Ifc.Step;

namespace TwinInterop.Formats.Ifc;

/// <summary>The entities that a value refers to; going through them allocates nothing. Use it in <c>foreach</c>.</summary>
internal ref struct IfcEntities
{
    private readonly IfcModel _model;
    private StepValue _single;
    private StepValues _values;

    internal IfcEntities(IfcModel model, StepValue value)
    {
        _model = model;
        _single = value.Kind == StepKind.Reference ? value : default;
        _values = value.Kind == StepKind.List ? value.Items : default;
    }

    /// <summary>The entity at hand.</summary>
    public IfcEntity Current { get; private set; }

    /// <summary>For <c>foreach</c>.</summary>
    public readonly IfcEntities GetEnumerator() => this;

    public bool MoveNext()
    {
        if (_single.Kind == StepKind.Reference)
        {
            Current = _model.Find(_single.AsReference());
            _single = default;
            return Current.Exists;
        }

        while (_values.MoveNext())
        {
            Current = _model.Find(_values.Current.AsReference());
            if (Current.Exists)
                return true;
        }

        return false;
    }

    /// <summary>The entities in an array.</summary>
    internal readonly IfcEntity[] ToArray()
    {
        var entities = new List<IfcEntity>();
        foreach (IfcEntity entity in this)
            entities.Add(entity);
        return [.. entities];
    }

    /// <summary>The first entity; one that does not exist when there is none.</summary>
    internal readonly IfcEntity FirstOrDefault()
    {
        IfcEntities rest = this;
        return rest.MoveNext() ? rest.Current : default;
    }
}
