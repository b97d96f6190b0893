package slotwright.analytics.dashboard.model;

import slotwright.analytics.daily.model.DailyFigure;

/** A location's figures of one date. One that takes two currencies has a line for each. */
public record LocationFigures(KnownLocation location, DailyFigure figure) {}
