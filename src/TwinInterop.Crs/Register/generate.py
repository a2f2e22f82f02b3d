#!/usr/bin/env python3
"""Writes the register tables of this folder from the EPSG facts in PROJ's database.

Usage: python3 generate.py [proj.db]       (default /usr/share/proj/proj.db, PROJ 9.1.1 = EPSG v10.076)

Which systems and operations are supported is decided here, their figures come from the database. Running it twice
gives the same bytes. The tables, all comma separated with one header line:

codes.csv            every EPSG code of a coordinate reference system: kind, then runs "first[-last]", delta coded
                     (each run starts at the distance from the end of the run before).
crs.csv              supported systems. base: of a projected one its geographic 2D system, of a compound one
                     "horizontal+vertical", of a geodetic one the geographic 2D system of the same datum.
datums.csv           geodetic datums: ellipsoid (metres, inverse flattening) and prime meridian (degrees).
conversions.csv      map projections: method code and parameters in the order of PARAMETERS, degrees and metres.
transformations.csv  datum transformations between geographic 2D systems, in order of preference. Helmert
                     parameters are position vector ones: metres, arc-seconds, parts per million.
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


GEODETIC = [
    4326, 4979, 4978, 4258, 4936, 4937, 4171, 4964, 4965, *span(9775, 9777), *span(9780, 9782), 4275, 4807,
    4463, 4465, 4466, *span(4468, 4470), 4624, 4966, 4967, 4627, 4970, 4971, *span(5487, 5489), 4687, 4998, 4999,
    4749, 4906, 4907, 6668, 6667, 6666, 8898, 8899, 8900, 9700, 9701, 9702, 4490, 4479, 4480,
    4289, 4313, 4277, 4149, 4150, 4314, 4156]
PROJECTED = [
    3857, 3395, 3994, 2154, 9793, 9794, *span(3942, 3950), *span(9822, 9830), *span(9842, 9850),
    *span(27561, 27564), *span(27571, 27574), *span(27581, 27584), *span(27591, 27594), 2972, 2975, 3163,
    *span(3169, 3171), *span(3296, 3299), 3313, 4467, 4471, 5490, 5644, 8903, 3034, 3035, *span(25828, 25838),
    28992, 31370, 31300, 3812, 27700, 2056, 21781, *span(31466, 31469), 3068, 2180, 3763, 5514,
    *span(32601, 32660), *span(32701, 32760), *span(6669, 6687), 4547]
VERTICAL = [5720, 5721, 5601, *span(5616, 5621), 5753, *span(5755, 5758), 5792, 5793, 9130, 9351, 5701, 5709, 5710,
            5773, 5783, 7837, 9389, 3855, 6695]
COMPOUND = [5698, 5699, 9538, 9539, 9785, 9530, *span(9532, 9536), 7415, *span(5554, 5556), 7421, 7422, 6697]
# JGD2011 plane rectangular zones I to XIII with heights: EPSG 10162 to 10174, younger than this database.
YOUNGER_COMPOUND = {10162 + i: (6669 + i, 6695) for i in range(13)}

# Parameter codes in the order of conversions.csv.
PARAMETERS = {
    1024: [8801, 8802, 8806, 8807],                        # Popular Visualisation Pseudo Mercator
    9801: [8801, 8802, 8805, 8806, 8807],                  # Lambert Conic Conformal (1SP)
    9802: [8821, 8822, 8823, 8824, 8826, 8827],            # Lambert Conic Conformal (2SP)
    9803: [8821, 8822, 8823, 8824, 8826, 8827],            # Lambert Conic Conformal (2SP Belgium)
    9804: [8801, 8802, 8805, 8806, 8807],                  # Mercator (variant A)
    9805: [8823, 8802, 8806, 8807],                        # Mercator (variant B)
    9806: [8801, 8802, 8806, 8807],                        # Cassini-Soldner
    9807: [8801, 8802, 8805, 8806, 8807],                  # Transverse Mercator
    9809: [8801, 8802, 8805, 8806, 8807],                  # Oblique Stereographic
    9815: [8811, 8812, 8813, 8814, 8815, 8816, 8817],      # Hotine Oblique Mercator (variant B)
    9819: [8811, 8833, 1036, 8818, 8819, 8806, 8807],      # Krovak
    1041: [8811, 8833, 1036, 8818, 8819, 8806, 8807],      # Krovak (North Orientated)
    9820: [8801, 8802, 8806, 8807],                        # Lambert Azimuthal Equal Area
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


def area(table, code):
    boxes = DB.execute(
        "select e.west_lon, e.south_lat, e.east_lon, e.north_lat from usage u join extent e on "
        "e.auth_name = u.extent_auth_name and e.code = u.extent_code where u.object_table_name = ? and "
        "u.object_auth_name = 'EPSG' and u.object_code = ? order by u.code", (table, code)).fetchall()
    return ",".join(number(v) for v in boxes[0])


def axes(system):
    rows = DB.execute(
        "select a.orientation, a.uom_code from axis a where a.coordinate_system_auth_name = 'EPSG' and "
        "a.coordinate_system_code = ? order by a.coordinate_system_order", (system,)).fetchall()
    order = {("east", "north"): "EastNorth", ("north", "east"): "NorthEast", ("geocentricX", "geocentricY"): "EastNorth",
             ("up",): "EastNorth"}[tuple(r[0] for r in rows[:2])]
    unit = {9001: "Metre", 9122: "Degree", 9102: "Degree", 9105: "Grad"}[rows[0][1]]
    return order, unit


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
    for code in sorted(GEODETIC):
        name, kind, system, datum, old = one(
            "select name, type, coordinate_system_code, datum_code, deprecated from geodetic_crs where "
            "auth_name = 'EPSG' and code = ?", code)
        base = next(c for c in GEODETIC if DB.execute(
            "select 1 from geodetic_crs where auth_name = 'EPSG' and code = ? and datum_code = ? and "
            "type = 'geographic 2D'", (c, datum)).fetchone())
        order, unit = axes(system)
        yield code, f"{code},{KINDS[kind]},{name},{base},{datum},,{order},{unit},{area('geodetic_crs', code)},{old}"


def projected_rows():
    for code in sorted(PROJECTED):
        name, system, base, conversion, old = one(
            "select name, coordinate_system_code, geodetic_crs_code, conversion_code, deprecated from projected_crs "
            "where auth_name = 'EPSG' and code = ?", code)
        if base not in GEODETIC:
            raise SystemExit(f"base {base} of {code} is not listed")
        order, unit = axes(system)
        yield code, (f"{code},Projected,{name},{base},,{conversion},{order},{unit},"
                     f"{area('projected_crs', code)},{old}")


def vertical_rows():
    for code in sorted(VERTICAL):
        name, system, datum, old = one(
            "select v.name, v.coordinate_system_code, d.name, v.deprecated from vertical_crs v join vertical_datum d "
            "on d.auth_name = v.datum_auth_name and d.code = v.datum_code where v.auth_name = 'EPSG' and v.code = ?",
            code)
        order, unit = axes(system)
        yield code, f"{code},Vertical,{name},,{datum},,{order},{unit},{area('vertical_crs', code)},{old}"


def compound_rows(bodies):
    pairs = {c: one("select horiz_crs_code, vertical_crs_code from compound_crs where auth_name = 'EPSG' and code = ?",
                    c) for c in COMPOUND}
    for code, (horizontal, vertical) in sorted({**pairs, **YOUNGER_COMPOUND}.items()):
        fields = bodies[horizontal].split(",")
        if code in pairs:
            name, old = one("select name, deprecated from compound_crs where auth_name = 'EPSG' and code = ?", code)
            box = area("compound_crs", code)
        else:
            name, old = f"{fields[2]} + {bodies[vertical].split(',')[2]}", 0
            box = ",".join(fields[8:12])
        yield code, f"{code},Compound,{name},{horizontal}+{vertical},,,{fields[6]},{fields[7]},{box},{old}"


def systems():
    bodies = dict([*geodetic_rows(), *projected_rows(), *vertical_rows()])
    bodies.update(compound_rows(bodies))
    write("crs.csv", "code,kind,name,base,datum,conversion,axes,unit,west,south,east,north,deprecated",
          [bodies[c] for c in sorted(bodies)])


def datums():
    rows = []
    marks = ",".join("?" * len(GEODETIC))
    for code, name, ellipsoid, a, inverse, b, meridian, longitude, uom in DB.execute(
            "select distinct d.code, d.name, e.name, e.semi_major_axis, e.inv_flattening, e.semi_minor_axis, p.name, "
            "p.longitude, p.uom_code from geodetic_crs g join geodetic_datum d on d.code = g.datum_code and "
            "d.auth_name = g.datum_auth_name join ellipsoid e on e.code = d.ellipsoid_code and e.auth_name = "
            "d.ellipsoid_auth_name join prime_meridian p on p.code = d.prime_meridian_code and p.auth_name = "
            f"d.prime_meridian_auth_name where g.auth_name = 'EPSG' and g.code in ({marks}) order by d.code",
            GEODETIC):
        inverse = inverse if inverse is not None else a / (a - b)
        ellipsoid = ellipsoid.replace(",", "")
        rows.append(f"{code},{name},{ellipsoid},{number(a)},{number(inverse)},{meridian},"
                    f"{number(degrees(longitude, uom))}")
    write("datums.csv", "code,name,ellipsoid,semi_major,inverse_flattening,meridian,meridian_longitude", rows)


def conversions():
    rows = []
    listed = {one("select conversion_code from projected_crs where auth_name = 'EPSG' and code = ?", c)[0]
              for c in PROJECTED}
    for code in sorted(listed):
        names = ", ".join(f"param{i}_code, param{i}_value, param{i}_uom_code" for i in range(1, 8))
        name, method, *flat = one(
            f"select name, method_code, {names} from conversion where auth_name = 'EPSG' and code = ?", code)
        given = {flat[i]: (flat[i + 1], flat[i + 2]) for i in range(0, 21, 3) if flat[i] is not None}
        values = []
        for parameter in PARAMETERS[method]:
            value, uom = given.pop(parameter)
            values.append(number(value if uom in (9001, 9201) else degrees(value, uom)))
        if given:
            raise SystemExit(f"parameters left over in conversion {code}: {given}")
        values += [""] * (7 - len(values))
        rows.append(f"{code},{name},{method},{','.join(values)}")
    write("conversions.csv", "code,name,method,p1,p2,p3,p4,p5,p6,p7", rows)


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
    if length_unit != 9001 or scale_unit not in (None, 9202):
        raise SystemExit(f"unexpected units in {code}")
    if rx is None:
        values = [tx, ty, tz, 0, 0, 0, 0]
    else:
        # 9104 arc-second, 9109 microradian, 9113 centesimal second; coordinate frame rotations turn the other way.
        second = {9104: 1.0, 9109: 1e-6 * 648000 / 3.141592653589793, 9113: 0.324}[angle_unit]
        # 9607 and 1038, 1032: coordinate frame; 9606, 1037, 1033: position vector; 1061, 1062, 9636, 1039: pivot.
        sign = {9606: 1, 9607: -1, 9636: -1}[method]
        values = [tx, ty, tz, sign * rx * second, sign * ry * second, sign * rz * second, scale]
        if px is not None:
            values = about_origin(values, (px, py, pz))
    kind = "null" if not any(values) else "helmert"
    box = area("helmert_transformation", code)
    return f"{code},{name},{kind},{source},{target},{accuracy(acc)},,{' '.join(number(v) for v in values)},{box}"


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
    height_models()
