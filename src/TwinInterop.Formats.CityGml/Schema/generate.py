"""Makes the schema tables of CityGML from the official XML Schemas: facts only, no schema text.

    python3 generate.py SCHEMAS [OUTPUT]

SCHEMAS  folder that holds catalog.xml, citygml/{1.0,2.0,3.0}/*.xsd and gml/{3.1/base,3.2}/*.xsd
OUTPUT   folder for the tables (default: the folder of this script)

Writes namespaces.csv, and classes-V.csv and properties-V.csv for V = 1.0, 2.0, 3.0. The same input
gives the same bytes: UTF-8, LF, rows sorted by class, properties in the order of the schema. What the
columns mean is written in README.md beside this script. Needs only the standard library of Python 3.
"""

import csv
import pathlib
import re
import sys

from properties import PropertyTable
from xsd_model import SchemaSet

NAMESPACE_ROOT = "http://www.opengis.net/citygml/"
LOCATION_ROOT = "http://schemas.opengis.net/"
PREFIXES = {
    "": "core", "appearance": "app", "bridge": "brid", "building": "bldg", "cityfurniture": "frn",
    "cityobjectgroup": "grp", "construction": "con", "dynamizer": "dyn", "generics": "gen", "landuse": "luse",
    "pointcloud": "pcl", "relief": "dem", "texturedsurface": "tex", "transportation": "tran", "tunnel": "tun",
    "vegetation": "veg", "versioning": "vers", "waterbody": "wtr",
}
# Per version: GML namespace, its folder, its official address, xAL namespace.
FOREIGN = {
    "1.0": ("http://www.opengis.net/gml", "gml/3.1/base", "gml/3.1.1/base/gml.xsd", "urn:oasis:names:tc:ciq:xsdschema:xAL:2.0"),
    "2.0": ("http://www.opengis.net/gml", "gml/3.1/base", "gml/3.1.1/base/gml.xsd", "urn:oasis:names:tc:ciq:xsdschema:xAL:2.0"),
    "3.0": ("http://www.opengis.net/gml/3.2", "gml/3.2", "gml/3.2.1/gml.xsd", "urn:oasis:names:tc:ciq:xal:3"),
}
XLINK = "http://www.w3.org/1999/xlink"

CITY_OBJECTS = ("core:_CityObject", "core:AbstractCityObject")
SURFACES = ("bldg:_BoundarySurface", "brid:_BoundarySurface", "tun:_BoundarySurface", "wtr:_WaterBoundarySurface",
            "tran:TrafficArea", "tran:AuxiliaryTrafficArea", "core:AbstractThematicSurface")
# The first category whose heads are the class itself or an ancestor wins.
CATEGORIES = (
    ("CityModel", ("core:CityModel",)),
    ("Opening", ("bldg:_Opening", "brid:_Opening", "tun:_Opening", "con:AbstractFillingSurface")),
    ("CityObject", ("luse:LandUse",)),
    ("BoundarySurface", SURFACES),
    ("CityObject", CITY_OBJECTS),
    ("Address", ("core:Address",)),
    ("Appearance", ("app:Appearance", "core:AbstractAppearance")),
    ("SurfaceData", ("app:_SurfaceData", "app:AbstractSurfaceData")),
    ("GenericAttribute", ("gen:_genericAttribute", "core:AbstractGenericAttribute")),
    ("Geometry", ("core:ImplicitGeometry", "tex:TexturedSurface", "gml:_Geometry", "gml:AbstractGeometry")),
    ("Feature", ("gml:_Feature", "gml:AbstractFeature")),
)
# Classes that a property of every space can hold and that are nevertheless delivered on their own.
ALWAYS_TOP = ("luse:LandUse", "dem:ReliefFeature")
# Properties that may hold objects of any class: they do not make a class a part of another.
GENERAL_TARGETS = CITY_OBJECTS + ("gml:_Feature", "gml:AbstractFeature", "core:AbstractFeature", "core:AbstractSpaceBoundary")


class Version:
    """One CityGML version: its schemas read and its names made short."""

    def __init__(self, root, version):
        gml, gml_folder, gml_location, xal = FOREIGN[version]
        self.version = version
        files = sorted((root / "citygml" / version).glob("*.xsd")) + sorted((root / gml_folder).glob("*.xsd"))
        self.schemas = SchemaSet(files)
        self.prefixes = {gml: "gml", xal: "xAL", XLINK: "xlink"}
        self.locations = {gml: LOCATION_ROOT + gml_location}
        for path in sorted((root / "citygml" / version).glob("*.xsd")):
            self._add_module(path)

    def _add_module(self, path):
        namespace = re.search(r'targetNamespace="([^"]*)"', path.read_text(encoding="utf-8")).group(1)
        rest = namespace.removeprefix(NAMESPACE_ROOT)
        module = rest.rpartition("/")[0]
        if module in PREFIXES:
            self.prefixes[namespace] = PREFIXES[module]
            self.locations[namespace] = f"{LOCATION_ROOT}citygml/{rest}/{path.name}"

    def short(self, name):
        prefix = self.prefixes.get(name[0])
        return f"{prefix}:{name[1]}" if prefix else name[1]

    def is_city(self, name):
        return name[0].startswith(NAMESPACE_ROOT) and name[0] in self.prefixes


def class_rows(version, table):
    """Classes sorted by name: (class, base, category, abstract, member)."""
    targets = {row["target"] for row in table.rows if row["kind"] == "feature"} - set(GENERAL_TARGETS)
    for name in sorted(table.classes):
        lineage = list(table.lineage(name))
        category = next((c for c, heads in CATEGORIES if any(head in lineage for head in heads)), "DataType")
        abstract = table.is_abstract(name)
        member = ""
        if not abstract and any(head in lineage for head in CITY_OBJECTS):
            nested = category in ("BoundarySurface", "Opening") or any(ancestor in targets for ancestor in lineage)
            nested = nested and name not in ALWAYS_TOP
            member = "nested" if nested else "top"
        yield [name, table.base(name), category, "abstract" if abstract else "", member]


def namespace_rows(root, versions):
    catalog = (root / "catalog.xml").read_text(encoding="utf-8")
    for version in versions:
        for namespace, prefix in sorted(version.prefixes.items(), key=lambda item: item[1]):
            location = version.locations.get(namespace, "")
            if location.startswith(LOCATION_ROOT + "citygml/") and f'systemId="{location}"' not in catalog:
                raise SystemExit(f"Expected {location} in catalog.xml, found no entry.")
            yield [version.version, prefix, namespace, location]


def write(path, header, rows):
    with path.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.writer(stream, lineterminator="\n")
        writer.writerow(header)
        writer.writerows(rows)


def main(arguments):
    if len(arguments) not in (1, 2):
        raise SystemExit(__doc__)
    root = pathlib.Path(arguments[0])
    output = pathlib.Path(arguments[1] if len(arguments) == 2 else pathlib.Path(__file__).parent)
    versions = [Version(root, version) for version in FOREIGN]
    write(output / "namespaces.csv", ["version", "prefix", "namespace", "schemaLocation"], namespace_rows(root, versions))
    for version in versions:
        table = PropertyTable(version)
        write(output / f"classes-{version.version}.csv", ["class", "base", "category", "abstract", "member"],
              class_rows(version, table))
        write(output / f"properties-{version.version}.csv", PropertyTable.HEADER,
              ([row[column] for column in PropertyTable.HEADER] for row in table.rows))


if __name__ == "__main__":
    main(sys.argv[1:])
