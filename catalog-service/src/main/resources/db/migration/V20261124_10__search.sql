-- What the search and the list of what fits look at, generated from the content, so that they never differ from it;
-- never null, also where the content is from before there was such a key, or has null there.
ALTER TABLE service
  ADD COLUMN currency CHAR(3) CHARACTER SET ascii COLLATE ascii_bin
    GENERATED ALWAYS AS (JSON_UNQUOTE(JSON_EXTRACT(content, '$.definition.basePrice.currency'))) STORED,
  ADD COLUMN min_price DECIMAL(19, 4) GENERATED ALWAYS AS (COALESCE(
    JSON_UNQUOTE(JSON_EXTRACT(content, '$.definition.pricing.minPrice.amount')),
    JSON_UNQUOTE(JSON_EXTRACT(content, '$.definition.basePrice.amount')))) STORED,
  ADD COLUMN max_price DECIMAL(19, 4) GENERATED ALWAYS AS (COALESCE(
    JSON_UNQUOTE(JSON_EXTRACT(content, '$.definition.pricing.maxPrice.amount')),
    JSON_UNQUOTE(JSON_EXTRACT(content, '$.definition.basePrice.amount')))) STORED,
  -- Below it no price falls but by a season. Where locations have prices of their own, that is zero or the floor.
  ADD COLUMN lowest_price DECIMAL(19, 4) GENERATED ALWAYS AS (COALESCE(
    JSON_UNQUOTE(JSON_EXTRACT(content, '$.definition.pricing.minPrice.amount')),
    IF(COALESCE(JSON_LENGTH(NULLIF(
      JSON_UNQUOTE(JSON_EXTRACT(content, '$.definition.locationPrices')), 'null')), 0) > 0, '0',
      JSON_UNQUOTE(JSON_EXTRACT(content, '$.definition.basePrice.amount'))))) STORED,
  ADD COLUMN requires_indoor BOOLEAN GENERATED ALWAYS AS (COALESCE(
    JSON_UNQUOTE(JSON_EXTRACT(content, '$.definition.requirements.indoorRequired')), 'false') = 'true') STORED,
  ADD COLUMN requires_power BOOLEAN GENERATED ALWAYS AS (COALESCE(
    JSON_UNQUOTE(JSON_EXTRACT(content, '$.definition.requirements.powerSourceRequired')), 'false') = 'true') STORED,
  ADD COLUMN requires_water BOOLEAN GENERATED ALWAYS AS (COALESCE(
    JSON_UNQUOTE(JSON_EXTRACT(content, '$.definition.requirements.waterAccessRequired')), 'false') = 'true') STORED,
  ADD COLUMN requires_level BOOLEAN GENERATED ALWAYS AS (COALESCE(
    JSON_UNQUOTE(JSON_EXTRACT(content, '$.definition.requirements.space.levelSurface')), 'false') = 'true') STORED,
  ADD COLUMN min_width_feet DECIMAL(12, 4) GENERATED ALWAYS AS (COALESCE(NULLIF(
    JSON_UNQUOTE(JSON_EXTRACT(content, '$.definition.requirements.space.minWidthFeet')), 'null'), '0')) STORED,
  ADD COLUMN min_length_feet DECIMAL(12, 4) GENERATED ALWAYS AS (COALESCE(NULLIF(
    JSON_UNQUOTE(JSON_EXTRACT(content, '$.definition.requirements.space.minLengthFeet')), 'null'), '0')) STORED,
  ADD COLUMN universal BOOLEAN GENERATED ALWAYS AS (COALESCE(JSON_CONTAINS(COALESCE(NULLIF(
    JSON_UNQUOTE(JSON_EXTRACT(content, '$.definition.compatibleWith')), 'null'), '["universal"]'), '"universal"'), 1))
    STORED,
  ADD KEY service_by_min_price (active, min_price, id),
  ADD KEY service_by_max_price (active, max_price),
  ADD KEY service_by_lowest_price (active, lowest_price, id),
  ADD KEY service_by_currency_and_lowest_price (active, currency, lowest_price, id),
  ADD KEY service_by_room (active, min_width_feet, min_length_feet),
  ADD KEY service_by_duration (active, duration_minutes),
  ADD KEY service_by_category_and_price (category, active, min_price, id),
  ADD KEY service_universal (active, universal, display_order, title, id),
  DROP KEY service_by_price;

-- What a service is for, where it is not for everything.
CREATE TABLE service_compatibility (
  service_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  tag VARCHAR(80) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  PRIMARY KEY (tag, service_id),
  KEY service_compatibility_service (service_id),
  CONSTRAINT service_compatibility_service FOREIGN KEY (service_id) REFERENCES service (id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;
