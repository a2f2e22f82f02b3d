namespace TwinInterop.Registry.Storage;

/// <summary>The small tables of names of a registry.</summary>
internal sealed class RegistryNames
{
    public RegistryNames(IRegistryStore store)
    {
        Seals = new NameSeals(store);
        Schemes = new NameTable(store, Seals, "scheme", "code");
        Classes = new NameTable(store, Seals, "object_class", "name");
        Authorities = new NameTable(store, Seals, "authority", "name");
        Datasets = new NameTable(store, Seals, "dataset", "code");
    }

    /// <summary>What makes events vouch for names.</summary>
    public NameSeals Seals { get; }

    public NameTable Schemes { get; }

    public NameTable Classes { get; }

    public NameTable Authorities { get; }

    public NameTable Datasets { get; }

    /// <summary>Forgets everything: a transaction was taken back.</summary>
    public void Forget()
    {
        Seals.MayLack = true;
        Schemes.Forget();
        Classes.Forget();
        Authorities.Forget();
        Datasets.Forget();
    }
}
