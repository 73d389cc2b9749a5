"""The vote's screens for the bots beside Madang: the same words and buttons, drawn by the same functions."""

import time
from datetime import timedelta
from pathlib import Path
from typing import Any

from handlers.screen import Screen
from handlers.vote_list import option_list, page_of
from handlers.vote_overview import overview
from handlers.vote_receipt import receipt
from handlers.vote_view import VoteView, chosen_line
from participation.counting import Tally
from participation.programme_file import read
from participation.publishing import republish
from participation.ranking import Ranking, order_for
from playground.clock import DEMO_START
from storage.ballots import Ballot
from storage.shelf import Programme

SAMPLE = Path(__file__).resolve().parent.parent.parent / "deploy" / "programmes" / "knowledge-award.toml"
SLUG = "knowledge-award"
LANGUAGE = "ko"
TOKEN = "AAAAAAAA"
RECEIPT = "JC-2345-6789-ABCD"


class Drawings:
    """Draws the sample vote for anybody. Every method returns the Bot API's parameters, but for the chat."""

    def __init__(self) -> None:
        fresh = read(SAMPLE.read_bytes(), default_timezone="Asia/Seoul", default_language=LANGUAGE).votes[0]
        vote = republish(None, fresh, now=DEMO_START, ballots={}, voters=0, counted=False, shorten=False)
        result: Tally | None = None
        self._programme = Programme(1, SLUG, 1, DEMO_START, "", vote, result, told=False)
        self._began = time.monotonic()
        self.people = 0
        """How many have voted."""

    def _view(self, account: int) -> VoteView:
        at = DEMO_START + timedelta(seconds=time.monotonic() - self._began)
        order = order_for(self._programme.vote, account.to_bytes(8))
        return VoteView(self._programme, LANGUAGE, at, order, self.people)

    @staticmethod
    def _payload(screen: Screen) -> dict[str, Any]:
        return screen.payload(TOKEN, LANGUAGE, plain=False)

    def card(self, account: int) -> dict[str, Any]:
        """Draw what START opens."""
        return self._payload(option_list(self._view(account), (), 1, first=True))

    def chosen(self, account: int, ranking: Ranking, number: int) -> tuple[dict[str, Any], str]:
        """Draw what follows a mark, the list or the overview; return it with the words that answer the tap."""
        view = self._view(account)
        words = chosen_line(view, ranking, ranking.index(number) + 1).plain()
        if len(ranking) == self._programme.vote.choose.max:
            return self._payload(overview(view, ranking, None)), words
        page = page_of(view.order, number)
        return self._payload(option_list(view, ranking, page, first=False)), words

    def receipt(self, account: int, ranking: Ranking) -> tuple[dict[str, Any], str]:
        """Draw the receipt; return it with the words that answer the tap."""
        self.people += 1
        view = self._view(account)
        return self._payload(receipt(view, Ballot(ranking, RECEIPT), None)), view.say("cast-done")
