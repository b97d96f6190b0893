-- Promotion codes and packages of services. A code is never given away twice, also when its promotion has ended.
CREATE TABLE promotion (
  id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  code VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NULL,
  active BOOLEAN NOT NULL,
  version BIGINT NOT NULL,
  title VARCHAR(120) NOT NULL,
  definition LONGTEXT NOT NULL,
  created_at DATETIME(6) NOT NULL,
  updated_at DATETIME(6) NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY promotion_code (code),
  KEY promotion_listed (title, id),
  CONSTRAINT promotion_definition_is_json CHECK (JSON_VALID(definition))
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;
