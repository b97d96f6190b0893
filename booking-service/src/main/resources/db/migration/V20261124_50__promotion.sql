-- Promotions as catalog-service defines them. Who wants to use a code locks its row.
CREATE TABLE promotion (
    promotion_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    epoch        BIGINT     NOT NULL,
    version      BIGINT     NOT NULL,
    code         VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NULL,
    is_package   BOOLEAN    NOT NULL,
    body         MEDIUMTEXT NOT NULL,
    PRIMARY KEY (promotion_id),
    UNIQUE KEY promotion_code (code),
    KEY promotion_packages (is_package, promotion_id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4;

-- One use of a code by one booking or hold. A use that was given back is removed. expires_at is that of a hold: from
-- then on it counts no more, whether or not anybody removed it. customer is whoever used it: the caller, or for a
-- guest a keyed digest of the e-mail address or phone number. terms are those of the code when it was used.
CREATE TABLE redemption (
    booking_id   CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    promotion_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    customer     VARCHAR(191) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
    expires_at   DATETIME(6) NULL,
    redeemed_at  DATETIME(6) NOT NULL,
    terms        MEDIUMTEXT NOT NULL,
    PRIMARY KEY (booking_id),
    KEY redemption_by_customer (promotion_id, customer, expires_at)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4;
