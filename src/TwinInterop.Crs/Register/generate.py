#!/usr/bin/env python3
"""Writes the register tables of this folder from the EPSG facts in PROJ's database.

Usage: python3 generate.py [proj.db]       (default /usr/share/proj/proj.db, PROJ 9.1.1 = EPSG v10.076)

Which systems and operations are supported is decided here, their figures come from the database. Running it twice
gives the same bytes. The tables, all comma separated with one header line:

Every table whose rows are sought by code is sorted by it: the program searches the bytes and reads one row. A comma
within a name is written as "|". A system whose method, axes (west or south first), unit or heights (feet, depths) the
program does not compute with is left out.

codes.csv            every EPSG code of a coordinate reference system: kind, then runs "first[-last]", delta coded
                     (each run starts at the distance from the end of the run before).
crs.csv              supported systems. base: of a projected one its geographic 2D system, of a compound one
                     "horizontal+vertical", of a geodetic one the geographic 2D system of the same datum. unit: of the
                     horizontal axes; the parameters of the map projection are in metres all the same.
datums.csv           geodetic datums: ellipsoid (metres, inverse flattening) and prime meridian (degrees).
conversions.csv      map projections: method code and parameters in the order of PARAMETERS, degrees and metres.
transformations.csv  datum transformations between geographic 2D systems, in order of preference. Helmert
                     parameters are position vector ones: metres, arc-seconds, parts per million.
gateways.csv         as transformations.csv, for all other geographic 2D systems, sorted by the system they start from;
                     parameters only, the most accurate first.
heightmodels.csv     grids between ellipsoidal heights (base: geographic 3D) and a vertical system, in order of
                     preference.
"""
import sqlite3
import sys
from fractions import Fraction
from pathlib import Path

DB = sqlite3.connect(sys.argv[1] if len(sys.argv) > 1 else "/usr/share/proj/proj.db")
HERE = Path(__file__).parent
KINDS = {"geographic 2D": "Geographic2D", "geographic 3D": "Geographic3D", "geocentric": "Geocentric",
         "projected": "Projected", "vertical": "Vertical", "compound": "Compound"}


def span(first, last):
    return list(range(first, last + 1))


# JGD2011 plane rectangular zones I to XIII with heights: EPSG 10162 to 10174, younger than this database.
YOUNGER_COMPOUND = {10162 + i: (6669 + i, 6695) for i in range(13)}

# Parameter codes in the order of conversions.csv.
PARAMETERS = {
    1024: [8801, 8802, 8806, 8807],                        # Popular Visualisation Pseudo Mercator
    9801: [8801, 8802, 8805, 8806, 8807],                  # Lambert Conic Conformal (1SP)
    9802: [8821, 8822, 8823, 8824, 8826, 8827],            # Lambert Conic Conformal (2SP)
    1051: [8821, 8822, 8823, 8824, 8826, 8827, 1038],      # Lambert Conic Conformal (2SP Michigan)
    9803: [8821, 8822, 8823, 8824, 8826, 8827],            # Lambert Conic Conformal (2SP Belgium)
    9804: [8801, 8802, 8805, 8806, 8807],                  # Mercator (variant A)
    9805: [8823, 8802, 8806, 8807],                        # Mercator (variant B)
    9806: [8801, 8802, 8806, 8807],                        # Cassini-Soldner
    9807: [8801, 8802, 8805, 8806, 8807],                  # Transverse Mercator
    9809: [8801, 8802, 8805, 8806, 8807],                  # Oblique Stereographic
    9810: [8801, 8802, 8805, 8806, 8807],                  # Polar Stereographic (variant A)
    9829: [8832, 8833, 8806, 8807],                        # Polar Stereographic (variant B)
    9811: [8801, 8802, 8806, 8807],                        # New Zealand Map Grid
    9812: [8811, 8812, 8813, 8814, 8815, 8806, 8807],      # Hotine Oblique Mercator (variant A)
    9815: [8811, 8812, 8813, 8814, 8815, 8816, 8817],      # Hotine Oblique Mercator (variant B)
    9819: [8811, 8833, 1036, 8818, 8819, 8806, 8807],      # Krovak
    1041: [8811, 8833, 1036, 8818, 8819, 8806, 8807],      # Krovak (North Orientated)
    9820: [8801, 8802, 8806, 8807],                        # Lambert Azimuthal Equal Area
    9822: [8821, 8822, 8823, 8824, 8826, 8827],            # Albers Equal Area
}

