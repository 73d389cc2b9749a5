"""Every sentence is said somewhere, and every key in the code has its sentence."""

import ast
from functools import cache
from pathlib import Path

import pytest
from fluent.syntax import ast as fluent

from tests.texts.files import nodes, patterns
from texts import LANGUAGES, keys
from texts.bundles import FOLDER

ROOT = FOLDER.parent
ROOMS = ("bot", "conversations", "handlers", "participation", "reports", "storage")

# Keys that the code puts together, as in f"mistake-{mistake.key}": how they begin, and what follows.
PUT_TOGETHER = {
    "announce-column-": "a column of an announcement's numbers (handlers.announcement_table)",
    "announce-fate-": "what became of an announcement (storage.crowds.RecipientState)",
    "announce-group-": "to whom an announcement goes (participation.audience.Group)",
    "announce-outcome-": "what became of an announcement, in a table (storage.crowds.RecipientState)",
    "announce-state-": "how it stands with an announcement (participation.announcement.State, Work)",
    "application-": "what is asked of a person (conversations.person_steps)",
    "assist-consented-": "how consents were taken at the counter (participation.assisted.Consenting)",
    "assist-start-": "how consents are taken at the counter (participation.assisted.Consenting)",
    "assist-way-": "how something has come to the office (participation.assisted.Came)",
    "audit-": "what the record says of an act (participation.audit.What)",
    "amend-": "another text for one's comment (handlers.comment_writing)",
    "board-list-": "an order in which proposals are listed (handlers.board_lists)",
    "board-outcome-": "what the office has answered (participation.answering.Outcome)",
    "change-": "another text for one's proposal (handlers.proposal_writing)",
    "change-counts-": "what becomes of what came in before an early close (participation.programme.Programme.kind)",
    "changing-early-state-": "what became of a request to close early (participation.early_close.State)",
    "changing-in-": "a language, by its name (texts.LANGUAGES)",
    "changing-waits-": "what has to be settled first (participation.settling.Waits)",
    "changing-what-": "a sort of text (participation.rewording.Wording)",
    "child-way-": "how it was checked that somebody is the guardian (participation.guardian.Way)",
    "comment-": "a comment that is written (handlers.comment_writing)",
    "comment-state-": "how it stands with a comment (participation.commenting.State)",
    "consent-": "a part of a consent (participation.consent.Consent)",
    "counter-consent-": "how an official takes a consent (participation.assisted.Consenting)",
    "desk-attention-": "what the office has to settle (storage.applications.Attention)",
    "desk-state-": "how it stands with an application, for the office (participation.dossier_states.State)",
    "door-": "what is asked at the office's door (handlers.door)",
    "door-why-": "why the door asks something (participation.eligibility.Asked)",
    "erase-": "what an erasure makes of somebody's part in an application (conversations.erasing.Fate)",
    "filter-": "a list of applications (handlers.office_queue.FILTERS)",
    "form-counter-": "how consents were taken at the counter (participation.assisted.Consenting)",
    "guardian-state-": "how it stands with a guardian's consent (participation.guardian.GuardianState)",
    "judge-preview-not-shown-": "why what is accepted appears on no board (conversations.showing.Showing)",
    "label-": "what is asked of a person, in a word (conversations.person_steps)",
    "lack-": "what is missing (participation.dossier.Missing)",
    "notice-kind-": "what the bot tells without being asked (participation.notices.NoticeKind)",
    "moderated-": "what a moderator did (participation.moderating.Act)",
    "object-": "an objection that is written (handlers.comment_writing)",
    "outcome-": "what was decided (participation.deciding.Outcome)",
    "propose-": "what is asked of a proposal (handlers.proposal_writing)",
    "propose-edit-": "a part of a proposal to be written again (handlers.proposal_writing)",
    "proposal-state-": "how it stands with a proposal (participation.proposal.State)",
    "report-": "why something is reported (participation.moderating.Reason)",
    "role-": "a role, or whoever acts without one (participation.audit.ActorRole)",
    "roles-give-": "a role that somebody is invited to (participation.roles.Role)",
    "log-": "a fact on record, and what it can be (handlers.office_audit)",
    "state-": "how it stands with an application (participation.dossier_states.State)",
    "version-": "what was taken out of a text or put in (participation.text_changes.What)",
    "way-": "how one hands in without the bot (participation.contest.OtherWay)",
    "why-": "why something is asked of a person (conversations.person_steps)",
    "mine-guardian-": "how it stands with a consent given as a guardian (participation.guardian.GuardianState)",
    "column-": "what a column of an export is called (handlers.exports)",
    "command-": "what a command does, in Telegram's menu (handlers.dispatch)",
    "guardian-short-": "how a guardian's consent stands, in an export (participation.guardian)",
    "judge-outcome-": "an outcome in a word or two (participation.deciding.Outcome)",
    "judge-state-": "in which state an application is, for the office (participation.dossier_states.State)",
    "judged-state-": "how it stands with one's own review (participation.judging.JudgementState)",
    "mistake-": "what is wrong in a programme file (participation.programme_file.Mistake)",
    "own-": "what a field of one's own data means (reports.own_data)",
    "open-data-": "what a column of open data holds (reports.open_data)",
    "operator-": "why the program cannot start (bot.cannot_start)",
    "remark-": "what is said back about a programme file (participation.programme_file.Remark)",
    "office-is-": "how a programme stands, in the office's list (participation.window.Window.state)",
    "opening-about-": "what a question is for (participation.opening_questions)",
    "opening-ask-": "a question about a programme that is prepared (participation.opening_questions)",
    "opening-choice-": "an answer on a button (participation.opening_questions)",
    "opening-consent-": "a part of the first consent (participation.opening_answers)",
    "opening-criterion-": "a criterion for reviewers (participation.opening_answers)",
    "opening-default-": "what is asked where nothing else is wanted (participation.opening_answers)",
    "opening-item-": "what a consent is about (participation.opening_answers)",
    "opening-kind-": "a kind of programme (participation.programme_file.KINDS)",
    "opening-make-": "a kind of programme to begin (participation.programme_file.KINDS)",
    "opening-name-": "what is asked, in a word (participation.opening_questions)",
    "opening-number-": "a number on a button (participation.opening_questions)",
    "opening-state-": "how it stands with a draft (participation.opening.State)",
    "opening-untitled-": "a kind of programme, while it has no title (participation.programme_file.KINDS)",
    "opening-who-is-": "who may take part, by rules (participation.opening_answers)",
    "reply-list-": "a list of proposals, for the office (handlers.board_release)",
    "reply-outcome-": "what the office answers to a proposal (participation.answering.Outcome)",
    "tell-": "how somebody without Telegram was told (participation.assisted.Told)",
    "texts-do-": "what a moderator can do (participation.moderating.Act)",
    "texts-done-": "what a moderator has done (participation.moderating.Act)",
    "texts-reason-": "why a text was reported (participation.moderating.Reason)",
    "texts-state-": "how it stands with a text, for the office (participation.proposal.State)",
    "texts-told-": "what an author hears of a moderator's act (participation.moderating.Act)",
    "today-": "what waits for an office (handlers.office_tasks)",
    "today-go-": "the way to it (handlers.office_tasks)",
    "refused-": "what a rule says no to (participation.refused.Refused)",
}


