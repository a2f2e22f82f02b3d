namespace SampleBlock.Ifc;

/// <summary>A storey of the house and where it is placed.</summary>
internal readonly record struct Storey(string Key, StepArgument Entity, StepArgument Placement);
