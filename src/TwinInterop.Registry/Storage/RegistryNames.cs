namespace TwinInterop.Registry.Storage;

/// <summary>The small tables of names of a registry.</summary>
internal sealed class RegistryNames(SqlSession sql)
{
    public NameTable Schemes { get; } = new(sql, "scheme", "code");

    public NameTable Classes { get; } = new(sql, "object_class", "name");

    public NameTable Authorities { get; } = new(sql, "authority", "name");

    public NameTable Datasets { get; } = new(sql, "dataset", "code");

    public void Forget()
    {
        Schemes.Forget();
        Classes.Forget();
        Authorities.Forget();
        Datasets.Forget();
    }
}