# Datum transformations in order of preference: a grid first, then Helmert; regional ones before national ones.
TRANSFORMATIONS = [
    # Null or nearly null among realisations of the same plate-fixed or world frame.
    1149, 1591, 1671, 9789, 9791, 9790, 9792, 9882, 9788, 9703, 9772, 9936, 15880, 4840, 1912, 5501, 4476, 4477, 9769,
    8828,
    # National datums towards their hub.
    9327, 9888, 9889, 1651, 9282, 9281, 8369, 15928, 7709, 1314, 1647, 7674, 1646, 15948, 15869, 1778, 1779, 1780, 1776,
    1622, 4829, 4827]

# Equalities that the register does not hold as a transformation, and the change of prime meridian.
UNREGISTERED = [
    ",CGCS2000 taken as equal to WGS 84,null,4490,4326,,,0 0 0 0 0 0 0,73.62,16.7,134.77,53.56",
    "1763,NTF (Paris) to NTF (1),rotation,4807,4275,0,,,-4.87,41.31,9.63,51.14"]

# (vertical system, grid operation in the database or None, file, base, accuracy or "", exactness)
HEIGHT_MODELS = [
    (5720, 9876, None, None, None, "exact"), (5720, 9786, None, None, None, "exact"),
    (5720, 8885, None, None, None, "exact"), (5720, 8371, None, None, None, "exact"),
    (5721, None, "fr_ign_RAC23.tif", 9781, "", "exact"), (5721, 8372, None, None, None, "exact"),
    (5757, 9133, None, None, None, "exact"), (5756, 9136, None, None, None, "exact"),
    (5755, 10011, None, None, None, "exact"), (5758, 10012, None, None, None, "exact"),
    (5616, 9134, None, None, None, "exact"), (5617, 9135, None, None, None, "exact"),
    (5618, 5507, None, None, None, "exact"), (5619, 9187, None, None, None, "exact"),
    (5620, 9188, None, None, None, "exact"), (9130, 9131, None, None, None, "exact"),
    (5792, 9228, None, None, None, "exact"), (5792, 9137, None, None, None, "exact"),
    (5793, None, "fr_ign_ggm04v1.tif", 4469, "", "exact"), (9351, 9352, None, None, None, "exact"),
    (5701, 7711, None, None, None, "exact"), (5709, 9283, None, None, None, "exact"),
    (5710, 9908, None, None, None, "exact"),
    (7837, 9925, "de_bkg_gcg2016.tif", None, None, "exact"),
    # DHHN92 has no open grid: the model of its successor differs by a few centimetres, and 0.1 m is stated.
    (5783, None, "de_bkg_gcg2016.tif", 4937, 0.1, "approximate"),
    (5773, 10084, None, None, None, "exact"),
    (3855, 3858, None, None, None, "exact"),
    (6695, None, "jp_gsi_gsigeo2011.tif", 6667, "", "exact"),
]


def one(sql, *args):
    row = DB.execute(sql, args).fetchone()
    if row is None:
        raise SystemExit(f"nothing found: {sql} {args}")
    return row


def number(value):
    return repr(int(value)) if value == int(value) and abs(value) < 1e15 else repr(float(value))


def degrees(value, uom):
    """Degrees of an angle in EPSG unit uom; 9110 is sexagesimal DDD.MMSSsss."""
    if uom == 9110:
        exact = Fraction(repr(float(value))) if "e" not in repr(float(value)) else Fraction(value)
        sign, exact = (-1 if exact < 0 else 1), abs(exact)
        whole = exact.numerator // exact.denominator
        rest = (exact - whole) * 100
        minutes = rest.numerator // rest.denominator
        return float(sign * (whole + Fraction(minutes, 60) + (rest - minutes) * 100 / 3600))
    factors = {9102: Fraction(1), 9122: Fraction(1), 9105: Fraction(9, 10), 9104: Fraction(1, 3600)}
    return float(Fraction(repr(float(value))) * factors[uom])


METRES = dict(DB.execute("select code, conv_factor from unit_of_measure where auth_name = 'EPSG' and type = 'length'"))


SCALES = dict(DB.execute("select code, conv_factor from unit_of_measure where auth_name = 'EPSG' and type = 'scale'"))


def metres(value, uom):
    return float(value) * METRES[uom]


BOXES = {}
for _table, _code, *_box in DB.execute(
        "select u.object_table_name, u.object_code, e.west_lon, e.south_lat, e.east_lon, e.north_lat from usage u join "
        "extent e on e.auth_name = u.extent_auth_name and e.code = u.extent_code where u.object_auth_name = 'EPSG' "
        "order by u.code"):
    if None not in _box:
        BOXES.setdefault((_table, _code), _box)


