package slotwright.catalog.offering.rest;

/** A whole service of each of three shops, for those who read the API. Each is accepted as it stands. */
final class ServiceExamples {

    static final String DETAILING =
            """
            {"title": "Full interior detailing", "category": "interior",
             "description": "Seats, carpets and dashboard by hand.", "instructions": "Please empty the boot.",
             "baseDurationMinutes": 120, "bufferMinutes": 15,
             "basePrice": {"amount": "180.00", "currency": "USD"},
             "locationPrices": {"6f1c2a8e-3f0b-4a53-9d0e-0c5b8a1f7e21": {"amount": "195.00", "currency": "USD"}},
             "delivery": "at_location", "compatibleWith": ["sedan", "suv", "van"],
             "pricing": {
               "minPrice": {"amount": "140.00", "currency": "USD"}, "maxPrice": {"amount": "320.00", "currency": "USD"},
               "peakHourMultiplier": 1.1, "weekendMultiplier": 1.15, "holidayMultiplier": 1.5,
               "demandPricing": {"enabled": true, "lowDemandDiscount": 0.1, "highDemandPremium": 0.2,
                                 "lowBelowUtilisation": 0.3, "highAboveUtilisation": 0.8},
               "packageDiscounts": {"multipleServices": 0.1, "loyaltyCustomer": 0.05}, "taxRate": 0.0825},
             "requirements": {
               "indoorRequired": true, "powerSourceRequired": true, "waterAccessRequired": true,
               "space": {"minWidthFeet": 10, "minLengthFeet": 20, "levelSurface": true},
               "weather": {"maxWindSpeedMph": 25, "minTemperatureF": 40, "maxTemperatureF": 95, "noPrecipitation": true},
               "preparationMinutes": 10, "cleanupMinutes": 10},
             "resources": {
               "staff": {"min": 1, "max": 2, "requiredSkills": ["interior"], "experienceLevel": "senior"},
               "equipment": [{"kind": "steamer", "quantity": 1}],
               "supplies": {"estimatedCost": {"amount": "12.50", "currency": "USD"}, "usage": {"shampoo": 0.25}}},
             "rules": {
               "minAdvanceHours": 24, "maxAdvanceDays": 60, "availableDays": [1, 2, 3, 4, 5, 6],
               "blackoutDates": ["2027-12-24"],
               "limits": [{"per": "week", "of": "staff", "max": 20}],
               "cancellation": {"freeHours": 48, "partialHours": 24, "partialPercent": 50, "lateHours": 12,
                                "latePercent": 25},
               "deposit": {"percent": 20, "dueMinutes": 60}, "noShowFee": {"amount": "50.00", "currency": "USD"}},
             "levels": {"master": {"pricePercent": 125, "minutesDelta": -15}}}""";

    static final String SALON =
            """
            {"title": "Colour and cut", "category": "hair_salon", "baseDurationMinutes": 90, "bufferMinutes": 10,
             "basePrice": {"amount": "95.00", "currency": "EUR"}, "usesBay": false,
             "compatibleWith": ["short_hair", "long_hair"],
             "pricing": {"peakHourMultiplier": 1.2, "packageDiscounts": {"loyaltyCustomer": 0.05}},
             "requirements": {"waterAccessRequired": true, "cleanupMinutes": 5},
             "resources": {"staff": {"requiredSkills": ["cutting", "colour"]},
                           "supplies": {"usage": {"colour": 0.06}}},
             "rules": {"minAdvanceHours": 2, "availableDays": [2, 3, 4, 5, 6], "lowDemandWithinHours": 48,
                       "cancellation": {"freeHours": 24, "partialHours": 24, "lateHours": 6}},
             "questions": [
               {"key": "hair_length", "label": "How long is your hair?", "type": "choice", "required": true,
                "options": ["short", "shoulder", "long"]},
               {"key": "allergies", "label": "Any allergies?", "type": "text"}],
             "levels": {"junior": {"pricePercent": 80, "minutesDelta": 15}, "senior": {"pricePercent": 112.5}},
             "processing": {"afterMinutes": 30, "minutes": 30}}""";

    static final String CLINIC =
            """
            {"title": "First consultation", "category": "clinic", "baseDurationMinutes": 30, "bufferMinutes": 0,
             "basePrice": {"amount": "60.00", "currency": "EUR"}, "delivery": "online",
             "pricing": {"taxRate": 0},
             "resources": {"staff": {"requiredSkills": ["physician"], "experienceLevel": "senior",
                                     "certifiedOnly": true}},
             "rules": {"minAdvanceHours": 1, "maxAdvanceDays": 180, "maxBookingsPerCustomerPerDay": 1,
                       "requiresApproval": true, "approvalHours": 12, "maxReschedules": 2, "rescheduleUntilHours": 12,
                       "deposit": {"amount": {"amount": "20.00", "currency": "EUR"}, "dueMinutes": 120},
                       "limits": [{"per": "month", "of": "customer", "max": 4}]},
             "questions": [
               {"key": "reason", "label": "What brings you to us?", "type": "text", "required": true},
               {"key": "symptomsSince", "label": "Since when?", "type": "date"},
               {"key": "painLevel", "label": "Pain from 0 to 10?", "type": "number"},
               {"key": "medication", "label": "Do you take any medication?", "type": "yes_no", "required": true}],
             "levels": {"master": {"pricePercent": 150, "minutesDelta": 10}}}""";

    private ServiceExamples() {}
}
