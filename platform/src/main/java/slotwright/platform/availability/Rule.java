package slotwright.platform.availability;

/** The names of the rules, those on persons too, which are none of the engine's; as clients see them in {@code violations[].code}. */
public enum Rule {
    START_NOT_PAST("start-in-past", null),
    NOTICE("notice", Waiver.NOTICE),
    HORIZON("too-far-in-advance", Waiver.HORIZON),
    GRID("not-on-grid", Waiver.GRID),
    WITHIN_WINDOWS("outside-business-hours", Waiver.CLOSED),
    LOCATION_NOT_CLOSED("closed", Waiver.CLOSED),
    LOCATION_ACTIVE("location-inactive", null),
    SERVICE_NOT_RETIRED("service-retired", null),
    SERVICE_AT_LOCATION("service-not-at-location", null),
    SAME_CURRENCY("currency-mismatch", null),
    PARTY_SIZE("party-size", null),
    FACILITIES("facility-missing", null),
    EQUIPMENT_THERE("equipment-missing", null),
    CATEGORY_ALLOWED("category-not-allowed", null),
    SERVICE_ALLOWED("service-restricted", null),
    AVAILABLE_DAYS("day-not-available", null),
    BLACKOUT("blackout", null),
    SEASON("out-of-season", Waiver.SEASON),
    ADD_ONS_OFFERED("add-on-not-offered", null),
    CAPACITY("capacity", null),
    EQUIPMENT_FREE("equipment", null),
    STAFF_KNOWN("unknown-staff", null),
    STAFF_ACTIVE("staff-inactive", null),
    STAFF_SKILLED("staff-lacks-skills", null),
    STAFF_EXPERIENCED("staff-lacks-experience", null),
    STAFF_CERTIFIED("staff-not-certified", null),
    STAFF_LEVEL("staff-level", null),
    STAFF_ALLOWED("staff-not-allowed", null),
    STAFF_HERE("staff-elsewhere", null),
    STAFF_ON_SHIFT("staff-off-shift", Waiver.CLOSED),
    STAFF_NOT_ABSENT("staff-unavailable", Waiver.CLOSED),
    STAFF_NOT_ON_BREAK("staff-on-break", Waiver.BREAK),
    STAFF_FREE("staff", null),
    LOYALTY_TIER("loyalty-tier", null),
    CUSTOMER_LIMIT("customer-limit", Waiver.LIMIT),
    MAX_APPOINTMENTS("max-appointments-per-day", Waiver.LIMIT),
    MAX_HOURS("max-hours-per-day", Waiver.LIMIT),
    BREAK_REMAINS("break-needed", Waiver.BREAK);

    private final String code;
    private final Waiver waiver;

    Rule(String code, Waiver waiver) {
        this.code = code;
        this.waiver = waiver;
    }

    public String code() {
        return code;
    }

    /** The override that lifts this rule, or null where nothing does. */
    public Waiver waiver() {
        return waiver;
    }
}
