"""The ways in which a step can listen, one a file."""
