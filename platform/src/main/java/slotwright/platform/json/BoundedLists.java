package slotwright.platform.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.util.JsonParserDelegate;
import java.io.IOException;

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
                        this, around.getParent().pathAsPointer().toString(), "must have at most " + most + " elements");
            }
        }
        return token;
    }
}
