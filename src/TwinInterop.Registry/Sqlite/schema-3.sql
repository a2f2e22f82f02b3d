CREATE INDEX object_state_changed ON object_state (object) WHERE status <> 0;
