CREATE TABLE scheme (id INTEGER PRIMARY KEY, code TEXT NOT NULL UNIQUE, definition TEXT);
CREATE TABLE object_class (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE);
CREATE TABLE authority (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE);
CREATE TABLE dataset (id INTEGER PRIMARY KEY, code TEXT NOT NULL UNIQUE);
CREATE TABLE dataset_version (
  id INTEGER PRIMARY KEY, dataset INTEGER NOT NULL REFERENCES dataset, sha256 TEXT NOT NULL, format TEXT, crs TEXT, uri TEXT,
  delivered_at INTEGER, rows_done INTEGER NOT NULL, is_complete INTEGER NOT NULL, UNIQUE (dataset, sha256));
CREATE TABLE event (
  seq INTEGER PRIMARY KEY, event_id TEXT NOT NULL UNIQUE, type TEXT NOT NULL, actor TEXT NOT NULL, recorded_at INTEGER NOT NULL,
  occurred_at INTEGER, idempotency_key TEXT UNIQUE, reason TEXT, evidence TEXT, reverts INTEGER, payload TEXT NOT NULL,
  rows_digest BLOB NOT NULL, prev_hash BLOB NOT NULL, hash BLOB NOT NULL);
CREATE INDEX event_recorded ON event (recorded_at);
CREATE TABLE event_object (object INTEGER NOT NULL, event INTEGER NOT NULL, role TEXT NOT NULL, PRIMARY KEY (object, event, role)) WITHOUT ROWID;
CREATE INDEX event_object_event ON event_object (event);
CREATE TABLE object (pk INTEGER PRIMARY KEY, twin INTEGER NOT NULL UNIQUE, created INTEGER NOT NULL);
CREATE TABLE object_state (
  object INTEGER NOT NULL, tx_from INTEGER NOT NULL, part INTEGER NOT NULL, tx_to INTEGER, class INTEGER NOT NULL,
  status INTEGER NOT NULL, authority INTEGER, label TEXT, valid_from INTEGER, valid_to INTEGER, attributes TEXT,
  PRIMARY KEY (object, tx_from, part)) WITHOUT ROWID;
CREATE TABLE lineage (
  parent INTEGER NOT NULL, child INTEGER NOT NULL, tx_from INTEGER NOT NULL, tx_to INTEGER, relation TEXT NOT NULL,
  share_parent REAL, share_child REAL, PRIMARY KEY (parent, child, tx_from)) WITHOUT ROWID;
CREATE INDEX lineage_child ON lineage (child);
CREATE TABLE representation (
  pk INTEGER PRIMARY KEY, dataset INTEGER NOT NULL, scheme INTEGER NOT NULL, local_id TEXT NOT NULL, tx_from INTEGER NOT NULL);
CREATE UNIQUE INDEX representation_key ON representation (local_id, dataset, scheme);
CREATE TABLE sighting (
  representation INTEGER NOT NULL, version INTEGER NOT NULL, tx_from INTEGER NOT NULL, class INTEGER NOT NULL, lods TEXT, label TEXT,
  geometry_digest BLOB, attribute_digest BLOB, min_x REAL, min_y REAL, max_x REAL, max_y REAL, z_min REAL, z_max REAL,
  storeys INTEGER, footprint BLOB, PRIMARY KEY (representation, version)) WITHOUT ROWID;
CREATE INDEX sighting_version ON sighting (version);
CREATE TABLE link (
  representation INTEGER NOT NULL, object INTEGER NOT NULL, tx_from INTEGER NOT NULL, tx_to INTEGER, relation INTEGER NOT NULL,
  status INTEGER NOT NULL, share_object REAL, share_representation REAL, confidence REAL, method TEXT, explanation TEXT,
  valid_from INTEGER, valid_to INTEGER, PRIMARY KEY (representation, object, tx_from)) WITHOUT ROWID;
CREATE INDEX link_object ON link (object);
CREATE UNIQUE INDEX link_same ON link (representation) WHERE relation = 0 AND status = 1 AND tx_to IS NULL;
CREATE INDEX link_proposed ON link (tx_from) WHERE status = 0 AND tx_to IS NULL;
CREATE TABLE identifier (
  value TEXT NOT NULL, scheme INTEGER NOT NULL, object INTEGER NOT NULL, tx_from INTEGER NOT NULL, tx_to INTEGER,
  PRIMARY KEY (value, scheme, object, tx_from)) WITHOUT ROWID;
CREATE INDEX identifier_object ON identifier (object, scheme);
