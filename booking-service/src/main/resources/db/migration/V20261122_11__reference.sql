-- What booking knows of services, resources and their days: copies fed by events.

CREATE TABLE service_version (
    service_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    epoch      BIGINT      NOT NULL,
    version    BIGINT      NOT NULL,
    body       MEDIUMTEXT  NOT NULL,
    PRIMARY KEY (service_id, epoch, version)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4;

CREATE TABLE resource (
    resource_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    epoch       BIGINT     NOT NULL,
    version     BIGINT     NOT NULL,
    body        MEDIUMTEXT NOT NULL,
    PRIMARY KEY (resource_id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4;

-- One resource on one local date, and the row that is locked when somebody books. day_key is
-- <resource id>/<date>. load_version is booking's own and rises only for days of locations.
CREATE TABLE resource_day (
    day_key        CHAR(47) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    resource_id    CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    local_date     DATE        NOT NULL,
    day_start      DATETIME(6) NOT NULL,
    next_day_start DATETIME(6) NOT NULL,
    epoch          BIGINT      NOT NULL,
    day_version    BIGINT      NOT NULL,
    load_version   BIGINT      NOT NULL DEFAULT 0,
    body           MEDIUMTEXT  NOT NULL,
    PRIMARY KEY (day_key),
    KEY day_by_instant (resource_id, day_start, next_day_start)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4;

-- At which locations a person's day has spans.
CREATE TABLE day_location (
    location_id    CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    day_start      DATETIME(6) NOT NULL,
    day_key        CHAR(47) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    resource_id    CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    next_day_start DATETIME(6) NOT NULL,
    PRIMARY KEY (location_id, day_start, day_key),
    KEY location_by_day (day_key)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4;
