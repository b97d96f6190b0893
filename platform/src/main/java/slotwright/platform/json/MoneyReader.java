package slotwright.platform.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.regex.Pattern;
import slotwright.platform.money.Money;

/** Reads {@code {"amount": "120.00", "currency": "USD"}}: the amount as text, and no finer than the currency is. */
final class MoneyReader extends StdDeserializer<Money> {

    /** Twelve digits before the point: what the tables keep. */
    private static final Pattern AMOUNT = Pattern.compile("-?(0|[1-9][0-9]{0,11})(\\.[0-9]{1,4})?");

    private static final List<String> KEYS = List.of("amount", "currency");

    private final boolean strict;

    MoneyReader(boolean strict) {
        super(Money.class);
        this.strict = strict;
    }

    @Override
    public Money deserialize(JsonParser in, DeserializationContext context) throws IOException {
        if (!in.isExpectedStartObjectToken()) {
            throw new UnfitValue(in, "type", "must be money such as {\"amount\": \"120.00\", \"currency\": \"USD\"}");
        }
        BigDecimal amount = null;
        Currency currency = null;
        while (in.nextToken() == JsonToken.FIELD_NAME) {
            String key = in.currentName();
            in.nextToken();
            switch (key) {
                case "amount" -> amount = amount(in);
                case "currency" -> currency = currency(in);
                default -> skip(in, key);
            }
        }
        if (amount == null || currency == null) {
            throw at(amount == null ? "amount" : "currency", new UnfitValue(in, "required", "must be there"));
        }
        int decimals = Math.max(0, currency.getDefaultFractionDigits());
        if (amount.stripTrailingZeros().scale() > decimals) {
            String message = currency.getCurrencyCode() + " has " + decimals + " decimals, not more";
            throw at("amount", new UnfitValue(in, "format", message));
        }
        return new Money(amount, currency);
    }

    private static BigDecimal amount(JsonParser in) throws IOException {
        if (in.currentToken() != JsonToken.VALUE_STRING) {
            throw at("amount", new UnfitValue(in, "type", "must be a decimal as text, such as \"120.00\""));
        }
        String text = in.getText();
        if (text.length() > 32 || !AMOUNT.matcher(text).matches()) {
            throw at("amount", new UnfitValue(in, "must be a decimal of at most 12 digits, such as \"120.00\""));
        }
        return new BigDecimal(text);
    }

    private static Currency currency(JsonParser in) throws IOException {
        if (in.currentToken() != JsonToken.VALUE_STRING || !in.getText().matches("[A-Z]{3}")) {
            throw at("currency", new UnfitValue(in, "must be a currency's three letters, such as \"USD\""));
        }
        try {
            return Currency.getInstance(in.getText());
        } catch (IllegalArgumentException e) {
            throw at("currency", new UnfitValue.ByRule(in, "unknown-currency", "is no currency of ISO 4217"));
        }
    }

    private void skip(JsonParser in, String key) throws IOException {
        if (strict) {
            throw UnrecognizedPropertyException.from(in, Money.class, key, List.copyOf(KEYS));
        }
        in.skipChildren();
    }

    private static JsonMappingException at(String key, JsonMappingException e) {
        e.prependPath(new JsonMappingException.Reference(Money.class, key));
        return e;
    }
}
