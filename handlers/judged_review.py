"""A reviewer gives scores, criterion by criterion, with a comment; or abstains, or declares a conflict."""

from conversations import reviewing
from handlers import judged_notes
from handlers.asking import paragraphs
from handlers.fitting import fitting
from handlers.judge_lists import shown_mean
from handlers.judge_room import application_of, programme_of, reception_of, which
from handlers.judged_notes import Notes
from handlers.judged_own import own
from handlers.office_room import Room, Sheet
from handlers.screen import Button, cut
from participation import judging
from participation.audit import Actor
from participation.judging import Judgement, check_comment
from participation.refused import Refused
from participation.review import Review
from storage import reviews
from texts import Markup

_IN_A_ROW = 6
_LONGEST_COMMENT = 900
_LONGEST_CRITERION = 24
_LONGEST_JUDGEMENTS = 2800
# A keyboard takes 100 buttons: of a longer scale every so manieth has one, and each can be typed.
_MOST_MARKS = 40


def _review(room: Room) -> Review:
    review = reception_of(room).review
    if review is None:
        raise Refused("review-none")
    return review


def _notes(room: Room) -> Notes:
    """Return what is noted, or what was given before: it can be given anew."""
    given = own(room)
    return judged_notes.load(room) or Notes(scores=given.scores, comment=given.comment)


def give(room: Room) -> Sheet:
    """Draw the scores so far, the comment, and what can be done."""
    review, judgement, notes = _review(room), own(room), _notes(room)
    said = [_score_line(room, review, notes, place) for place in range(len(review.criteria))]
    said += [room.html("judged-comment", comment=cut(notes.comment, _LONGEST_COMMENT))] if notes.comment else []
    rows: list[tuple[Button, ...]] = []
    if not judgement.final:
        rows += [
            (room.to("judged-score-it", f"score/{place}", criterion=criterion.name.in_(room.turn.language)),)
            for place, criterion in enumerate(review.criteria)
        ]
        rows.append((room.to("judged-to-comment", "comment"),))
        if all(criterion.key in notes.scores for criterion in review.criteria):
            rows.append((room.does("judged-confirm" if judgement.earlier else "judged-save", "save"),))
        rows.append((room.to("judged-to-abstain", "abstain"), room.to("judged-to-conflict", "conflict")))
    if judgement.done and _others_done(room):
        rows.append((room.to("judged-to-others", "others" if judgement.final else "peek"),))
    rows.append((room.to("judged-to-read", "read"), room.leads("judged-back", f"v{programme_of(room).id}")))
    return Sheet(paragraphs(_head(room, judgement), said), rows)


def _head(room: Room, judgement: Judgement) -> list[Markup]:
    queue = reviewing.queue(room.turn.tx, programme_of(room), room.turn.account)
    state = "earlier" if judgement.earlier else "settled" if judgement.settled else judgement.state
    return [
        room.html("judged-number-of", number=application_of(room).number or "", done=queue.done, of=queue.of),
        room.html(f"judged-state-{state}"),
    ]


def _others_done(room: Room) -> bool:
    """Tell whether there is anything of the others to be seen: looking at nothing must not settle one's own."""
    everybodys = reviews.of_application(room.turn.tx, application_of(room).id)
    return any(one.done for one in everybodys if one.reviewer != room.turn.account)


def _score_line(room: Room, review: Review, notes: Notes, place: int) -> Markup:
    criterion = review.criteria[place]
    name, score = criterion.name.in_(room.turn.language), notes.scores.get(criterion.key)
    if score is None:
        return room.html("judged-score-none", criterion=name, weight=criterion.weight)
    return room.html("judged-score", criterion=name, weight=criterion.weight, score=score, best=review.best)


def score(room: Room) -> Sheet | None:
    """Ask for the score by one criterion."""
    review = _review(room)
    own(room)
    place = which(room.argument, len(review.criteria))
    if place is None:
        return None
    criterion, notes = review.criteria[place], _notes(room)
    chosen = notes.scores.get(criterion.key)
    marks = [
        Button(
            f"● {number}" if number == chosen else str(number), "sc", f"{place}.{number}", room.subject,
            words=room.say("judged-chosen", score=number) if number == chosen else "",
        )
        for number in _offered(review.best, chosen)
    ]  # fmt: skip
    rows: list[tuple[Button, ...]] = [
        tuple(marks[start : start + _IN_A_ROW]) for start in range(0, len(marks), _IN_A_ROW)
    ]
    rows.append((room.to("judged-back-scores", "give"),))
    name, weight = criterion.name.in_(room.turn.language), criterion.weight
    ask = room.html("judged-score-ask", criterion=name, weight=weight, best=review.best)
    count = room.html("judged-score-place", place=place + 1, of=len(review.criteria))
    number = room.html("judged-number", number=application_of(room).number or "")
    return Sheet(paragraphs([number, count], [ask]), rows)