def area(table, code):
    return ",".join(number(v) for v in BOXES[table, code])


AXES = {}
for _system, *_axis in DB.execute("select coordinate_system_code, orientation, uom_code, abbrev from axis where "
                                  "coordinate_system_auth_name = 'EPSG' order by coordinate_system_code, "
                                  "coordinate_system_order"):
    AXES.setdefault(_system, []).append(_axis)

UNITS = {9001: "Metre", 9122: "Degree", 9102: "Degree", 9108: "Degree", 9105: "Grad", 9002: "Foot", 9003: "UsSurveyFoot",
         9005: "ClarkeFoot", 9094: "GoldCoastFoot", 9084: "IndianYard"}


def axes(system):
    """Order and unit, or None where the program has no words for them."""
    directions = [a[0] for a in AXES[system]][:2]
    unit = UNITS.get(AXES[system][0][1])
    if all(" along " in d for d in directions) and len(directions) == 2:
        # About a pole both axes run north or south; the names tell which counts as the easting.
        order = "NorthEast" if AXES[system][0][2] == "N" else "EastNorth"
    else:
        order = {("east", "north"): "EastNorth", ("north", "east"): "NorthEast",
                 ("geocentricX", "geocentricY"): "EastNorth", ("up",): "EastNorth"}.get(tuple(directions))
    return None if order is None or unit is None else (order, unit)


def plain(name):
    return name.replace(", ", "| ").replace(",", "|")


def write(name, header, rows):
    lines = [header, *rows]
    width = header.count(",")
    for line in lines[1:]:
        if name != "codes.csv" and line.count(",") != width:
            raise SystemExit(f"{name}: {line}")
    (HERE / name).write_text("\n".join(lines) + "\n", encoding="utf-8", newline="\n")


def codes():
    rows = []
    for kind, label in KINDS.items():
        listed = sorted(r[0] for r in DB.execute(
            "select code from crs_view where auth_name = 'EPSG' and type = ? and code < 900000", (kind,)))
        if kind == "compound":
            listed = sorted({*listed, *YOUNGER_COMPOUND})
        runs, end = [], 0
        start = previous = listed[0]
        for code in [*listed[1:], None]:
            if code is not None and code == previous + 1:
                previous = code
                continue
            runs.append(f"{start - end}" + (f"-{previous - start}" if previous > start else ""))
            end, start, previous = previous, code, code
        rows.append(f"{label}," + " ".join(runs))
    write("codes.csv", "kind,runs", rows)


def geodetic_rows():
    rows = [r for r in DB.execute("select code, name, type, coordinate_system_code, datum_code, deprecated from "
                                  "geodetic_crs where auth_name = 'EPSG' and datum_auth_name = 'EPSG' and "
                                  "code < 900000 order by deprecated, code") if r[3] in AXES and axes(r[3]) and r[4]]
    base = {}
    for code, _, kind, _, datum, _ in rows:
        if kind == "geographic 2D":
            base.setdefault(datum, code)
    for code, name, kind, system, datum, old in rows:
        own = code if kind == "geographic 2D" else base.get(datum)
        if own is None or ("geodetic_crs", code) not in BOXES:
            continue
        order, unit = axes(system)
        if kind == "geographic 2D":
            DATUM_OF[code] = datum
        BASE_OF[code] = own
        yield code, (f"{code},{KINDS[kind]},{plain(name)},{own},{datum},,{order},{unit},"
                     f"{area('geodetic_crs', code)},{old}")


DATUM_OF = {}   # datums of the geographic 2D systems that are written
BASE_OF = {}    # geographic 2D system of every geodetic system that is written
CONVERSIONS = {}    # conversions that are written, by code
LEFT_OUT = {}   # projected systems that are not written, by reason


def projected_rows():
    for code, name, system, base, conversion, old in DB.execute(
            "select code, name, coordinate_system_code, geodetic_crs_code, conversion_code, deprecated from "
            "projected_crs where auth_name = 'EPSG' and coordinate_system_auth_name = 'EPSG' and geodetic_crs_auth_name "
            "= 'EPSG' and conversion_auth_name = 'EPSG' and code < 900000 order by code").fetchall():
        reason = unfit(code, system, base) or conversion_row(conversion)
        if reason:
            LEFT_OUT.setdefault(reason, []).append(code)
            continue
        order, unit = axes(system)
        yield code, (f"{code},Projected,{plain(name)},{base},,{conversion},{order},{unit},"
                     f"{area('projected_crs', code)},{old}")


