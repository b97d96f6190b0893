-- What is offered, as JSON that the service writes whole. The numbers that lists and the search use are generated
-- from it, so that the two never differ; text is not, because MariaDB's JSON_UNQUOTE loses characters beyond the
-- basic plane.

CREATE TABLE category (
  id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  slug VARCHAR(80) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  title VARCHAR(120) NOT NULL,
  display_order INT NOT NULL,
  active BOOLEAN NOT NULL,
  version BIGINT NOT NULL,
  created_at DATETIME(6) NOT NULL,
  updated_at DATETIME(6) NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY category_slug (slug),
  KEY category_listed (active, display_order, title, id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

CREATE TABLE add_on (
  id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  slug VARCHAR(80) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  active BOOLEAN NOT NULL,
  version BIGINT NOT NULL,
  title VARCHAR(120) NOT NULL,
  definition LONGTEXT NOT NULL,
  created_at DATETIME(6) NOT NULL,
  updated_at DATETIME(6) NOT NULL,
  display_order INT GENERATED ALWAYS AS (JSON_EXTRACT(definition, '$.displayOrder')) STORED,
  PRIMARY KEY (id),
  UNIQUE KEY add_on_slug (slug),
  KEY add_on_listed (active, display_order, title, id),
  CONSTRAINT add_on_definition_is_json CHECK (JSON_VALID(definition))
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

CREATE TABLE service (
  id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  slug VARCHAR(80) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  category VARCHAR(80) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  active BOOLEAN NOT NULL,
  version BIGINT NOT NULL,
  title VARCHAR(120) NOT NULL,
  -- What the search finds it by: each word marked, so that short and common ones are indexed too.
  words TEXT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  content LONGTEXT NOT NULL,
  display_order INT GENERATED ALWAYS AS (JSON_EXTRACT(content, '$.definition.displayOrder')) STORED,
  base_price DECIMAL(19, 4) GENERATED ALWAYS AS (JSON_UNQUOTE(JSON_EXTRACT(content, '$.definition.basePrice.amount'))) STORED,
  duration_minutes INT GENERATED ALWAYS AS (JSON_EXTRACT(content, '$.definition.baseDurationMinutes')) STORED,
  PRIMARY KEY (id),
  UNIQUE KEY service_slug (slug),
  KEY service_listed (active, display_order, title, id),
  KEY service_by_category (category, active, display_order, title, id),
  KEY service_by_price (active, base_price, id),
  FULLTEXT KEY service_words (words),
  CONSTRAINT service_category FOREIGN KEY (category) REFERENCES category (slug),
  CONSTRAINT service_content_is_json CHECK (JSON_VALID(content))
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

CREATE TABLE service_version (
  service_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  version BIGINT NOT NULL,
  content LONGTEXT NOT NULL,
  author VARCHAR(120) NOT NULL,
  reason VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  created_at DATETIME(6) NOT NULL,
  PRIMARY KEY (service_id, version),
  CONSTRAINT service_version_service FOREIGN KEY (service_id) REFERENCES service (id),
  CONSTRAINT service_version_content_is_json CHECK (JSON_VALID(content))
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

CREATE TABLE service_add_on (
  service_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  add_on_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  terms LONGTEXT NOT NULL,
  PRIMARY KEY (service_id, add_on_id),
  KEY service_add_on_add_on (add_on_id, service_id),
  CONSTRAINT service_add_on_service FOREIGN KEY (service_id) REFERENCES service (id),
  CONSTRAINT service_add_on_add_on FOREIGN KEY (add_on_id) REFERENCES add_on (id),
  CONSTRAINT service_add_on_terms_is_json CHECK (JSON_VALID(terms))
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;
