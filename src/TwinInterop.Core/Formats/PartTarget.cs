namespace TwinInterop.Formats;

/// <summary>A dataset that is a part of a larger target: one file of it, or one folder of files.</summary>
/// <param name="whole">The larger target, which is committed as a whole.</param>
/// <param name="path">The main file of this part, relative to the folder of the whole.</param>
/// <param name="holdsFiles">Whether the part is a folder of its own.</param>
internal sealed class PartTarget(DatasetTarget whole, string path, bool holdsFiles) : DatasetTarget
{
    private readonly string _folder = path.Contains('/', StringComparison.Ordinal) ? path[..(path.LastIndexOf('/') + 1)] : "";
    private Stream? _stream;

    public override string? Path => whole.Path is { } main
        ? System.IO.Path.Combine(System.IO.Path.GetDirectoryName(main)!, path) // a full path of a file has a folder
        : null;

    public override bool HoldsFiles => holdsFiles;

    public override Stream OpenWrite() => _stream ??= new BufferedStream(whole.OpenWriteBeside(path), 1 << 16);

    public override Stream OpenWriteBeside(string path) =>
        holdsFiles ? whole.OpenWriteBeside(_folder + Checked(path)) : base.OpenWriteBeside(path);

    public override void TakeAlong(string path, string file) => whole.TakeAlong(_folder + Checked(path), file);

    public override void Commit()
    {
        if (_stream is null)
            throw new InvalidOperationException("Nothing was written.");
        _stream.Dispose();
    }

    public override Stream OpenRead() => whole.OpenReadBeside(path);

    protected override void Dispose(bool disposing) => _stream?.Dispose();
}
