"""The filled application form with its consents, as a PDF that opens on any phone and prints on A4."""

import io
import re
from typing import Any, Final

import segno

from reports.form import ConsentPart, Form, GuardianSheet, ReceiptLink
from reports.typeset import typeset
from texts import When, say
from texts.foreign import tame

MEGABYTE: Final = 1024 * 1024
KILOBYTE: Final = 1024

# Marks that stand over or under the letter before them.
_MARKS: Final = "\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff"
_piled: Final = re.compile(f"([{_MARKS}]{{10}})[{_MARKS}]+").sub

_LONG: Final = 120  # characters: a longer answer gets the page's whole width, below its label


def draw(form: Form) -> bytes:
    """Return the form as a tagged PDF, fonts and all; the same form gives the same bytes.

    It runs as long as `reports.typeset.typeset`, off the writer's thread.

    Raises:
        FormError: it could not be set.
    """
    return typeset(_page(form), form.made_at)


def _page(form: Form) -> dict[str, Any]:
    """Return every word of the form as the template wants it."""
    language = form.language
    guardian = form.guardian
    title = say(language, "form-guardian-title" if guardian else "form-title")
    made = When(form.made_at, form.zone).local
    return {
        "language": language,
        "title": title,
        "document": f"{title} – {_clean(form.programme)}",
        "office": _clean(form.office),
        "programme": _clean(form.programme),
        "running": " · ".join(filter(None, (_clean(form.programme), form.number))),
        "day": [made.year, made.month, made.day],
        "made": say(language, "form-made", made=When(form.made_at, form.zone)),
        "facts": _facts(form),
        "sections": [
            {"title": _clean(section.title), "rows": [_row(row.label, row.value) for row in section.rows]}
            for section in form.sections
        ],
        "papers": _papers(form),
        "consents": _consents(form),
        "guardian": _guardian(form, guardian) if guardian else None,
        "link": _link(form, form.link) if form.link else None,
    }


def _facts(form: Form) -> list[dict[str, Any]]:
    language = form.language
    handed_in = form.handed_in_at
    when = say(language, "form-moment", at=When(handed_in, form.zone)) if handed_in else None
    facts = [
        (say(language, "form-programme"), form.programme),
        (say(language, "form-host"), form.host),
        (say(language, "form-number"), form.number or say(language, "form-not-handed-in")),
        (say(language, "form-handed-in"), when),
        (say(language, "form-contact"), form.contact),
    ]
    return [_row(label, value) for label, value in facts if value is not None]


def _papers(form: Form) -> dict[str, Any] | None:
    if not form.papers:
        return None
    language = form.language
    heads = ("form-paper", "form-paper-kind", "form-paper-size", "form-paper-hash")
    return {
        "title": say(language, "form-papers"),
        "heads": [say(language, key) for key in heads],
        "rows": [
            [_clean(paper.name), _clean(paper.kind), _size(language, paper.size), paper.sha256] for paper in form.papers
        ],
    }


def _size(language: str, size: int) -> str:
    if size < KILOBYTE:
        return say(language, "form-bytes", size=size)
    if size < MEGABYTE:
        return say(language, "form-kilobytes", size=-(-size // KILOBYTE))
    return say(language, "form-megabytes", size=round(size / MEGABYTE, 1))


def _consents(form: Form) -> dict[str, Any] | None:
    if not form.consents:
        return None
    language = form.language
    return {"title": say(language, "form-consents"), "rows": [_consent(form, consent) for consent in form.consents]}


def _consent(form: Form, consent: ConsentPart) -> dict[str, Any]:
    language = form.language
    parts = (
        ("form-purpose", consent.purpose),
        ("form-items", consent.items),
        ("form-keeping", consent.keeping),
        ("form-refusing", consent.refusing),
    )
    return {
        "title": _clean(consent.title),
        "kind": say(language, "form-required" if consent.required else "form-optional", version=consent.version),
        "rows": [_row(say(language, key), value) for key, value in parts],
        # On the guardian's paper nobody has decided yet: the boxes are for the pen.
        "boxes": [say(language, "form-box-yes"), say(language, "form-box-no")] if form.guardian else [],
        "stands": None if form.guardian else _stands(form, consent),
    }


def _stands(form: Form, consent: ConsentPart) -> str:
    if consent.agreed_at is None:
        return say(form.language, "form-not-agreed")
    agreed = When(consent.agreed_at, form.zone)
    if consent.withdrawn_at is None:
        return say(form.language, "form-agreed", at=agreed)
    return say(form.language, "form-withdrawn", at=agreed, withdrawn=When(consent.withdrawn_at, form.zone))


def _guardian(form: Form, guardian: GuardianSheet) -> dict[str, Any]:
    language = form.language
    lines = ("form-line-name", "form-line-relation", "form-line-telephone", "form-line-day", "form-line-signature")
    return {
        "how_title": say(language, "form-child-title"),
        "how": [
            say(language, "form-child-show"),
            say(language, "form-child-fill"),
            say(language, "form-child-bring", bring=guardian.bring),
            say(language, "form-child-ask", contact=form.contact),
        ],
        "title": say(language, "form-sign-title"),
        "declares": say(language, "form-sign", child=guardian.child, programme=form.programme),
        "lines": [say(language, key) for key in lines],
        "checks": say(language, "form-checks", office=form.office),
    }


def _link(form: Form, link: ReceiptLink) -> dict[str, Any]:
    picture = io.BytesIO()
    segno.make_qr(link.address, error="q").save(picture, kind="svg", border=2)
    return {
        "title": say(form.language, "form-link-title"),
        "how": say(form.language, "form-link", days=link.days),
        "address": link.address,
        "picture": picture.getvalue().decode(),
    }


def _row(label: str, value: str) -> dict[str, Any]:
    lines = _clean(value).split("\n") if value.strip() else ["–"]
    return {"label": _clean(label), "lines": lines, "long": len(value) > _LONG or len(lines) > 1}


def _clean(text: str) -> str:
    """Return text that can be set; readers of PDF refuse hundreds of marks piled onto one letter."""
    return _piled("\\1□", tame(text)).replace("\t", "    ")
