"""Reads the classes and properties of one CityGML version out of its schemas (see generate.py)."""

import re

from xsd_model import XS, XSD_NAMESPACE

GML_SIMPLE = {
    "CodeType": "code", "CodeWithAuthorityType": "code", "LengthType": "measure", "MeasureType": "measure",
    "AreaType": "measure", "VolumeType": "measure", "AngleType": "measure", "MeasureOrNullListType": "measureList",
    "MeasureOrNilReasonListType": "measureList", "doubleList": "doubleList", "TimePositionType": "timePosition",
    "DirectPositionType": "position", "StringOrRefType": "string", "BoundingShapeType": "envelope",
    "SignType": "string", "MetaDataPropertyType": "any", "LocationPropertyType": "any",
}
XSD_SIMPLE = {
    "string": "string", "integer": "integer", "nonNegativeInteger": "integer", "positiveInteger": "integer",
    "int": "integer", "double": "double", "boolean": "boolean", "date": "date", "dateTime": "dateTime",
    "gYear": "gYear", "anyURI": "anyURI", "duration": "duration", "ID": "string", "NCName": "string", "anyType": "any",
}
GEOMETRY_PROPERTY = re.compile(
    r"(Point|MultiPoint|Curve|MultiCurve|Surface|MultiSurface|Polygon|Solid|MultiSolid|Geometry|GeometricComplex)PropertyType")
GEOMETRY_OBJECTS = ("TriangulatedSurface", "RectifiedGridCoverage", "_Surface", "AbstractSurface")
ANY_FEATURE = ("gml:_Feature", "gml:AbstractFeature", "core:AbstractFeature")
ADE_HOOK = re.compile(r"(_GenericApplicationPropertyOf|adeOf)")
LOD = re.compile(r"lod([0-4])[A-Z]")