def _offered(best: int, chosen: int | None) -> list[int]:
    step = -(-best // _MOST_MARKS)
    return sorted({*range(0, best + 1, step), best, *([] if chosen is None else [chosen])})


def do_score(room: Room, _: Actor, argument: str) -> None:
    """Note the score of a button."""
    criterion, _dot, number = argument.partition(".")
    _score(room, criterion, number)


def hear_score(room: Room, text: str) -> None:
    """Note a score that was typed for the criterion in sight."""
    _score(room, room.argument, text.strip())


def _score(room: Room, criterion: str, number: str) -> None:
    """Note a score, and go on to the next criterion that has none."""
    review, notes = _review(room), _notes(room)
    place, chosen = which(criterion, len(review.criteria)), which(number, review.best + 1)
    if place is None or chosen is None:
        raise Refused("score-out-of-range", best=review.best)
    scores = {**notes.scores, review.criteria[place].key: chosen}
    judged_notes.keep(room, notes.model_copy(update={"scores": scores}))
    left = next((n for n, criterion in enumerate(review.criteria) if criterion.key not in scores), None)
    room.open("give" if left is None else f"score/{left}")


def comment(room: Room) -> Sheet:
    """Ask for a comment: the office reads it, and the others who review once theirs is given."""
    notes = _notes(room)
    said = [room.html("judged-comment", comment=notes.comment[:1500])] if notes.comment else []
    ask = room.html("judged-comment-ask", longest=judging.LONGEST_COMMENT)
    return Sheet(paragraphs([ask], said), [(room.to("judged-back-scores", "give"),)])


def hear_comment(room: Room, text: str) -> None:
    """Note a comment in place of what was noted."""
    judged_notes.keep(room, _notes(room).model_copy(update={"comment": check_comment(text)}))
    room.open("give")


def do_save(room: Room, actor: Actor, _: str) -> None:
    """Give the review, and go on to the next."""
    notes, turn = _notes(room), room.turn
    known = {criterion.key for criterion in _review(room).criteria}
    scores = {key: number for key, number in notes.scores.items() if key in known}
    reviews.give(turn.tx, application_of(room).id, scores, notes.comment, by=actor, at=turn.at)
    judged_notes.drop(room)
    _next(room, "judged-saved")


def abstain(room: Room) -> Sheet:
    """Ask before somebody abstains."""
    own(room)
    rows = [(room.to("judged-back-scores", "give"),), (room.does("judged-abstain-yes", "abst"),)]
    return Sheet(paragraphs([room.html("judged-abstain")]), rows)


def do_abstain(room: Room, actor: Actor, _: str) -> None:
    """Abstain, and go on to the next."""
    turn, notes = room.turn, _notes(room)
    reviews.abstain(turn.tx, application_of(room).id, notes.comment, by=actor, at=turn.at)
    judged_notes.drop(room)
    _next(room, "judged-abstained")


def conflict(room: Room) -> Sheet:
    """Ask before a conflict is declared: the application goes to somebody else for good."""
    own(room)
    rows = [(room.to("judged-back-scores", "give"),), (room.does("judged-conflict-yes", "conf"),)]
    return Sheet(paragraphs([room.html("judged-conflict")]), rows)


def do_conflict(room: Room, actor: Actor, _: str) -> None:
    """Pass an application on to somebody else, and go on to the next."""
    turn = room.turn
    reviewing.pass_on(turn.tx, application_of(room).id, by=actor, at=turn.at)
    judged_notes.drop(room)
    _next(room, "judged-conflict-declared")


def _next(room: Room, key: str) -> None:
    """Say what was done, and offer what comes next; nothing of this application stays in sight."""
    room.open("done", first=room.html(key, number=application_of(room).number or ""))


def done(room: Room) -> Sheet:
    """Draw the way from one application to the next."""
    queue = reviewing.queue(room.turn.tx, programme_of(room), room.turn.account)
    rows: list[tuple[Button, ...]] = []
    if queue.waiting:
        rows.append((room.leads("judged-next", f"w{queue.waiting[0]}", "read"),))
    rows.append((room.leads("judged-back", f"v{programme_of(room).id}"),))
    return Sheet(room.html("judge-queue", done=queue.done, of=queue.of), rows)


def peek(room: Room) -> Sheet:
    """Ask before somebody looks at what the others gave: their own stays as it is from then on."""
    own(room)
    rows = [(room.to("judged-back-scores", "give"),), (room.does("judged-peek-yes", "see"),)]
    return Sheet(paragraphs([room.html("judged-peek")]), rows)


def do_see(room: Room, _: Actor, __: str) -> None:
    """Show what the others gave."""
    reviews.of_others(room.turn.tx, application_of(room).id, room.turn.account)
    room.open("others")


def others(room: Room) -> Sheet | None:
    """Draw what the others gave, for whoever has looked; their names are not told."""
    if not own(room).final:
        return None
    there = reviews.of_others(room.turn.tx, application_of(room).id, room.turn.account)
    said = judgement_lines(room, there)
    body = said or [room.html("judged-others-none")]
    return Sheet(
        paragraphs([room.html("judged-others-title", count=len(there))], body),
        [(room.to("judged-back-scores", "give"),)],
    )


def judgement_lines(room: Room, judgements: tuple[Judgement, ...], most: int = _LONGEST_JUDGEMENTS) -> list[Markup]:
    """Say what reviewers gave, by their place and not their name; of long comments the beginning.

    Who has a conflict is not among them. All of it takes at most ``most`` characters, or a line more.
    """
    review = _review(room)
    longest = max(200, 2400 // max(1, len(judgements)))
    waiting = reviews.waiting_since(room.turn.tx, application_of(room).id)
    said: list[Markup] = []
    for place, one in enumerate(judgements, start=1):
        if one.state == "abstained":
            said.append(room.html("judged-one-abstained", place=place))
        elif one.reviewer in waiting:
            said.append(room.html("judged-one-waiting", place=place, since=room.when(waiting[one.reviewer])))
        else:
            scores = " · ".join(
                f"{cut(criterion.name.in_(room.turn.language), _LONGEST_CRITERION)} {one.scores[criterion.key]}"
                for criterion in review.criteria
                if criterion.key in one.scores
            )
            mean = shown_mean(judging.weighted(review.criteria, one.scores))
            said.append(room.html("judged-one", place=place, mean=mean, best=review.best, scores=scores))
        if one.earlier:
            said.append(room.html("judged-one-earlier"))
        if one.comment:
            said.append(room.html("judged-comment", comment=cut(one.comment, longest)))
    return fitting(room.turn.language, said, most)
