using TwinInterop.Conversion;
using TwinInterop.Diagnostics;
using TwinInterop.Formats.NgsiLd.Description;
using TwinInterop.Model;

namespace TwinInterop.Formats.NgsiLd.Writing;

/// <summary>Enters in the books what an entity holds of its object, and what it cannot hold.</summary>
internal sealed class EntityBooks(ConversionContext context, NgsiLdWriterOptions options)
{
    /// <summary>The values over time.</summary>
    public void EnterDynamizers(CityObject cityObject)
    {
        if (options.IsSimplified && !cityObject.Dynamizers.IsEmpty)
        {
            context.Lose(
                cityObject, BookAccount.Attributes, "dynamizers", LossKind.Dropped, cityObject.Dynamizers.Sum(Tally.ValuesOf), "--representation normalized");
            return;
        }

        foreach (Dynamizer dynamizer in cityObject.Dynamizers)
        {
            long lost = PairsOf(dynamizer.Data).Count(pair => pair.Value is null);
            context.Books.Keep(BookAccount.Attributes, Tally.ValuesOf(dynamizer) - lost);
            context.Lose(cityObject, BookAccount.Attributes, "dynamizers/geometry", LossKind.Dropped, lost, "Write CityGML 3.0.");
        }
    }

    /// <summary>The object itself, its relations, references and kept content.</summary>
    /// <param name="cityObject">The object.</param>
    /// <param name="parent">The id of the entity that it is a part of; null for a top-level object.</param>
    /// <param name="extensions">How many pieces of kept content were written as they were.</param>
    public void Enter(CityObject cityObject, string? parent, int extensions)
    {
        context.Books.KeepObject(cityObject.Class);
        context.Books.Keep(BookAccount.Relations, cityObject.Relations.Length + (parent is null ? 0 : 1));
        int references = cityObject.ExternalReferences.Length;
        int others = cityObject.Extensions.Count(extension => extension.Encoding != NoteName.Encoding);
        if (!options.IsSimplified)
        {
            context.Books.Keep(BookAccount.Attributes, references);
            extensions += others;
        }
        else
        {
            int made = cityObject.ExternalReferences.Count(reference => reference.IsDerived);
            context.Lose(cityObject, BookAccount.Attributes, "externalReferences", LossKind.Dropped, references - made, "--representation concise");
            context.DropDerived(cityObject, BookAccount.Attributes, "externalReferences", made, "--representation concise");
        }

        context.Books.Keep(BookAccount.Extensions, extensions);
        context.Lose(cityObject, BookAccount.Extensions, "extensions", LossKind.Dropped, cityObject.Extensions.Length - extensions);
    }

    private static IEnumerable<TimeValuePair> PairsOf(AbstractTimeSeries? series) => series switch
    {
        TimeSeries own => own.Values,
        CompositeTimeSeries composite => composite.Components.SelectMany(component => PairsOf(component.Series)),
        _ => [],
    };
}