class PropertyTable:
    """All classes of a version with their own properties in schema order."""

    HEADER = ["class", "property", "kind", "type", "lod", "target", "min", "max", "form", "attributes", "values"]

    def __init__(self, version):
        self.version, self.schemas = version, version.schemas
        self.classes = {}
        self.pending = []
        for name in sorted(self.schemas.components["element"]):
            if self._is_class(name):
                self._add_element(name)
        self.rows = []
        done = set()
        while self.classes.keys() - done:
            for name in sorted(self.classes.keys() - done):
                done.add(name)
                self.classes[name]["rows"] = list(self._class_rows(name))
        for name in sorted(self.classes):
            self.rows.extend(self.classes[name]["rows"])

    # Classes

    def _is_class(self, name):
        """Global elements of a CityGML module whose type has element content, without the ADE hooks."""
        if not self.version.is_city(name) or name[1].startswith(("ADEOf", "_GenericApplicationPropertyOf")):
            return False
        return self.schemas.object_of_type(self.schemas.type_of_element(name) or ("", "")) == name

    def _add_element(self, name):
        type_name = self.schemas.type_of_element(name)
        node = self.schemas.element(name)[0]
        self._add(self.version.short(name), type_name, node.get("abstract") == "true")

    def _add(self, short, type_name, abstract):
        if short in self.classes:
            return
        node, schema = self.schemas.complex_type(type_name)
        base_type = self.schemas.base(node, schema)
        self.classes[short] = {"type": type_name, "abstract": abstract, "base": ""}
        if base_type:
            base = self.schemas.object_of_type(base_type)
            if base is None:
                raise SystemExit(f"Expected an element for type {base_type}, the base of {short}, found none.")
            self._add_element(base)
            self.classes[short]["base"] = self.version.short(base)

    def base(self, short):
        return self.classes[short]["base"]

    def is_abstract(self, short):
        return self.classes[short]["abstract"]

    def lineage(self, short):
        while short:
            yield short
            short = self.base(short)

    # Properties

    def _class_rows(self, short):
        node, schema = self.schemas.complex_type(self.classes[short]["type"])
        for attribute, required, type_name in self.schemas.attributes(node, schema):
            value = self._simple(schema.resolve(type_name))[0] if type_name else "string"
            yield self._row(short, "@" + self.version.short(attribute), "xmlAttribute", type=value, min=int(required))
        seen = set()
        for particle in self.schemas.particles(node, schema):
            names = self._expand(particle)
            for name in names:
                if name not in seen:
                    seen.add(name)
                    yield self._property(short, particle, name, len(names))

    def _expand(self, particle):
        """The names that can stand at a particle: substitutes of CityGML first, the element itself last."""
        reference = particle.reference
        if reference is None:
            return [particle.name]
        names = sorted((n for n in self.schemas.all_substitutes(reference) if self.version.is_city(n)), key=self.version.short)
        names = [n for n in names if self.schemas.element(n)[0].get("abstract") != "true"]
        head_is_abstract = self.schemas.element(reference)[0].get("abstract") == "true"
        return names if head_is_abstract and names and not ADE_HOOK.match(reference[1]) else names + [reference]

    def _row(self, short, name, kind, **facts):
        row = dict.fromkeys(self.HEADER, "")
        row.update({"class": short, "property": name, "kind": kind, "min": 0, "max": 1}, **facts)
        return row

    def _property(self, short, particle, name, alternatives):
        short_name = self.version.short(name)
        maximum = "*" if particle.maximum is None else particle.maximum
        facts = {"min": particle.minimum if alternatives == 1 else 0, "max": maximum}
        lod = LOD.match(name[1])
        if lod:
            facts["lod"] = lod.group(1)
        if ADE_HOOK.match(name[1]):
            return self._row(short, short_name, "adeHook", **facts)
        node, schema = self.schemas.element(name) if particle.reference else (particle.node, particle.schema)
        kind, more = self._value(short_name, node, schema)
        if short.startswith("gml:") and kind in ("attribute", "reference"):
            kind = "gml"
        if short_name == "app:appearanceMember":
            # Declared for any feature; by the standard (OGC 12-019, 9) it holds an appearance.
            kind, more = "appearance", more | {"target": "app:Appearance"}
        return self._row(short, short_name, kind, **facts, **more)

    def _value(self, short_name, node, schema):
        inline = node.find(XS + "complexType")
        if inline is not None:
            return self._complex(short_name, inline, schema, None)
        simple = node.find(XS + "simpleType")
        if simple is not None:
            return "attribute", self._simple_facts(*self._simple_node(simple, schema))
        type_name = schema.resolve(node.get("type"))
        geometry = GEOMETRY_PROPERTY.fullmatch(type_name[1])
        if self.version.prefixes.get(type_name[0]) == "gml" and geometry:
            return "geometry", {"type": geometry.group(1), "form": "either"}
        found = None if self._is_simple(type_name) else self.schemas.complex_type(type_name)
        if found:
            return self._complex(short_name, *found, type_name)
        return "attribute", self._simple_facts(*self._simple(type_name))

    def _is_simple(self, name):
        return name[0] == XSD_NAMESPACE or (self.version.prefixes.get(name[0]) == "gml" and name[1] in GML_SIMPLE)

    @staticmethod
    def _simple_facts(value, values):
        return {"type": value, "values": "|".join(values)}

    def _complex(self, short_name, node, schema, type_name):
        """A property type: simple content, a wrapped object, a link, or content of its own."""
        attributes = " ".join(self.version.short(name) + ("!" if required else "")
                              for name, required, _ in self.schemas.attributes(node, schema)
                              if name[0] != "http://www.w3.org/1999/xlink" and name[1] not in ("remoteSchema", "owns", "nilReason"))
        facts = {"attributes": attributes} if attributes else {}
        if node.find(XS + "simpleContent") is not None:
            return "attribute", facts | self._simple_facts(*self._simple(self.schemas.base(node, schema)))
        own = self.schemas.object_of_type(type_name) if type_name else None
        if own and self.version.short(own) == short_name:
            return "genericAttribute", {"target": short_name, "form": "direct"}
        particles = self.schemas.particles(node, schema)
        linked = self.schemas.allows_link(node, schema)
        if not particles:
            return "reference", facts | {"type": "reference", "form": "link"}
        if len(particles) == 1 and (particles[0].reference or self._add_local_object(particles[0])):
            return self._wrapped(particles[0].name, facts | {"form": "either" if linked else "inline"})
        target = self.version.short((type_name[0], type_name[1].removesuffix("Type")))
        self._add(target, type_name, False)
        return "dataType", facts | {"target": target, "form": "direct"}

    def _add_local_object(self, particle):
        """1.0 declares the object element app:Appearance inside its property type: a name, and a type of that name."""
        namespace, local = particle.name
        if local[0].isupper() and self.schemas.complex_type((namespace, local + "Type")):
            self._add(self.version.short(particle.name), (namespace, local + "Type"), False)
            return True
        return False

    def _wrapped(self, target, facts):
        short = self.version.short(target)
        if target[1].startswith("ADEOf"):
            return "adeHook", facts
        if short == "core:ImplicitGeometry":
            return "geometry", facts | {"type": "ImplicitGeometry", "target": short}
        if short.startswith("gml:") and target[1] in GEOMETRY_OBJECTS:
            return "geometry", facts | {"type": target[1].removeprefix("_").removeprefix("Abstract")}
        if not self.version.is_city(target) and target[1] not in ("_Feature", "AbstractFeature"):
            return "foreign", facts | {"target": short}
        if short not in self.classes:
            self._add_element(target)
        return self._object_kind(short), facts | {"target": short}

    def _object_kind(self, short):
        lineage = set(self.lineage(short))
        if short == "core:Address":
            return "address"
        if lineage & {"app:Appearance", "core:AbstractAppearance"}:
            return "appearance"
        if lineage & {"gen:_genericAttribute", "core:AbstractGenericAttribute"}:
            return "genericAttribute"
        if lineage & {"core:_CityObject", "core:AbstractCityObject"} or short in ANY_FEATURE:
            return "feature"
        return "object" if lineage & {"gml:_Feature", "gml:AbstractFeature"} else "dataType"

    # Simple types

    def _simple(self, name):
        if name[0] == XSD_NAMESPACE:
            return XSD_SIMPLE[name[1]], ()
        if self.version.prefixes.get(name[0]) == "gml" and name[1] in GML_SIMPLE:
            return GML_SIMPLE[name[1]], ()
        found = self.schemas.components["simpleType"].get(name)
        if not found:
            raise SystemExit(f"Expected a simple type, found {name}.")
        return self._simple_node(*found)

    def _simple_node(self, node, schema):
        values = [value.get("value") for value in node.iter(XS + "enumeration")]
        if values:
            return "enumeration", values
        items = next(node.iter(XS + "list"), None)
        if items is not None:
            item = self._simple(schema.resolve(items.get("itemType")))[0]
            return ("doubleList" if item == "double" else "string"), ()
        return self._simple(schema.resolve(node.find(XS + "restriction").get("base")))
