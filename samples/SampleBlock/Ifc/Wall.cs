namespace SampleBlock.Ifc;

/// <summary>A wall and where it is placed.</summary>
internal readonly record struct Wall(StepArgument Entity, StepArgument Placement);
