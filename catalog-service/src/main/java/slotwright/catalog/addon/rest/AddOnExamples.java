package slotwright.catalog.addon.rest;

/** An add-on of each of three shops, for those who read the API. Each is accepted as it stands. */
final class AddOnExamples {

    static final String DETAILING =
            """
            {"title": "Engine steam cleaning", "description": "With the bonnet open, by steam.",
             "minutes": 30, "price": {"amount": "35.00", "currency": "USD"}, "compatibleWith": ["sedan", "suv"],
             "requirements": {
               "powerSourceRequired": true, "waterAccessRequired": true,
               "space": {"minWidthFeet": 12, "levelSurface": true},
               "weather": {"minTemperatureF": 36, "noPrecipitation": true}},
             "restrictions": {"locationIds": ["6f1c2a8e-3f0b-4a53-9d0e-0c5b8a1f7e21"]}}""";

    static final String SALON =
            """
            {"title": "Head massage", "minutes": 15, "price": {"amount": "12.00", "currency": "EUR"},
             "pricingModifiers": {"timePremium": true}, "requirements": {"indoorRequired": true}}""";

    static final String CLINIC =
            """
            {"title": "Sedation", "minutes": 20, "price": {"amount": "90.00", "currency": "EUR"},
             "requirements": {"indoorRequired": true, "powerSourceRequired": true}, "requiresApproval": true}""";

    private AddOnExamples() {}
}
