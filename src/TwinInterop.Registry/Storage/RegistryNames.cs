namespace TwinInterop.Registry.Storage;

/// <summary>The small tables of names of a registry.</summary>
internal sealed class RegistryNames(IRegistryStore store)
{
    public NameTable Schemes { get; } = new(store, "scheme", "code");

    public NameTable Classes { get; } = new(store, "object_class", "name");

    public NameTable Authorities { get; } = new(store, "authority", "name");

    public NameTable Datasets { get; } = new(store, "dataset", "code");

    public void Forget()
    {
        Schemes.Forget();
        Classes.Forget();
        Authorities.Forget();
        Datasets.Forget();
    }
}