_NEAR = "-near"  # a suggestion stands in it too (participation.entry)


@cache
def literals() -> tuple[frozenset[str], frozenset[str]]:
    """Return the string literals of the code, and the beginnings of its f-strings."""
    whole: set[str] = set()
    beginnings: set[str] = set()
    for room in ROOMS:
        for path in sorted((ROOT / room).rglob("*.py")):
            _collect(path, whole, beginnings)
    return frozenset(whole), frozenset(beginnings)


def _collect(path: Path, whole: set[str], beginnings: set[str]) -> None:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            whole.add(node.value)
        elif isinstance(node, ast.JoinedStr) and isinstance(first := node.values[0], ast.Constant):
            beginnings.add(str(first.value))


@cache
def fields() -> frozenset[str]:
    """Return the names of what sentences explain by its name: fields in reports, and what a look puts on record."""
    looked_at = {word.arg for call in _calls() if _called(call).endswith(".look") for word in call.keywords if word.arg}
    return frozenset(looked_at) | frozenset(
        node.target.id
        for path in sorted((ROOT / "reports").rglob("*.py"))
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name)
    )


def can_be_put_together(key: str) -> bool:
    """Tell whether a key begins as on the list, and what follows is said somewhere in the code too.

    What follows stands there as such (``state-`` and ``decided``), behind a longer beginning (``role-about-`` and
    ``owner``), in two parts (``log-`` with ``how`` and ``stands``), with the ending ``-near``, or is a field's name
    (``own-moderated.upheld``).
    """
    whole, beginnings = literals()
    if not any(key.startswith(start) for start in PUT_TOGETHER):
        return False
    longer = {start for start in beginnings if start.endswith("-")}
    rests = {key.removeprefix(start) for start in {*PUT_TOGETHER, *longer} if key.startswith(start)}
    rests |= {rest.removeprefix(start) for rest in rests for start in longer if rest.startswith(start)}
    known = whole | fields()
    rests |= {rest.removesuffix(_NEAR) for rest in rests}
    halves = ((rest[:at], rest[at + 1 :]) for rest in rests for at, sign in enumerate(rest) if sign in "-.")
    return bool(rests & known) or any(known.issuperset(pair) for pair in halves)


