"""What stands on a form that the bot fills in."""

from pathlib import Path

from handlers.forms import form_of
from participation.papers import FileRule
from participation.questions import Files, Question
from participation.words import Localized
from reports.form import PaperRow
from storage.database import Database, Tx
from storage.keys import Keyring
from tests.conversations.applicants import ANA, a_paper, hands_in, publish, ready
from tests.participation.receptions import youth
from tests.participation.votes import WHILE_OPEN


async def test_a_file_stands_under_the_words_of_its_question_as_of_its_paper(tmp_path: Path) -> None:
    drawing = Question(key="map", ask=Localized({"ko": "약도"}), form=Files(files=FileRule(kinds=("PNG",))))
    database = await Database.open(tmp_path / "madang.db", Keyring.open(tmp_path / "keys"))

    def unit(tx: Tx) -> tuple[PaperRow, ...]:
        programme = publish(tx, youth().model_copy(update={"questions": (*youth().questions, drawing)}))
        application = ready(tx, programme)
        hands_in(tx, programme, application, (a_paper(1), a_paper(2, "map", name="IMG_0001.png")))
        form = form_of(tx, application.id, ANA, "ko", WHILE_OPEN)
        assert form is not None
        return form.papers

    try:
        assert [row.name for row in await database.run(unit)] == [youth().papers[0].name.in_("ko"), "약도"]
    finally:
        await database.close()
