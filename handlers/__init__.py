"""The Telegram edge: updates in, screens out. Nothing is decided here."""
