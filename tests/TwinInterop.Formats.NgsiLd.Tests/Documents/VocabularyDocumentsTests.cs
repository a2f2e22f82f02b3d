using TwinInterop.Formats.NgsiLd.Mapping;
using TwinInterop.Testing;

namespace TwinInterop.Formats.NgsiLd.Documents;

/// <summary>The published context and schemas are what the tables say: ACCEPT=1 writes them anew.</summary>
public sealed class VocabularyDocumentsTests
{
    private static readonly string Folder = Path.Combine(SharedMaterial.Repository, "docs", "ngsi-ld");

    [Fact]
    public void The_published_context_and_schemas_are_those_of_the_tables()
    {
        SortedDictionary<string, string> documents = VocabularyDocuments.Make();
        if (Environment.GetEnvironmentVariable("ACCEPT") is "1")
        {
            Directory.CreateDirectory(Path.Combine(Folder, "schemas"));
            foreach ((string name, string text) in documents)
                File.WriteAllText(Path.Combine(Folder, name), text);
        }

        Assert.All(documents, document => Assert.Equal(document.Value, File.ReadAllText(Path.Combine(Folder, document.Key))));
        Assert.Equal(
            documents.Keys.Where(name => name.StartsWith("schemas/", StringComparison.Ordinal)),
            Directory.GetFiles(Path.Combine(Folder, "schemas")).Select(path => "schemas/" + Path.GetFileName(path)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_class_that_types_map_to_is_a_class_of_CityGML()
    {
        Assert.Subset(
            VocabularyDocuments.Classes().ToHashSet(StringComparer.Ordinal),
            Vocabulary.CanonicalClasses.ToHashSet(StringComparer.Ordinal));
    }
}