def unfit(code, system, base):
    if code in DISAGREEING:
        return "disagrees with PROJ"
    if axes(system) is None:
        return "axes " + " ".join(f"{a[0]}" for a in AXES[system]) + f" unit {AXES[system][0][1]}"
    if len(AXES[system]) != 2:
        return "three axes"
    if base not in DATUM_OF:
        return "base system not written"
    return None if ("projected_crs", code) in BOXES else "no area of use"


# Projected systems on which this program and PROJ differ by more than a millimetre.
DISAGREEING = {
    3752,    # PROJ has no Mercator variant A whose origin is off the equator
    28191,   # Cassini-Soldner four degrees from the meridian
}


def vertical_rows():
    for code, name, system, datum, old in DB.execute(
            "select v.code, v.name, v.coordinate_system_code, d.name, v.deprecated from vertical_crs v join "
            "vertical_datum d on d.auth_name = v.datum_auth_name and d.code = v.datum_code where v.auth_name = 'EPSG' "
            "and v.code < 900000 order by v.code").fetchall():
        if axes(system) == ("EastNorth", "Metre") and ("vertical_crs", code) in BOXES:
            yield code, (f"{code},Vertical,{plain(name)},,{plain(datum)},,EastNorth,Metre,"
                         f"{area('vertical_crs', code)},{old}")


def compound_rows(bodies):
    known = {r[0]: r for r in DB.execute("select code, name, horiz_crs_code, vertical_crs_code, deprecated from "
                                         "compound_crs where auth_name = 'EPSG' and code < 900000")}
    pairs = {code: (r[2], r[3]) for code, r in known.items()}
    for code, (horizontal, vertical) in sorted({**pairs, **YOUNGER_COMPOUND}.items()):
        if horizontal not in bodies or vertical not in bodies:
            continue
        fields = bodies[horizontal].split(",")
        if code in known:
            name, old = known[code][1], known[code][4]
            box = area("compound_crs", code)
        else:
            name, old = f"{fields[2]} + {bodies[vertical].split(',')[2]}", 0
            box = ",".join(fields[8:12])
        yield code, f"{code},Compound,{plain(name)},{horizontal}+{vertical},,,{fields[6]},{fields[7]},{box},{old}"


def systems():
    bodies = dict(geodetic_rows())
    bodies.update(projected_rows())
    bodies.update(vertical_rows())
    bodies.update(compound_rows(bodies))
    write("crs.csv", "code,kind,name,base,datum,conversion,axes,unit,west,south,east,north,deprecated",
          [bodies[c] for c in sorted(bodies)])


def datums():
    rows = []
    for code, name, ellipsoid, a, inverse, b, unit, meridian, longitude, uom in DB.execute(
            "select d.code, d.name, e.name, e.semi_major_axis, e.inv_flattening, e.semi_minor_axis, e.uom_code, p.name, "
            "p.longitude, p.uom_code from geodetic_datum d join ellipsoid e on e.code = d.ellipsoid_code and "
            "e.auth_name = d.ellipsoid_auth_name join prime_meridian p on p.code = d.prime_meridian_code and "
            "p.auth_name = d.prime_meridian_auth_name where d.auth_name = 'EPSG' order by d.code").fetchall():
        if code not in DATUM_OF.values():
            continue
        inverse = inverse if inverse else "Infinity" if a == b else number(a / (a - b))
        inverse = inverse if isinstance(inverse, str) else number(inverse)
        rows.append(f"{code},{plain(name)},{plain(ellipsoid)},{number(metres(a, unit))},{inverse},{meridian},"
                    f"{number(degrees(longitude, uom))}")
    write("datums.csv", "code,name,ellipsoid,semi_major,inverse_flattening,meridian,meridian_longitude", rows)


def conversion_row(code):
    """Keeps a conversion for writing; returns why that is not possible, or None."""
    if code in CONVERSIONS:
        return None
    names = ", ".join(f"param{i}_code, param{i}_value, param{i}_uom_code" for i in range(1, 8))
    name, method, title, *flat = one(
        f"select name, method_code, method_name, {names} from conversion where auth_name = 'EPSG' and code = ?", code)
    if method not in PARAMETERS:
        return f"method {method} {title}"
    given = {flat[i]: (flat[i + 1], flat[i + 2]) for i in range(0, 21, 3) if flat[i] is not None}
    values = []
    for parameter in PARAMETERS[method]:
        value, uom = given.pop(parameter)
        if uom in METRES:
            value = metres(value, uom)
        elif uom in SCALES:
            value = float(value) * SCALES[uom]
        else:
            value = degrees(value, uom)
        values.append(number(value))
    if given:
        raise SystemExit(f"parameters left over in conversion {code}: {given}")
    values += [""] * (7 - len(values))
    CONVERSIONS[code] = f"{code},{plain(name)},{method},{','.join(values)}"
    return None


