ALTER TABLE object_class ADD COLUMN tx_from INTEGER;
ALTER TABLE authority ADD COLUMN tx_from INTEGER;
ALTER TABLE dataset ADD COLUMN tx_from INTEGER;
ALTER TABLE dataset_version ADD COLUMN tx_from INTEGER;
ALTER TABLE scheme ADD COLUMN tx_from INTEGER;
CREATE TABLE scheme_definition (scheme INTEGER PRIMARY KEY, definition TEXT NOT NULL, tx_from INTEGER);
INSERT INTO scheme_definition (scheme, definition) SELECT id, definition FROM scheme WHERE definition IS NOT NULL;
ALTER TABLE scheme DROP COLUMN definition;
