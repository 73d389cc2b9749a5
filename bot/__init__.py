"""The process: settings, command line, clock, intake, lanes, transport, delivery, schedule, wiring."""
