"""The part of XML Schema that the CityGML and GML schemas use, as a small in-memory model.

Names are pairs (namespace, local name). Only facts are read: names, order, types, cardinalities.
Annotations are never looked at.
"""

import xml.etree.ElementTree as ET

XS = "{http://www.w3.org/2001/XMLSchema}"
XSD_NAMESPACE = "http://www.w3.org/2001/XMLSchema"
OBJECT_CONTENT = ("sequence", "choice", "group", "all")


class Particle:
    """One element of a content model with its cardinality; `unbounded` is None."""

    def __init__(self, node, schema, minimum, maximum):
        self.node, self.schema, self.minimum, self.maximum = node, schema, minimum, maximum

    @property
    def reference(self):
        ref = self.node.get("ref")
        return self.schema.resolve(ref) if ref else None

    @property
    def name(self):
        return self.reference or (self.schema.namespace, self.node.get("name"))


class SchemaFile:
    """One .xsd file: its target namespace, its prefixes, its global components."""

    def __init__(self, path):
        self.prefixes = {"xml": "http://www.w3.org/XML/1998/namespace"}
        for _, (prefix, uri) in ET.iterparse(path, ("start-ns",)):
            self.prefixes.setdefault(prefix, uri)  # the root's declaration comes first
        self.root = ET.parse(path).getroot()
        self.namespace = self.root.get("targetNamespace")

    def resolve(self, qname):
        prefix, _, local = qname.rpartition(":")
        return self.prefixes.get(prefix, self.namespace), local


class SchemaSet:
    """The global elements, types, groups and attribute groups of several files."""

    def __init__(self, paths):
        self.components = {kind: {} for kind in ("element", "complexType", "simpleType", "group", "attributeGroup")}
        for path in paths:
            schema = SchemaFile(path)
            for node in schema.root:
                kind = node.tag.removeprefix(XS)
                if kind in self.components:
                    self.components[kind][schema.namespace, node.get("name")] = (node, schema)
        self.substitutes = {}
        self.elements_of_type = {}
        for name, (node, schema) in self.components["element"].items():
            if node.get("substitutionGroup"):
                self.substitutes.setdefault(schema.resolve(node.get("substitutionGroup")), []).append(name)
            if node.get("type"):
                self.elements_of_type.setdefault(schema.resolve(node.get("type")), []).append(name)

    def element(self, name):
        return self.components["element"].get(name)

    def complex_type(self, name):
        return self.components["complexType"].get(name)

    def type_of_element(self, name):
        node, schema = self.element(name)
        if node.get("type"):
            return schema.resolve(node.get("type"))
        head = node.get("substitutionGroup")
        return self.type_of_element(schema.resolve(head)) if head and node.find(XS + "complexType") is None else None

    def object_of_type(self, type_name):
        """The global element that stands for a type: bldg:AbstractBuildingType -> bldg:_AbstractBuilding."""
        wanted = core_name(type_name[1].removesuffix("Type"))
        for name in self.elements_of_type.get(type_name, ()):
            if name[0] == type_name[0] and core_name(name[1]) == wanted:
                return name
        return None

    def all_substitutes(self, head):
        for name in self.substitutes.get(head, ()):
            yield name
            yield from self.all_substitutes(name)

    @staticmethod
    def extension(node):
        """The extension or restriction element of a complex type, or None."""
        for content in (XS + "complexContent", XS + "simpleContent"):
            for derivation in (XS + "extension", XS + "restriction"):
                found = node.find(f"{content}/{derivation}")
                if found is not None:
                    return found
        return None

    def base(self, node, schema):
        derivation = self.extension(node)
        return None if derivation is None else schema.resolve(derivation.get("base"))

    def particles(self, node, schema):
        """The elements that a complex type itself declares, in order (without those of its base)."""
        derivation = self.extension(node)
        found = []
        for child in (node if derivation is None else derivation):
            self._collect(child, schema, 1, 1, found)
        return found

    def _collect(self, node, schema, minimum, maximum, found):
        kind = node.tag.removeprefix(XS)
        if kind not in OBJECT_CONTENT and kind != "element":
            return
        low = minimum * int(node.get("minOccurs", "1"))
        bound = node.get("maxOccurs", "1")
        high = None if bound == "unbounded" or maximum is None else maximum * int(bound)
        if kind == "element":
            found.append(Particle(node, schema, low, high))
        elif kind == "group" and node.get("ref"):
            group, group_schema = self.components["group"][schema.resolve(node.get("ref"))]
            for child in group:
                self._collect(child, group_schema, low, high, found)
        else:
            for child in node:
                self._collect(child, schema, 0 if kind == "choice" else low, high, found)

    def attributes(self, node, schema):
        """Yields (attribute name, required) of a complex type itself; attribute groups are followed."""
        derivation = self.extension(node)
        for child in (node if derivation is None else derivation):
            kind = child.tag.removeprefix(XS)
            if kind == "attribute":
                name = schema.resolve(child.get("ref")) if child.get("ref") else ("", child.get("name"))
                yield name, child.get("use") == "required", child.get("type")
            elif kind == "attributeGroup":
                group = self.components["attributeGroup"].get(schema.resolve(child.get("ref")))
                if group:
                    yield from self.attributes(*group)

    def allows_link(self, node, schema):
        """Whether a property type carries the XLink attributes of GML, itself or through its base."""
        derivation = self.extension(node)
        for child in (node if derivation is None else derivation):
            if child.tag == XS + "attributeGroup" and child.get("ref").endswith("AssociationAttributeGroup"):
                return True
        base = self.base(node, schema)
        found = self.complex_type(base) if base else None
        return bool(found) and self.allows_link(*found)


def core_name(name):
    return name.removeprefix("_").removeprefix("Abstract").lower()
