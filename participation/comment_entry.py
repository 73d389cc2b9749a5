"""Comments and reports in a table of a programme file."""

from participation.comment_rules import LONGEST_COMMENT, CommentRules, ReportRules
from participation.eligibility_entry import read_eligibility
from participation.entry import Entry
from participation.entry_values import read_table_if_any, read_whole
from participation.window import Window

MOST_ACCOUNTS = 1000
MOST_DAYS = 365
MOST_HOURS = 24 * 30
MOST_MINUTES = 60 * 24 * 7


def read_comments(entry: Entry, window: Window | None, *, default: bool) -> CommentRules | None:
    """Read ``comments``: yes, no, or a table; ``default`` is what holds where nothing stands."""
    value = entry.value("comments", required=False)
    if value is None or isinstance(value, bool):
        return CommentRules() if (default if value is None else value) else None
    table = entry.table("comments", example="comments = { longest = 1000, edit_minutes = 15 }")
    if table is None:
        return None
    rules = {
        "who": read_eligibility(table, window) if table.has("eligibility") else None,
        "longest": read_whole(table, "longest", least=1, most=LONGEST_COMMENT, default=LONGEST_COMMENT),
        "edit_minutes": read_whole(table, "edit_minutes", least=0, most=MOST_MINUTES, default=15),
        "moderation": table.choice("moderation", ("after", "before"), "after"),
        "reports": read_reports(table),
    }
    table.value("eligibility", required=False)
    table.finish()
    unread = {name for name, value in rules.items() if value is None} - {"who"}
    return None if unread else CommentRules.model_validate(rules)


def read_reports(entry: Entry) -> ReportRules | None:
    """Read ``reports``: how many hide a text, and for how long."""
    table = read_table_if_any(entry, "reports", example="reports = { accounts = 3, known_days = 7 }")
    if table is None:
        return None if entry.has("reports") else ReportRules()
    rules = {
        "accounts": read_whole(table, "accounts", least=1, most=MOST_ACCOUNTS, default=3),
        "known_days": read_whole(table, "known_days", least=0, most=MOST_DAYS, default=7),
        "returns_hours": read_whole(table, "returns_hours", least=1, most=MOST_HOURS, default=24),
    }
    table.finish()
    return None if None in rules.values() else ReportRules.model_validate(rules)
