package slotwright.scheduling.icalendar;

import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.fortuna.ical4j.data.CalendarParserImpl;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.data.UnfoldingReader;
import slotwright.platform.problem.Problem;
import slotwright.platform.problem.ProblemType;

/** Takes a file from outside apart, however hostile it is; its size is bounded by what a request may carry. */
public final class IcsReader {

    /** Of events in one file. */
    public static final int MOST_EVENTS = 500;

    private static final int BUFFER = 8_192;

    private IcsReader() {}

    /**
     * @param file in UTF-8, with or without a byte order mark
     * @return its events, in its order
     * @throws Problem 400 where it is no such file, or holds too much
     */
    public static List<IcsEvent> read(byte[] file) {
        String text = decoded(file == null ? new byte[0] : file);
        if (text.chars()
                .anyMatch(each -> Character.isISOControl(each) && each != '\r' && each != '\n' && each != '\t')) {
            throw unreadable("It holds characters that no text has.", null);
        }
        EventCollector events = new EventCollector(MOST_EVENTS);
        try {
            new CalendarParserImpl().parse(new UnfoldingReader(new StringReader(text), BUFFER, true), events);
        } catch (ParserException e) {
            throw unreadable("It breaks off, or is not understood, at line " + e.getLineNo() + ".", e);
        } catch (IOException e) {
            throw unreadable("It breaks off.", e);
        } catch (EventCollector.TooMuch e) {
            throw unreadable(e.getMessage(), e);
        }
        return events.events();
    }

    private static String decoded(byte[] file) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(file))
                    .toString();
        } catch (CharacterCodingException e) {
            throw unreadable("It is not in UTF-8.", e);
        }
    }

    private static Problem unreadable(String why, Exception cause) {
        return Problem.of(ProblemType.MALFORMED_REQUEST, "The file is no iCalendar file (RFC 5545). " + why, cause);
    }
}
