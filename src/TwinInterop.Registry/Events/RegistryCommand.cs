namespace TwinInterop.Registry.Events;

/// <summary>Something to be done to a registry as one event: wholly or not at all.</summary>
public abstract record RegistryCommand
{
    private protected RegistryCommand()
    {
    }

    /// <summary>What kind of event it makes.</summary>
    public abstract EventType Type { get; }

    internal abstract void Apply(EventScope scope);
}
