"""Open data is read by machines and by people: what each column means stands beside it."""

import csv
import io
import json
import zipfile
from datetime import UTC, datetime

import pytest

from reports.open_data import FORMATS, TABLES, Format, Row, write_open_data
from texts import LANGUAGES, When, keys, say

MADE = When(datetime(2023, 6, 1, tzinfo=UTC), "Asia/Seoul")
TITLE = {"ko": "제천 생각함", "en": "Ideas"}
COMMENT: Row = {
    "id": 7,
    "proposal": 3,
    "reply_to": None,
    "state": "published",
    "body": '=1+1 "따옴표", 쉼표\n둘째 줄 😀',
    "written_at": "2023-06-01T00:00:00+00:00",
    "edited_at": None,
}


def written(form: Format, rows: list[Row]) -> zipfile.ZipFile:
    target = io.BytesIO()
    write_open_data(target, [("comments", rows)], form=form, title=TITLE, made=MADE)
    return zipfile.ZipFile(target)


def test_each_line_of_jsonl_is_a_row_as_it_is() -> None:
    lines = written("jsonl", [COMMENT, {**COMMENT, "id": 8}]).read("comments.jsonl").decode().splitlines()

    assert [json.loads(line)["id"] for line in lines] == [7, 8]
    assert json.loads(lines[0]) == dict(COMMENT)


def test_csv_reads_back_and_runs_nothing() -> None:
    text = written("csv", [COMMENT]).read("comments.csv").decode("utf-8-sig")
    head, row = csv.reader(io.StringIO(text, newline=""))

    assert tuple(head) == TABLES["comments"]
    assert row == ["7", "3", "", "published", '\'=1+1 "따옴표", 쉼표\n둘째 줄 😀', "2023-06-01T00:00:00+00:00", ""]


def test_yes_and_no_are_words_in_a_table() -> None:
    target = io.BytesIO()
    row = {**dict.fromkeys(TABLES["proposals"]), "from_contest": True}
    write_open_data(target, [("proposals", [row])], form="csv", title=TITLE, made=MADE)

    text = zipfile.ZipFile(target).read("proposals.csv").decode("utf-8-sig")
    assert next(csv.DictReader(io.StringIO(text)))["from_contest"] == "true"


@pytest.mark.parametrize("form", FORMATS)
def test_the_readme_explains_every_column_in_every_language(form: Format) -> None:
    readme = written(form, []).read("README.txt").decode("utf-8-sig")

    for language in LANGUAGES:
        assert say(language, "open-data-title", title=TITLE[language]) in readme
        for table, columns in TABLES.items():
            for column in columns:
                assert f"  {column}: {say(language, f'open-data-{table}.{column}')}" in readme


def test_no_column_is_explained_that_is_not_there() -> None:
    explained = {key for key in keys("ko") if key.startswith("open-data-") and "." in key}

    assert explained == {f"open-data-{table}.{column}" for table, columns in TABLES.items() for column in columns}
