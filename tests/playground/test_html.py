"""Telegram's HTML, by the server's own table of what it takes and how it refuses the rest."""

from __future__ import annotations

from typing import Any

import pytest

from playground.html import parse
from playground.refusals import ApiError

SURROGATE = (
    "Text contains invalid Unicode characters after decoding HTML entities, check for unmatched surrogate code units"
)


@pytest.mark.parametrize(
    ("source", "why"),
    [
        ("&#57311;", SURROGATE),
        ("&#xDFDF", SURROGATE),
        ("가 나&lt;<abacaba", "Unclosed start tag at byte offset 11"),
        ("가 나&lt;<abac aba>", 'Unsupported start tag "abac" at byte offset 11'),
        ("가 나&lt;<i   =aba>", 'Empty attribute name in the tag "i" at byte offset 11'),
        ("가 나&lt;<i    aba>", 'Can\'t find end tag corresponding to start tag "i"'),
        ("가 나&lt;<i    aba  =  ", 'Unclosed start tag "i" at byte offset 11'),
        ("가 나&lt;<i    aba  =  190azAz-.,", "Unexpected end of name token at byte offset 25"),
        ('가 나&lt;<i    aba  =  "&lt;&gt;&quot;>', "Unclosed start tag at byte offset 11"),
        ("가 나&lt;</", "Unexpected end tag at byte offset 11"),
        ("가 나&lt;<b></b></", "Unexpected end tag at byte offset 18"),
        ("가 나&lt;<i>a</i   ", "Unclosed end tag at byte offset 15"),
        ("가 나&lt;<i>a</em   >", 'Unmatched end tag at byte offset 15, expected "</i>", found "</em>"'),
        ("<b>open", 'Can\'t find end tag corresponding to start tag "b"'),
        ("<b><i>test</b></i>", 'Unmatched end tag at byte offset 10, expected "</i>", found "</b>"'),
        ("<script>alert(1)</script>", 'Unsupported start tag "script" at byte offset 0'),
        ("<br>", 'Unsupported start tag "br" at byte offset 0'),
        ("a < b", 'Unsupported start tag "" at byte offset 2'),
        ("<span>x</span>", 'Tag "span" must have class "tg-spoiler" at byte offset 0'),
        ('<tg-emoji emoji-id="no">x</tg-emoji>', "Invalid custom emoji identifier specified"),
    ],
)
def test_refuses_markup_in_the_servers_words(source: str, why: str) -> None:
    with pytest.raises(ApiError) as refused:
        parse(source)

    assert refused.value.description == f"Bad Request: can't parse entities: {why}"


def entity(kind: str, offset: int, length: int, **more: object) -> dict[str, Any]:
    return {"type": kind, "offset": offset, "length": length, **more}


@pytest.mark.parametrize(
    ("source", "text", "entities"),
    [
        ("", "", []),
        ("5 > 3 & 2", "5 > 3 & 2", []),
        ("&ge;&lt;&gt;&amp;&quot;&laquo;&nbsp;&#12345678;", '&ge;<>&"&laquo;&nbsp;&#12345678;', []),
        ("&#44032;&#xac01;", "가각", []),
        ("&#" + "9" * 5000 + ";", "&#" + "9" * 5000 + ";", []),
        ("<b>제천</b>시", "제천시", [entity("bold", 0, 2)]),
        ("<STRONG>a</strong>", "a", [entity("bold", 0, 1)]),
        ("<i>a</>b", "ab", [entity("italic", 0, 1)]),
        ("<b></b>a", "a", []),
        ("😀<u>b</u>", "😀b", [entity("underline", 2, 1)]),
        ("<b>bold <i>both</i></b>", "bold both", [entity("bold", 0, 9), entity("italic", 5, 4)]),
        ("<s>a</s><del>b</del><strike>c</strike>", "abc", [entity("strikethrough", n, 1) for n in range(3)]),
        ('<a href="https://example.kr/?a=1&amp;b=2">l</a>', "l",
         [entity("text_link", 0, 1, url="https://example.kr/?a=1&b=2")]),
        ('<a href="no link">l</a>', "l", []),
        ('<a href="tg://user?id=42">u</a>', "u", [entity("text_mention", 0, 1, user={"id": 42})]),
        ('<pre><code class="language-js">x</code></pre>', "x", [entity("pre", 0, 1, language="js")]),
        ('<code class="language-js">x</code>', "x", [entity("code", 0, 1)]),
        ("<blockquote expandable>q</blockquote>", "q", [entity("expandable_blockquote", 0, 1)]),
        ("<blockquote>q</blockquote>", "q", [entity("blockquote", 0, 1)]),
        ('<tg-spoiler>a</tg-spoiler><span class="tg-spoiler">b</span>', "ab",
         [entity("spoiler", 0, 1), entity("spoiler", 1, 1)]),
    ],
)  # fmt: skip
def test_turns_tags_into_entities(source: str, text: str, entities: list[dict[str, Any]]) -> None:
    assert parse(source) == (text, entities)
