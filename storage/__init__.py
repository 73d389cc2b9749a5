"""What is kept: SQL, the one door for units of work, inbox and outbox, sealing."""
