using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using TwinInterop.Crs.Declarations;
using TwinInterop.Crs.Operations;
using TwinInterop.Formats;
using TwinInterop.Geometry;
using TwinInterop.Merging;
using TwinInterop.Metadata;
using TwinInterop.Model;
using TwinInterop.Provenance;
using TwinInterop.Selection;

namespace TwinInterop.Conversion;

/// <summary>One walk through the sources of a conversion, one after the other, up to what the writer gets.</summary>
/// <remarks>One source is open at a time; memory holds what its reader holds, and the ids of all objects where there are several.</remarks>
/// <param name="request">What to convert.</param>
/// <param name="context">Takes what the stages behind the readers find and book.</param>
/// <param name="progress">Is told how far the walk is; null for nobody.</param>
internal sealed class SourceWalk(
    ConversionRequest request, ConversionContext context, IProgress<ConversionProgress>? progress) : IAsyncDisposable
{
    private readonly ImmutableArray<DatasetSource> _sources = [request.Source, .. request.FurtherSources];
    private readonly List<SourceReading> _readings = [];
    private readonly List<OperationStep> _operations = [];
    private readonly MergedIds _ids = new();
    private readonly SelectionTrace? _trace = request.Selection is { IsEverything: false } selection ? new SelectionTrace(selection) : null;
    private readonly SurveyStage? _survey = request.IsSurveyed ? new SurveyStage() : null;
    private DatasetInfo? _first;
    private ProgressStage? _progress;
    private WriterRequirements _requirements = new();

    /// <summary>The sources that were opened so far, in order.</summary>
    public IReadOnlyList<SourceReading> Readings => _readings;

    /// <summary>The coordinate operations so far, each once.</summary>
    public ImmutableArray<OperationStep> Operations => [.. _operations];

    /// <summary>What was seen of the objects; null where nobody asked.</summary>
    public DatasetSurvey? Survey => _survey?.Result();

    /// <summary>The CRS of the first source, as it was read.</summary>
    public SpatialReference SourceCrs => _readings[0].Info.Crs;

    /// <summary>Opens the first source, before anything is written.</summary>
    /// <exception cref="InvalidDatasetException">It cannot be read.</exception>
    public async Task OpenAsync(CancellationToken cancellationToken)
    {
        _readings.Add(new SourceReading(request.Source));
        await _readings[0].OpenAsync(request, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Puts all stages behind the first source, which is open.</summary>
    /// <param name="requirements">What the writer needs.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <returns>What the writer gets: the other sources follow as the objects are read.</returns>
    /// <exception cref="InvalidDatasetException">A source cannot be read.</exception>
    /// <exception cref="CoordinateOperationException">The positions or heights cannot be brought to the CRS that the target needs.</exception>
    public async Task<DatasetStream> StartAsync(WriterRequirements requirements, CancellationToken cancellationToken)
    {
        _requirements = requirements;
        _progress = progress is null ? null : new ProgressStage(_sources, progress);
        DatasetStream first = await PrepareAsync(0, cancellationToken).ConfigureAwait(false);
        _first = first.Info;
        var content = new FurtherContent(first.Info, first.Info.Crs, context);
        foreach (DatasetSource further in request.FurtherSources)
            await content.AddAsync(await RereadAsync(further, cancellationToken).ConfigureAwait(false)).ConfigureAwait(false);
        return first with { Info = content.Info, Objects = AllAsync(first, cancellationToken) };
    }

    /// <summary>All that was taken: what the readers say first, then the other stages.</summary>
    public ConversionContext Settle()
    {
        var all = new ConversionContext();
        foreach (SourceReading reading in _readings)
            all.Add(reading.Context);
        all.Add(context);
        return all;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (SourceReading reading in _readings)
            await reading.DisposeAsync().ConfigureAwait(false);
    }

    private async IAsyncEnumerable<CityObject> AllAsync(DatasetStream first, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        DatasetStream stream = first;
        for (int i = 0; ; i++)
        {
            await foreach (CityObject cityObject in stream.Objects.WithCancellation(cancellationToken).ConfigureAwait(false))
                yield return cityObject;
            await _readings[i].DisposeAsync().ConfigureAwait(false);
            if (i + 1 == _sources.Length)
                break;
            var next = new SourceReading(_sources[i + 1]);
            _readings.Add(next);
            await next.OpenAsync(request, cancellationToken).ConfigureAwait(false);
            stream = await PrepareAsync(i + 1, cancellationToken).ConfigureAwait(false);
        }

        _trace?.Report(context);
    }

    private async Task<DatasetStream> PrepareAsync(int index, CancellationToken cancellationToken)
    {
        SourceReading reading = _readings[index];
        DatasetStream entered = reading.Enter(cancellationToken);
        if (index > 0)
            entered = entered with { Info = entered.Info with { Extensions = [] } }; // it is with that of the first
        else
            entered = entered with { Info = new ProvenanceRecord(request).Of(entered.Info, await reading.HashAsync().ConfigureAwait(false)) };
        ITransform? reproject = _first is null
            ? await new TargetSystem(request, context).PlanAsync(reading, _requirements, cancellationToken).ConfigureAwait(false)
            : new CommonSystem(request, context).Plan(_readings[0], reading, _first.Crs);
        foreach (OperationStep step in (reproject as Reproject)?.Steps ?? [])
        {
            if (!_operations.Exists(known => known.Name == step.Name))
                _operations.Add(step);
        }

        var stages = new TransformPlan(request, reading.Info.Format, _requirements, reproject, _survey);
        return new ConversionPipeline([.. OwnStages(reading.Source, index), .. stages.Transforms()]).Apply(entered, context, cancellationToken);
    }

    /// <summary>What concerns one source only: before all that makes the objects fit for the writer.</summary>
    private IEnumerable<ITransform> OwnStages(DatasetSource source, int index)
    {
        if (_progress is not null)
            yield return _progress;
        if (request.Threads > 1)
            yield return new ReadAhead(source);
        if (request.Selection is { } selection && _trace is not null)
        {
            bool isInOwnCrs = index == 0 || selection.BoxCrs is not null;
            ObjectSelection own = isInOwnCrs ? selection : selection with { BoxCrs = SourceCrs };
            yield return new SelectObjects(own, _trace, request.Operations, token => RereadAsync(source, token));
        }

        bool leavesOut = _sources.Length > 1 && request.Duplicates == DuplicatePolicy.KeepFirst;
        if (!leavesOut && request.SourceTransform is { } early)
            yield return early(source);
        if (_sources.Length > 1)
        {
            int number = _ids.AddInput(source.Name, source.Path ?? source.Name);
            yield return new UniteIds(_ids, number, request.Duplicates, CrsDeclaration.IsGeographic, token => RereadAsync(source, token));
            if (index > 0 && Path.GetDirectoryName(source.Path) is { } from && Path.GetDirectoryName(request.Source.Path) is { } to && from != to)
                yield return new RebaseFiles(from, to);
        }

        if (leavesOut && request.SourceTransform is { } late)
            yield return late(source);
    }

    private ValueTask<IDatasetReader> RereadAsync(DatasetSource source, CancellationToken cancellationToken) =>
        NamedReader.OpenAsync(source, request, new ConversionContext(), cancellationToken);
}
