package slotwright.platform.trace;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.formatters.PatternFormatter;

/** What one class logs while this is open, each line with the trace that it would be written under. */
final class LinesOfTheLog extends Handler implements AutoCloseable {

    record Line(String text, String traceId) {}

    private static final PatternFormatter TEXT = new PatternFormatter("%s");

    private final List<Line> lines = new CopyOnWriteArrayList<>();
    private final Logger logger;

    LinesOfTheLog(Class<?> of) {
        logger = Logger.getLogger(of.getName());
        logger.addHandler(this);
    }

    /** Null while there is none. */
    Line first(Predicate<String> text) {
        return lines.stream().filter(line -> text.test(line.text())).findFirst().orElse(null);
    }

    @Override
    public void publish(LogRecord record) {
        ExtLogRecord full = ExtLogRecord.wrap(record);
        lines.add(new Line(TEXT.format(full), full.getMdc("traceId")));
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        logger.removeHandler(this);
    }
}
