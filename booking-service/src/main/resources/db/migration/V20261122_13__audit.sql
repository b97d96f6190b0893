-- Entries are only ever inserted: the serving user has no other right on this schema.
CREATE TABLE ${audit_schema}.audit_entry (
    entry_id       CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    service        VARCHAR(64) CHARACTER SET ascii NOT NULL,
    at             DATETIME(6) NOT NULL,
    actor_id       VARCHAR(64) NOT NULL,
    actor_role     VARCHAR(32) NOT NULL,
    action         VARCHAR(64) CHARACTER SET ascii NOT NULL,
    entity         VARCHAR(32) CHARACTER SET ascii NOT NULL,
    entity_id      VARCHAR(64) CHARACTER SET ascii NOT NULL,
    entity_version BIGINT      NOT NULL,
    PRIMARY KEY (entry_id),
    KEY audit_by_entity (entity, entity_id, entity_version)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4;
