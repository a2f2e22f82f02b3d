DROP INDEX sighting_version;
ALTER TABLE sighting DROP CONSTRAINT sighting_pkey;
ALTER TABLE sighting ADD CONSTRAINT sighting_pkey PRIMARY KEY (version, representation);
CREATE INDEX event_replace ON event (seq) WHERE type = 'replace';
