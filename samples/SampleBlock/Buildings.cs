using System.Collections.Immutable;
using System.Globalization;
using SampleBlock.Ifc;
using TwinInterop.Model;

namespace SampleBlock;

/// <summary>The dozen buildings of the block.</summary>
internal static class Buildings
{
    private const string Rue = "Rue des Érables";
    private const string Quai = "Quai du Canal";

    private static readonly ImmutableArray<Entry> Entries =
    [
        new(1, "Mairie", "Équipement public", Rue, "1", new House(new Plot(15, 75), 22, 14, 9.5, 13), 3, 1887),
        new(2, "École élémentaire Simone-Weil", "Enseignement", Rue, "3", new House(new Plot(50, 75), 36, 12, 7, 7), 2, 1964),
        new(3, "Église Saint-Étienne", "Religieux", Rue, "5 bis", new House(new Plot(100, 74), 28, 13, 10, 16), 1, 1721),
        new(4, "Maison des Tilleuls", "Résidentiel", Rue, "2", new House(new Plot(14, 42), 11, 8.5, 5.4, 8.2), 2, 1932),
        new(5, "Maison Lefèvre", "Résidentiel", Rue, "4", new House(new Plot(31, 42), 10, 8, 5.2, 7.9), 2, 1934),
        new(6, "Boulangerie « L’Épi d’or »", "Commercial et services", Rue, "6", new House(new Plot(47, 42), 12, 9, 6, 8.8), 2, 1911),
        new(7, "Résidence du Pont", "Résidentiel", Rue, "8", new House(new Plot(66, 41), 30, 11, 15.5, 15.5), 5, 1978),
        new(8, "Maison Noël", "Résidentiel", Rue, "10", new House(new Plot(104, 42, 4), 10.5, 8, 5.3, 8), 2, 1951),
        new(9, "Atelier du forgeron", "Industriel", Quai, "7", new House(new Plot(14, 12, -3), 16, 10, 4.8, 6.9), 1, 1903),
        new(10, "Halle aux blés", "Commercial et services", Quai, "9", new House(new Plot(40, 11), 24, 13, 8, 11.5), 1, 1868),
        new(11, "Maison éclusière", "Résidentiel", Quai, "11", new House(new Plot(75, 12), 8, 7, 4.6, 7), 1, 1859),
        new(12, "Médiathèque", "Équipement public", Quai, "13", new House(new Plot(94, 10, 2), 26, 14, 8.5, 8.5), 2, 2016),
    ];

    public static IEnumerable<CityObject> All() => Entries.Select(Build);

    /// <summary>The building model of the house that is at LoD 3 in the city model.</summary>
    public static IfcHouse MaisonDesTilleuls() => new(Entries.Single(entry => entry.Number == 4).Shape);

    /// <summary>The block as a group of its buildings.</summary>
    public static CityObject Group() => Town.Object("ILOT_CANAL", "CityObjectGroup") with
    {
        Attributes = [Town.Text("name", "Îlot du canal")],
        Relations = [.. Entries.Select(entry => new CityObjectRelation(CityObjectRelation.GroupMember, entry.Id, "bâtiment"))],
    };

    private static CityObject Build(Entry entry)
    {
        CityObject building = entry.Shape.Build(Describe(entry), openings: entry.Number == 4);
        return entry.Number switch
        {
            1 => building with { Parts = building.Parts.Add(Balcony(entry)) },
            3 => building with { Parts = building.Parts.Add(BellTower(entry)) },
            _ => building,
        };
    }

    private static CityObject Describe(Entry entry) => Town.Object(entry.Id, "Building") with
    {
        Attributes =
        [
            Town.Text("name", entry.Name),
            Town.Code("function", entry.Usage),
            new CityAttribute("yearOfConstruction", new TimeValue(
                entry.Year.ToString(CultureInfo.InvariantCulture), TimeKind.Year)),
            Town.Metres("measuredHeight", entry.Shape.Ridge),
            Town.Count("storeysAboveGround", entry.Storeys),
            Town.Generic("materiauMurs", new TextValue(entry.Year < 1945 ? "pierre" : "béton")),
            Town.Generic("surfaceAuSol", new MeasureValue(entry.Shape.Width * entry.Shape.Depth, "m2")),
            Town.Generic("logements", new IntegerValue(entry.Usage == "Résidentiel" ? entry.Storeys : 0)),
            Town.Generic("controleLe", new TimeValue("2024-03-15", TimeKind.Date)),
        ],
        Addresses =
        [
            new Address
            {
                Country = "France",
                Locality = "Valmont-les-Tilleuls",
                Thoroughfare = entry.Street,
                ThoroughfareNumber = entry.HouseNumber,
                PostalCode = "69999",
            },
        ],
        ExternalReferences =
        [
            new ExternalReference("https://rnb.beta.gouv.fr", string.Create(CultureInfo.InvariantCulture, $"VALM{entry.Number:0000}TEST")),
            new ExternalReference("BD TOPO", string.Create(CultureInfo.InvariantCulture, $"BATIMENT{9_990_000 + entry.Number:0000000000000000}")),
        ],
        Lifespan = new Lifespan(new TimeValue("2024-01-01", TimeKind.Date)),
    };

    private static CityObject Balcony(Entry entry)
    {
        var shape = new House(new Plot(entry.Shape.Plot.East + 9, entry.Shape.Plot.North - 1.2), 4, 1.2, 4.2, 4.2);
        return Town.Object($"{entry.Id}_BALCON", "BuildingInstallation") with
        {
            Attributes =
            [
                Town.Text("name", "Balcon d’honneur"),
                Town.Text("relationToConstruction", "outside"),
            ],
            Geometry = [shape.Build(Town.Object($"{entry.Id}_BALCON", "BuildingInstallation")).Geometry[1] with { Lod = "2" }],
        };
    }

    private static CityObject BellTower(Entry entry) =>
        new House(new Plot(entry.Shape.Plot.East + 28, entry.Shape.Plot.North + 3.5), 6, 6, 22, 27).Build(
            Town.Object($"{entry.Id}_CLOCHER", "BuildingPart") with
            {
                Attributes = [Town.Text("name", "Clocher"), Town.Metres("measuredHeight", 27)],
            });

    private sealed record Entry(
        int Number, string Name, string Usage, string Street, string HouseNumber, House Shape, int Storeys, int Year)
    {
        public string Id { get; } = string.Create(CultureInfo.InvariantCulture, $"BAT_{Number:000}");
    }
}
