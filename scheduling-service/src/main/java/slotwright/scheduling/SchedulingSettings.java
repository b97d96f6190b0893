package slotwright.scheduling;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/** Everything about scheduling-service that an installation may set. */
@ConfigMapping(prefix = "slotwright.scheduling")
public interface SchedulingSettings {

    /** How long a change may take that computes and publishes the days of a whole resource. */
    @WithDefault("PT10S")
    Duration changeDeadline();

    Days days();

    Windows windows();

    Boards boards();

    Availability availability();

    /** For which dates the days of each resource are kept. */
    interface Days {

        /** Days before today at the location. */
        @WithDefault("35")
        @Min(1)
        @Max(366)
        int back();

        /** Days after today at the location; services may be booked at most 366 days ahead. */
        @WithDefault("400")
        @Min(1)
        @Max(800)
        int ahead();

        /** How often the days that came into reach are computed. */
        @WithDefault("PT1H")
        Duration extendEvery();

        /** How often is looked for days that are to be published once more. */
        @WithDefault("PT10S")
        Duration republishEvery();
    }

    /** How the windows of locations follow demand. */
    interface Windows {

        /** How often it is looked where it has become another day, on which demand rules are evaluated. */
        @WithDefault("PT15M")
        Duration demandEvery();
    }

    /** How boards, rosters and services are kept in Redis and in memory. */
    interface Boards {

        /** After this time without an answer Redis counts as away. */
        @WithDefault("PT0.2S")
        Duration redisWait();

        /** How long an entry stays in Redis that nobody changes; afterwards it is read anew. */
        @WithDefault("PT6H")
        Duration timeToLive();

        /** How old an entry in a replica's memory may be. */
        @WithDefault("PT1S")
        Duration nearAge();

        /** How often what was not brought to Redis yet is tried again. */
        @WithDefault("PT1S")
        Duration publishEvery();

        /** How many boards of one change are written whole; of the others only the version, to be filled when asked for. */
        @WithDefault("14")
        @Min(0)
        int writtenWhole();
    }

    /** How availability is answered. */
    interface Availability {

        /** How long an answer waits for a board that is older than the version asked for. */
        @WithDefault("PT0.5S")
        Duration minVersionWait();

        /** Most days that one request may ask for. */
        @WithDefault("62")
        @Min(1)
        @Max(366)
        int mostDays();

        /** Most slots in one answer; the others come behind a cursor. */
        @WithDefault("2000")
        @Min(1)
        int mostSlots();

        /** Most boards that looking for the next free starts may read, all locations together. */
        @WithDefault("1000")
        @Min(1)
        int mostBoards();

        /** Most starts that one request for the next free ones may ask for. */
        @WithDefault("100")
        @Min(1)
        int mostNext();
    }
}