@cache
def asked_for() -> frozenset[str]:
    """Return the keys that stand as such where something is said: ``say(language, key)``, ``view.html(key)``."""
    said = [call.args[1] for call in _calls() if _called(call) in {"say", "say_html"} and len(call.args) > 1]
    drawn = [
        call.args[0]
        for call in _calls()
        if _called(call) in {"view.say", "view.html", "self.say", "self.html"} and call.args
    ]
    return frozenset(key for argument in said + drawn for key in _constants(argument))


@cache
def refusals() -> frozenset[str]:
    """Return the keys with which rules refuse."""
    return frozenset(
        key for call in _calls() if _called(call) == "Refused" and call.args for key in _constants(call.args[0])
    )


@cache
def _calls() -> list[ast.Call]:
    return [
        node
        for room in ROOMS
        for path in sorted((ROOT / room).rglob("*.py"))
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call)
    ]


def _called(call: ast.Call) -> str:
    return ast.unparse(call.func) if isinstance(call.func, ast.Name | ast.Attribute) else ""


def _constants(key: ast.expr) -> list[str]:
    if isinstance(key, ast.IfExp):  # "plain-on" if plain else "plain-off"
        return _constants(key.body) + _constants(key.orelse)
    return [key.value] if isinstance(key, ast.Constant) and isinstance(key.value, str) else []


@cache
def referenced() -> frozenset[str]:
    """Return the sentences and terms that stand inside another sentence."""
    return frozenset(
        f"{'-' if isinstance(node, fluent.TermReference) else ''}{node.id.name}"
        for language in LANGUAGES
        for pattern in patterns(language).values()
        for node in nodes(pattern)
        if isinstance(node, fluent.MessageReference | fluent.TermReference)
    )


@pytest.mark.parametrize("key", sorted(patterns(LANGUAGES[0])))
def test_a_sentence_is_said_somewhere(key: str) -> None:
    whole, _ = literals()

    assert key in whole or key in referenced() or can_be_put_together(key)


@pytest.mark.parametrize("key", ["state-nowhere", "refused-made-up", "audit-nothing-of-ours", "judge-outcome-perhaps"])
def test_a_sentence_of_a_family_that_nothing_asks_for_is_found(key: str) -> None:
    assert not can_be_put_together(key)


@pytest.mark.parametrize("key", sorted(asked_for()))
def test_a_key_in_the_code_has_its_sentence(key: str) -> None:
    assert key in keys(LANGUAGES[0])


@pytest.mark.parametrize("key", sorted(refusals()))
def test_a_refusal_has_its_sentence(key: str) -> None:
    """A person hears it as a refusal; an office, whose file is refused, as a mistake in the file."""
    assert keys(LANGUAGES[0]) & {f"refused-{key}", f"mistake-{key}"}


@pytest.mark.parametrize("start", sorted(PUT_TOGETHER))
def test_a_beginning_on_the_list_is_one_that_the_code_uses(start: str) -> None:
    whole, beginnings = literals()

    assert any(key.startswith(start) for key in keys(LANGUAGES[0]))
    assert start in whole | beginnings
