package slotwright.platform.availability;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import slotwright.platform.contract.ClosedPart;

/** Which closed parts a visit meets, whatever else stands against it. */
public final class MetClosures {

    private MetClosures() {}

    /**
     * Those of the location, and those of the person who is wished for; where nobody is, it is not said whose absence
     * matters. None where the visit need not mind what is closed.
     */
    public static List<ClosedPart> of(VisitNeed need, Instant start, World world) {
        return Crew.of(need, world).stream()
                .map(crew -> Asked.of(crew, start, world, start))
                .flatMap(asked -> Stream.concat(ofPlace(asked), ofPerson(asked)))
                .distinct()
                .toList();
    }

    private static Stream<ClosedPart> ofPlace(Asked asked) {
        return asked.need().waives(Rule.LOCATION_NOT_CLOSED)
                ? Stream.empty()
                : asked.world().closed().overlapping(asked.whole()).stream()
                        .map(TimeLine.Entry::item)
                        .filter(asked.need()::isMetBy);
    }

    private static Stream<ClosedPart> ofPerson(Asked asked) {
        return asked.need().waives(Rule.STAFF_NOT_ABSENT) || asked.need().staffWish() == null
                ? Stream.empty()
                : asked.people().stream()
                        .flatMap(person ->
                                asked.attended().stream().flatMap(range -> person.closed().overlapping(range).stream()))
                        .map(TimeLine.Entry::item);
    }
}
