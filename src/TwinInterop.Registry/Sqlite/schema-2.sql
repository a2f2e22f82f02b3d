CREATE TABLE sighting_2 (
  representation INTEGER NOT NULL, version INTEGER NOT NULL, tx_from INTEGER NOT NULL, class INTEGER NOT NULL, lods TEXT, label TEXT,
  geometry_digest BLOB, attribute_digest BLOB, min_x REAL, min_y REAL, max_x REAL, max_y REAL, z_min REAL, z_max REAL,
  storeys INTEGER, footprint BLOB, PRIMARY KEY (version, representation)) WITHOUT ROWID;
INSERT INTO sighting_2
  SELECT representation, version, tx_from, class, lods, label, geometry_digest, attribute_digest, min_x, min_y, max_x, max_y, z_min, z_max, storeys, footprint
  FROM sighting ORDER BY version, representation;
DROP TABLE sighting;
ALTER TABLE sighting_2 RENAME TO sighting;
CREATE INDEX event_replace ON event (seq) WHERE type = 'replace';
