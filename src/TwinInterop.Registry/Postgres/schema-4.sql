ALTER TABLE object_class ADD COLUMN tx_from BIGINT;
ALTER TABLE authority ADD COLUMN tx_from BIGINT;
ALTER TABLE dataset ADD COLUMN tx_from BIGINT;
ALTER TABLE dataset_version ADD COLUMN tx_from BIGINT;
ALTER TABLE scheme ADD COLUMN tx_from BIGINT;
CREATE TABLE scheme_definition (scheme BIGINT PRIMARY KEY, definition TEXT COLLATE "C" NOT NULL, tx_from BIGINT);
INSERT INTO scheme_definition (scheme, definition) SELECT id, definition FROM scheme WHERE definition IS NOT NULL;
ALTER TABLE scheme DROP COLUMN definition;
