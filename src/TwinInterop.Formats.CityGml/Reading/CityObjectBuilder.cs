using System.Collections.Immutable;
using System.Globalization;
using TwinInterop.Diagnostics;
using TwinInterop.Formats.CityGml.Gml;
using TwinInterop.Formats.CityGml.Modules;
using TwinInterop.Geometry;
using TwinInterop.Identity;
using TwinInterop.Model;

namespace TwinInterop.Formats.CityGml.Reading;

/// <summary>Makes city objects of drafts.</summary>
internal sealed class CityObjectBuilder(ReadSession session, GeometryBuilder geometries)
{
    private const string Scheme = "gml:id";
    private readonly ModuleReader _modules = new(session, geometries);
    private readonly DynamizerReader _dynamizers = new(new ModuleReader(session, geometries));

    /// <summary>The object with all its parts; recursion is bounded as that of the features was.</summary>
    /// <remarks>A relief feature that our writer made around one component is that component.</remarks>
    public CityObject Build(FeatureDraft draft)
    {
        CityObject built = Build(draft, out bool ofParent);
        return ofParent && built.Parts is [var only] ? only : built;
    }

    private CityObject Build(FeatureDraft draft, out bool ofParent)
    {
        ImmutableArray<CityObject> parts = BuildParts(draft, out List<CityObject>? dissolved);
        CityObject built = NotedObject.Restore(BuildAlone(draft, parts), out ofParent);
        return dissolved is null ? built : built with
        {
            Geometry = [.. built.Geometry, .. dissolved.SelectMany(part => part.Geometry)],
            Parts = [.. built.Parts, .. dissolved.SelectMany(part => part.Parts)],
        };
    }

    private CityObject BuildAlone(FeatureDraft draft, ImmutableArray<CityObject> builtParts)
    {
        string original = draft.Id;
        ExternalReference? spelling = draft.HasGeneratedId ? null : EscapedIds.Find(draft.Id, draft.ExternalReferences, out original);
        SourceKey source = spelling?.System is { } scheme
            ? new SourceKey(scheme, session.Dataset, original)
            : new SourceKey(Scheme, session.Dataset, draft.Id);
        return new CityObject(CityObjectId.FromSource(source), source, draft.Class)
        {
            SourceClass = draft.SourceClass,
            HasGeneratedId = draft.HasGeneratedId,
            Attributes = AttributeLists.Merge(draft.Attributes),
            Geometry = BuildGeometry(draft),
            Parts = builtParts,
            Relations = [.. draft.Relations],
            Addresses = draft.Addresses.Count == 0 ? [] : [.. draft.Addresses.Select(address => BuildAddress(address, draft))],
            ExternalReferences = [.. draft.ExternalReferences.Where(item => !ReferenceEquals(item, spelling))],
            Lifespan = draft.Lifespan,
            Dynamizers =
            [
                .. draft.Modules.Where(module => module.Name == "Dynamizer").Select(module => _dynamizers.Read(module, draft)),
            ],
            PointCloud = draft.Modules.Find(module => module.Name == "PointCloud") is { } cloud
                ? _modules.ReadPointCloud(cloud, draft)
                : null,
            Coverage = draft.Coverage,
            Extensions = [.. draft.Extensions],
        };
    }

    /// <param name="draft">The object.</param>
    /// <param name="dissolved">Parts that a writer made to hold what is the object's own; null when there are none.</param>
    private ImmutableArray<CityObject> BuildParts(FeatureDraft draft, out List<CityObject>? dissolved)
    {
        dissolved = null;
        if (draft.Parts.Count == 0)
            return [];
        var parts = ImmutableArray.CreateBuilder<CityObject>(draft.Parts.Count);
        foreach (FeatureDraft part in draft.Parts)
        {
            CityObject built = Build(part, out bool ofParent);
            if (ofParent)
                (dissolved ??= []).Add(built);
            else
                parts.Add(built);
        }

        return parts.DrainToImmutable();
    }

    private ImmutableArray<LodGeometry> BuildGeometry(FeatureDraft draft)
    {
        if (draft.Geometry.Count == 0)
            return [];
        var built = ImmutableArray.CreateBuilder<LodGeometry>(draft.Geometry.Count);
        foreach (GeometryDraft property in draft.Geometry)
        {
            string lod = property.Lod?.ToString(CultureInfo.InvariantCulture) ?? LodOfComponent(draft);
            int leftOut = geometries.LeftOut;
            int approximated = geometries.Approximated;
            int before = built.Count;
            foreach (GmlNode node in property.Nodes)
            {
                if (geometries.Build(node) is { } geometry)
                    built.Add(new LodGeometry(lod, property.Role, geometry));
            }

            if (built.Count == before)
            {
                session.Context.LoseUnread(BookAccount.Geometries, draft.Class.Name, draft.Id, property.Path);
            }
            else if (property.IsIncomplete || geometries.LeftOut > leftOut || geometries.Approximated > approximated)
            {
                session.Context.Books.Lose(
                    new Loss(BookAccount.Geometries, LossKind.Approximated, draft.Class.Name, property.Path), draft.Id);
            }
        }

        return built.ToImmutable();
    }

    /// <remarks>The components of a relief state their level as an attribute.</remarks>
    private static string LodOfComponent(FeatureDraft draft)
    {
        foreach (CityAttribute attribute in draft.Attributes)
        {
            if (attribute is { Name: "lod", IsGeneric: false, Value: IntegerValue { Number: >= 0 and <= 4 } level })
                return level.Number.ToString(CultureInfo.InvariantCulture);
        }

        return "";
    }

    private Address BuildAddress(in AddressDraft draft, FeatureDraft owner)
    {
        if (draft.Location is not { } node)
            return draft.Address;
        AbstractGeometry? geometry = geometries.Build(node);
        if (geometry is MultiPoint points)
            return draft.Address with { Location = points };
        if (geometry is Point point)
            return draft.Address with { Location = new MultiPoint([point]) };
        session.Context.Books.Lose(
            new Loss(BookAccount.Attributes, LossKind.Approximated, owner.Class.Name, "addresses/location"), owner.Id);
        return draft.Address;
    }
}
