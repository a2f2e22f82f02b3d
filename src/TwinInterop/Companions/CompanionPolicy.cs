namespace TwinInterop.Companions;

/// <summary>What happens to images and point clouds that objects refer to by name, where the target refers to them too.</summary>
public enum CompanionPolicy
{
    /// <summary>They are copied into the folder of the target.</summary>
    Copy,

    /// <summary>They stay where they are, and names stay as they are.</summary>
    Refer,
}
