CREATE TABLE scheme (id BIGINT PRIMARY KEY, code TEXT COLLATE "C" NOT NULL UNIQUE, definition TEXT COLLATE "C");
CREATE TABLE object_class (id BIGINT PRIMARY KEY, name TEXT COLLATE "C" NOT NULL UNIQUE);
CREATE TABLE authority (id BIGINT PRIMARY KEY, name TEXT COLLATE "C" NOT NULL UNIQUE);
CREATE TABLE dataset (id BIGINT PRIMARY KEY, code TEXT COLLATE "C" NOT NULL UNIQUE);
CREATE TABLE dataset_version (
  id BIGINT PRIMARY KEY, dataset BIGINT NOT NULL REFERENCES dataset, sha256 TEXT COLLATE "C" NOT NULL, format TEXT COLLATE "C", crs TEXT COLLATE "C", uri TEXT COLLATE "C",
  delivered_at BIGINT, rows_done BIGINT NOT NULL, is_complete BIGINT NOT NULL, UNIQUE (dataset, sha256));
CREATE TABLE event (
  seq BIGINT PRIMARY KEY, event_id TEXT COLLATE "C" NOT NULL UNIQUE, type TEXT COLLATE "C" NOT NULL, actor TEXT COLLATE "C" NOT NULL, recorded_at BIGINT NOT NULL,
  occurred_at BIGINT, idempotency_key TEXT COLLATE "C" UNIQUE, reason TEXT COLLATE "C", evidence TEXT COLLATE "C", reverts BIGINT, payload TEXT COLLATE "C" NOT NULL,
  rows_digest BYTEA NOT NULL, prev_hash BYTEA NOT NULL, hash BYTEA NOT NULL);
CREATE INDEX event_recorded ON event (recorded_at);
CREATE TABLE event_object (object BIGINT NOT NULL, event BIGINT NOT NULL, role TEXT COLLATE "C" NOT NULL, PRIMARY KEY (object, event, role));
CREATE INDEX event_object_event ON event_object (event);
CREATE TABLE object (pk BIGINT PRIMARY KEY, twin BIGINT NOT NULL UNIQUE, created BIGINT NOT NULL);
CREATE TABLE object_state (
  object BIGINT NOT NULL, tx_from BIGINT NOT NULL, part BIGINT NOT NULL, tx_to BIGINT, class BIGINT NOT NULL,
  status BIGINT NOT NULL, authority BIGINT, label TEXT COLLATE "C", valid_from BIGINT, valid_to BIGINT, attributes TEXT COLLATE "C",
  PRIMARY KEY (object, tx_from, part));
CREATE TABLE lineage (
  parent BIGINT NOT NULL, child BIGINT NOT NULL, tx_from BIGINT NOT NULL, tx_to BIGINT, relation TEXT COLLATE "C" NOT NULL,
  share_parent DOUBLE PRECISION, share_child DOUBLE PRECISION, PRIMARY KEY (parent, child, tx_from));
CREATE INDEX lineage_child ON lineage (child);
CREATE TABLE representation (
  pk BIGINT PRIMARY KEY, dataset BIGINT NOT NULL, scheme BIGINT NOT NULL, local_id TEXT COLLATE "C" NOT NULL, tx_from BIGINT NOT NULL);
CREATE UNIQUE INDEX representation_key ON representation (local_id, dataset, scheme);
CREATE TABLE sighting (
  representation BIGINT NOT NULL, version BIGINT NOT NULL, tx_from BIGINT NOT NULL, class BIGINT NOT NULL, lods TEXT COLLATE "C", label TEXT COLLATE "C",
  geometry_digest BYTEA, attribute_digest BYTEA, min_x DOUBLE PRECISION, min_y DOUBLE PRECISION, max_x DOUBLE PRECISION, max_y DOUBLE PRECISION, z_min DOUBLE PRECISION, z_max DOUBLE PRECISION,
  storeys BIGINT, footprint BYTEA, PRIMARY KEY (representation, version));
CREATE INDEX sighting_version ON sighting (version);
CREATE TABLE link (
  representation BIGINT NOT NULL, object BIGINT NOT NULL, tx_from BIGINT NOT NULL, tx_to BIGINT, relation BIGINT NOT NULL,
  status BIGINT NOT NULL, share_object DOUBLE PRECISION, share_representation DOUBLE PRECISION, confidence DOUBLE PRECISION, method TEXT COLLATE "C", explanation TEXT COLLATE "C",
  valid_from BIGINT, valid_to BIGINT, PRIMARY KEY (representation, object, tx_from));
CREATE INDEX link_object ON link (object);
CREATE UNIQUE INDEX link_same ON link (representation) WHERE relation = 0 AND status = 1 AND tx_to IS NULL;
CREATE INDEX link_proposed ON link (tx_from) WHERE status = 0 AND tx_to IS NULL;
CREATE TABLE identifier (
  value TEXT COLLATE "C" NOT NULL, scheme BIGINT NOT NULL, object BIGINT NOT NULL, tx_from BIGINT NOT NULL, tx_to BIGINT,
  PRIMARY KEY (value, scheme, object, tx_from));
CREATE INDEX identifier_object ON identifier (object, scheme);
CREATE INDEX sighting_box ON sighting USING gist (box(point(min_x, min_y), point(max_x, max_y))) WHERE min_x IS NOT NULL;