def conversions():
    write("conversions.csv", "code,name,method,p1,p2,p3,p4,p5,p6,p7", [CONVERSIONS[c] for c in sorted(CONVERSIONS)])


def accuracy(value):
    return "" if value is None or value > 900 else number(value)


def about_origin(values, pivot):
    """The same similarity with its rotation about the geocentre in place of the pivot (Molodensky-Badekas)."""
    rx, ry, rz = (v * 3.141592653589793 / 648000 for v in values[3:6])
    scale = 1 + values[6] * 1e-6
    x, y, z = pivot
    turned = (x - rz * y + ry * z, rz * x + y - rx * z, -ry * x + rx * y + z)
    return [*(values[i] + pivot[i] - scale * turned[i] for i in range(3)), *values[3:]]


def helmert(code):
    row = DB.execute(
        "select name, source_crs_code, target_crs_code, accuracy, method_code, tx, ty, tz, rx, ry, rz, "
        "scale_difference, translation_uom_code, rotation_uom_code, scale_difference_uom_code, px, py, pz "
        "from helmert_transformation where auth_name = 'EPSG' and code = ?", (code,)).fetchone()
    if row is None:
        return None
    name, source, target, acc, method, *rest = row
    tx, ty, tz, rx, ry, rz, scale, length_unit, angle_unit, scale_unit, px, py, pz = rest
    # 9202 parts per million, 1028 parts per billion, 9201 unity; 1025 millimetre, 1033 centimetre.
    length = {9001: 1, 1025: 1000, 1033: 100}[length_unit]
    tx, ty, tz = (v if length == 1 else float(Fraction(str(v)) / length) for v in (tx, ty, tz))
    if scale_unit is not None and scale_unit != 9202:
        scale = float(Fraction(str(scale)) * {1028: Fraction(1, 1000), 9201: Fraction(1000000)}[scale_unit])
    if rx is None:
        values = [tx, ty, tz, 0, 0, 0, 0]
    else:
        # 9104 arc-second, 9109 microradian, 9113 centesimal second; coordinate frame rotations turn the other way.
        # 1031 milliarc-second, 9101 radian.
        second = {9104: 1.0, 9109: 1e-6 * 648000 / 3.141592653589793, 9113: 0.324, 1031: 0.001,
                  9101: 648000 / 3.141592653589793}[angle_unit]
        # 9607 and 1038, 1032: coordinate frame; 9606, 1037, 1033: position vector; 1061, 1062, 9636, 1039: pivot.
        sign = {9606: 1, 1033: 1, 1061: 1, 1063: 1, 9607: -1, 1032: -1, 9636: -1}[method]
        values = [tx, ty, tz, sign * rx * second, sign * ry * second, sign * rz * second, scale]
        if px is not None:
            values = about_origin(values, (px, py, pz))
    kind = "null" if not any(values) else "helmert"
    box = area("helmert_transformation", code)
    source, target = BASE_OF[source], BASE_OF[target]
    return f"{code},{plain(name)},{kind},{source},{target},{accuracy(acc)},,{' '.join(number(v) for v in values)},{box}"


def shift_grid(code):
    name, source, target, acc, method, grid = one(
        "select name, source_crs_code, target_crs_code, accuracy, method_code, grid_name from grid_transformation "
        "where auth_name = 'EPSG' and code = ?", code)
    kind = {9615: "offsets", 1087: "translations"}[method]
    file, inverse = one("select proj_grid_name, inverse_direction from grid_alternatives where original_grid_name = ?",
                        grid)
    if inverse:
        raise SystemExit(f"grid of {code} runs the other way")
    return f"{code},{name},{kind},{source},{target},{accuracy(acc)},{file},,{area('grid_transformation', code)}"


def transformations():
    write("transformations.csv", "code,name,kind,source,target,accuracy,grid,parameters,west,south,east,north",
          [*(helmert(c) or shift_grid(c) for c in TRANSFORMATIONS), *UNREGISTERED])


