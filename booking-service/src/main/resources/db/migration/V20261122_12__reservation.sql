-- The one table of people. Everything else holds person_ref only.
CREATE TABLE person (
    person_ref CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    name       VARCHAR(200) NOT NULL,
    email      VARCHAR(254) NULL,
    phone      VARCHAR(32)  NULL,
    created_at DATETIME(6)  NOT NULL,
    PRIMARY KEY (person_ref)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4;

-- A booking, a hold, or what became of one. A hold is a draft; one that expired or was released stays a
-- draft with closed_as set and blocks nothing. touched_dates are the dates of the location-days that were
-- locked for it, with commas between.
CREATE TABLE booking (
    booking_id           CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    number               CHAR(18) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    version              BIGINT       NOT NULL,
    status               VARCHAR(16) CHARACTER SET ascii NOT NULL,
    closed_as            VARCHAR(16) CHARACTER SET ascii NULL,
    location_id          CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    zone                 VARCHAR(64)  NOT NULL,
    local_date           DATE         NOT NULL,
    starts_at            DATETIME(6)  NOT NULL,
    ends_at              DATETIME(6)  NOT NULL,
    hold_expires_at      DATETIME(6)  NULL,
    hold_extensions_left INT          NOT NULL,
    service_id           CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    service_version      BIGINT       NOT NULL,
    services             MEDIUMTEXT   NOT NULL,
    staff_id             CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NULL,
    party_size           INT          NOT NULL,
    price                MEDIUMTEXT   NOT NULL,
    person_ref           CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NULL,
    channel              VARCHAR(32)  NOT NULL,
    notes                TEXT         NULL,
    modification_count   INT          NOT NULL DEFAULT 0,
    attention            VARCHAR(32) CHARACTER SET ascii NULL,
    cancel_reason        TEXT         NULL,
    cancelled_at         DATETIME(6)  NULL,
    touched_dates        VARCHAR(128) CHARACTER SET ascii NOT NULL,
    availability_version VARCHAR(512) CHARACTER SET ascii NOT NULL,
    created_at           DATETIME(6)  NOT NULL,
    confirmed_at         DATETIME(6)  NULL,
    PRIMARY KEY (booking_id),
    UNIQUE KEY booking_number (number),
    KEY booking_by_start (starts_at, booking_id),
    KEY booking_by_location (location_id, starts_at, booking_id),
    KEY booking_by_staff (staff_id, starts_at, booking_id),
    KEY booking_by_status (status, starts_at, booking_id),
    KEY booking_by_person (person_ref)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4;

-- A booking's use of one resource over [from_at, to_at), preparation, cleanup and buffers included. The
-- longest is bounded, so that a reader finds all that overlap a time by a range of from_at.
CREATE TABLE allocation (
    resource_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    from_at     DATETIME(6) NOT NULL,
    booking_id  CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    to_at       DATETIME(6) NOT NULL,
    location_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    quantity    INT         NOT NULL,
    capacity    INT         NOT NULL,
    work_from   DATETIME(6) NOT NULL,
    work_to     DATETIME(6) NOT NULL,
    expires_at  DATETIME(6) NULL,
    PRIMARY KEY (resource_id, from_at, booking_id),
    KEY allocation_by_booking (booking_id),
    KEY allocation_by_expiry (expires_at),
    CONSTRAINT allocation_forward CHECK (from_at < to_at),
    CONSTRAINT allocation_bounded CHECK (to_at <= from_at + INTERVAL 48 HOUR),
    CONSTRAINT allocation_quantity CHECK (quantity > 0 AND quantity <= capacity)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4;

-- Who changed what, and when: one row per version of a booking.
CREATE TABLE booking_history (
    booking_id  CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    version     BIGINT      NOT NULL,
    at          DATETIME(6) NOT NULL,
    change_type VARCHAR(32) CHARACTER SET ascii NOT NULL,
    from_status VARCHAR(16) CHARACTER SET ascii NULL,
    to_status   VARCHAR(16) CHARACTER SET ascii NOT NULL,
    starts_at   DATETIME(6) NOT NULL,
    ends_at     DATETIME(6) NOT NULL,
    actor_id    VARCHAR(64) NOT NULL,
    actor_role  VARCHAR(32) NOT NULL,
    reason      TEXT        NULL,
    PRIMARY KEY (booking_id, version)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4;

-- The answers of commands that succeeded, for who asks again with the same key. The answer stands here
-- without anything about the person.
CREATE TABLE idempotency (
    scope      VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    idem_key   VARCHAR(255) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    body_hmac  BINARY(32)  NOT NULL,
    status     SMALLINT    NOT NULL,
    number     CHAR(18) CHARACTER SET ascii COLLATE ascii_bin NULL,
    etag       VARCHAR(32) CHARACTER SET ascii NULL,
    answer     MEDIUMTEXT  NULL,
    person_ref CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NULL,
    created_at DATETIME(6) NOT NULL,
    PRIMARY KEY (scope, idem_key),
    KEY idempotency_by_age (created_at)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4;
