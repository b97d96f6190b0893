package slotwright.scheduling.location.rest;

import java.util.List;
import slotwright.platform.contract.SchedulingEvents.Holiday;

public record HolidaysView(List<Holiday> holidays) {}