def candidates():
    """Ways by parameters between geographic 2D systems: (source, target, accuracy, code, row)."""
    replaced = {r[0] for r in DB.execute(
        "select superseded_code from supersession where superseded_table_name = 'helmert_transformation' and "
        "replacement_table_name = 'helmert_transformation' and superseded_auth_name = 'EPSG' and "
        "same_source_target_crs = 1")}
    for code, source, target, acc in DB.execute(
            "select code, source_crs_code, target_crs_code, accuracy from helmert_transformation where auth_name = "
            "'EPSG' and source_crs_auth_name = 'EPSG' and target_crs_auth_name = 'EPSG' and deprecated = 0 and "
            "method_code in (1031, 1032, 1033, 1061, 1063, 9603, 9606, 9607, 9636) order by code").fetchall():
        if code not in replaced and source in BASE_OF and target in BASE_OF:
            yield BASE_OF[source], BASE_OF[target], 999 if acc is None else acc, code, helmert(code)
    nothing = ",,0 0 0 0 0 0 0,"
    for code, name, one_end, other in DB.execute(
            "select code, name, source_crs_code, target_crs_code from other_transformation where auth_name = 'EPSG' and "
            "method_code = 9601 and deprecated = 0 order by code").fetchall():
        if one_end in DATUM_OF and other in DATUM_OF:
            box = area("other_transformation", code)
            yield one_end, other, 0, code, f"{code},{plain(name)},rotation,{one_end},{other},0,,,{box}"
    members = {m: (e, acc) for m, e, acc in DB.execute(
        "select m.member_code, m.ensemble_code, d.ensemble_accuracy from geodetic_datum_ensemble_member m join "
        "geodetic_datum d on d.auth_name = m.ensemble_auth_name and d.code = m.ensemble_code where "
        "m.member_auth_name = 'EPSG' and m.ensemble_auth_name = 'EPSG'")}
    first = {}
    for code, datum in sorted(DATUM_OF.items()):
        if datum in members:
            ensemble, acc = members[datum]
            whole = next(c for c, d in sorted(DATUM_OF.items()) if d == ensemble)
            yield code, whole, acc, 0, (f",Member of the ensemble,null,{code},{whole},{number(acc)}{nothing}"
                                        f"{area('geodetic_crs', code)}")
    for code, datum in sorted(DATUM_OF.items()):
        if first.setdefault(datum, code) != code:
            box = area("geodetic_crs", code)
            for a, b in ((code, first[datum]), (first[datum], code)):
                yield a, b, 0, 0, f",Same datum,null,{a},{b},0{nothing}{box}"


def gateways():
    """From every other system the ways that end among those whose way on is known already."""
    ends = {4326, 4258}
    for line in (HERE / "transformations.csv").read_text(encoding="utf-8").splitlines()[1:]:
        ends.update(int(v) for v in line.split(",")[3:5])
    ways, rows = sorted(candidates(), key=lambda w: w[:4]), []
    while True:
        found = [w for w in ways if w[0] not in ends and w[1] in ends]
        if not found:
            break
        rows += found
        ends.update(w[0] for w in found)
    rows.sort(key=lambda w: (w[0], w[2], w[1] != 4326, w[3]))
    lines = [",".join([str(w[0]), *w[4].split(",")]) for w in rows]
    write("gateways.csv", "from,code,name,kind,source,target,accuracy,grid,parameters,west,south,east,north", lines)
    print("no way by parameters:", *sorted(set(DATUM_OF) - ends))


def height_models():
    rows = []
    for vertical, operation, file, base, acc, exactness in HEIGHT_MODELS:
        if operation is not None:
            known_base, known_acc, grid = one(
                "select source_crs_code, accuracy, grid_name from grid_transformation where auth_name = 'EPSG' and "
                "code = ?", operation)
            alternative = DB.execute("select proj_grid_name from grid_alternatives where original_grid_name = ?",
                                     (grid,)).fetchone()
            file, base, acc = file or alternative[0], base or known_base, known_acc if acc is None else acc
        rows.append(f"{vertical},{file},{base},{accuracy(acc or None)},{operation or ''},{exactness}")
    write("heightmodels.csv", "vertical,grid,base,accuracy,operation,exactness", rows)


if __name__ == "__main__":
    codes()
    systems()
    datums()
    conversions()
    transformations()
    gateways()
    height_models()
    for _reason, _codes in sorted(LEFT_OUT.items()):
        print(f"left out, {_reason}:", *_codes)
