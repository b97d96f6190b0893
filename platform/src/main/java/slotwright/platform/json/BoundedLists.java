package slotwright.platform.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.util.JsonParserDelegate;
import java.io.IOException;
import java.util.LinkedList;
import java.util.List;

/** Reads no further where a list gets too long, so that the rest of it costs nothing. */
final class BoundedLists extends JsonParserDelegate {

    private final int most;

    BoundedLists(JsonParser json, int most) {
        super(json);
        this.most = most;
    }

    @Override
    public JsonToken nextToken() throws IOException {
        return counted(delegate.nextToken());
    }

    @Override
    public JsonToken nextValue() throws IOException {
        return counted(delegate.nextValue());
    }

    private JsonToken counted(JsonToken token) throws UnfitValue {
        if (token != null) {
            JsonStreamContext place = delegate.getParsingContext();
            JsonStreamContext around = token.isStructStart() ? place.getParent() : place;
            if (around.inArray() && around.getCurrentIndex() >= most) {
                throw new UnfitValue.ByLength(
                        this, steps(around.getParent()), "must have at most " + most + " elements");
            }
        }
        return token;
    }

    private static List<String> steps(JsonStreamContext place) {
        LinkedList<String> steps = new LinkedList<>();
        for (JsonStreamContext each = place; each != null && !each.inRoot(); each = each.getParent()) {
            steps.addFirst(each.inArray() ? Integer.toString(each.getCurrentIndex()) : each.getCurrentName());
        }
        return steps;
    }
}
